import { findCutText, findOverlaps, findWideContent } from '../in_page/layout.mjs';
import { describe, isShown } from '../in_page/places.mjs';
import { ZOOM } from '../states.mjs';

/** As for a small phone, and what stays in its place may not take the little room there is. */
function findBadZoom() {
  const found = [...findWideContent(), ...findCutText(), ...findOverlaps()];
  for (const element of document.querySelectorAll('body *')) {
    const isStuck = /fixed|sticky/.test(getComputedStyle(element).position);
    const { height, width } = element.getBoundingClientRect();
    if (isStuck && isShown(element) && height * width > (innerHeight * innerWidth) / 4) {
      found.push({
        where: describe(element),
        says: 'This stays on the screen and covers a quarter.',
      });
    }
  }
  return found;
}

export default {
  name: 'zoom-400',
  title: 'All is there, without sideways scroll, at a zoom of 400 % (1280 px shown as 320)',
  rule: 'WCAG 1.4.4, 1.4.10',
  states: [ZOOM],
  look: findBadZoom,
};
