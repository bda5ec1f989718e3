import { writeContrast } from '../in_page/colours.mjs';
import { readTabs } from '../in_page/keyboard.mjs';
import { describe } from '../in_page/places.mjs';
import { BY_KEYS } from '../states.mjs';

/** Stops whose outline is thinner than 2 px, or not set off by 3:1. */
function findFaintFocus() {
  return readTabs().stops.flatMap((stop) => {
    const where = describe(stop.element);
    if (stop.outline < 2) {
      return [{ where, says: `The focus has an outline of ${stop.outline} px, and needs 2.` }];
    }
    const says = `The focus has a contrast of ${writeContrast(stop.contrast)}, and needs 3:1.`;
    return stop.contrast < 3 ? [{ where, says }] : [];
  });
}

export default {
  name: 'focus-visible',
  title: 'Every stop of the Tab key has an outline of 2 px that is set off by 3:1',
  rule: 'WCAG 2.4.7, 2.4.13',
  states: BY_KEYS,
  lookAtKeys: findFaintFocus,
};
