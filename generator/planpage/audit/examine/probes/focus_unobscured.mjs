import { readTabs } from '../in_page/keyboard.mjs';
import { describe } from '../in_page/places.mjs';
import { PLAIN } from '../states.mjs';

/** Stops that are off the screen, or lie under something. */
function findObscuredFocus() {
  return readTabs().stops.flatMap((stop) => {
    const where = describe(stop.element);
    if (stop.cover) {
      return [{ where, says: `With the focus on it, this lies under ${describe(stop.cover)}.` }];
    }
    return stop.isOnScreen
      ? []
      : [{ where, says: 'With the focus on it, this is off the screen.' }];
  });
}

export default {
  name: 'focus-unobscured',
  title: 'Every stop of the Tab key is whole on the screen, and nothing covers it',
  rule: 'WCAG 2.4.11, 2.4.12',
  states: PLAIN,
  lookAtKeys: findObscuredFocus,
};
