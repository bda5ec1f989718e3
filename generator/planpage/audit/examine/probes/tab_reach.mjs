import { readTabs } from '../in_page/keyboard.mjs';
import { describe } from '../in_page/places.mjs';
import { PLAIN } from '../states.mjs';

/** What the Tab key does not reach, and what it can't leave. */
function findUnreached() {
  const { wanted, stops, trap } = readTabs();
  const reached = new Set(stops.map((stop) => stop.element));
  const found = wanted
    .filter((element) => !reached.has(element))
    .map((element) => ({ where: describe(element), says: 'The Tab key does not reach this.' }));
  if (trap) {
    found.push({ where: describe(trap), says: 'The Tab key does not lead away from here.' });
  }
  for (const element of document.querySelectorAll('[onclick], [role=button], [role=link]')) {
    if (element.tabIndex < 0) {
      found.push({
        where: describe(element),
        says: 'This can be clicked, but no key leads to it.',
      });
    }
  }
  return found;
}

export default {
  name: 'keyboard-reach',
  title: 'The Tab key leads through the whole page and out of it',
  rule: 'WCAG 2.1.1, 2.1.2',
  states: PLAIN,
  lookAtKeys: findUnreached,
};
