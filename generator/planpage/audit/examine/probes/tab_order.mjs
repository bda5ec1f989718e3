import { readTabs } from '../in_page/keyboard.mjs';
import { describe } from '../in_page/places.mjs';
import { PLAIN } from '../states.mjs';

/** Stops of the Tab key that come in another order than they are read in, or are seen in. */
function findLeaps() {
  const { stops } = readTabs();
  const found = [];
  stops.slice(1).forEach((stop, before) => {
    const last = stops[before];
    const follows = last.element.compareDocumentPosition(stop.element) & 4;
    if (!follows) {
      found.push({
        where: describe(stop.element),
        says: 'The order of tabbing is not that of reading.',
      });
      return;
    }
    const isToTheRight = getComputedStyle(stop.element.parentElement).direction === 'ltr';
    // Boxes of links may overlap where nothing is in them: what counts is where each begins.
    const beside = isToTheRight
      ? stop.box.left - last.box.left
      : last.box.left + last.box.width - stop.box.left - stop.box.width;
    const isAbove = stop.box.top + stop.box.height <= last.box.top + 1;
    const isSideways = beside >= last.box.width - 1;
    const isLevel =
      Math.abs(stop.box.top - last.box.top) < 2 && stop.box.height === last.box.height;
    const isBack = isLevel && beside < 0 && !last.element.contains(stop.element);
    if ((isAbove && !isSideways) || isBack) {
      found.push({
        where: describe(stop.element),
        says: 'The next stop stands before the last one.',
      });
    }
  });
  return found;
}

export default {
  name: 'keyboard-order',
  title: 'The order of tabbing is the order of reading, in the page and to the eye',
  rule: 'WCAG 2.4.3, 1.3.2',
  states: PLAIN,
  lookAtKeys: findLeaps,
};
