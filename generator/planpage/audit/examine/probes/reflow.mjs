import { findCutText, findOverlaps, findWideContent } from '../in_page/layout.mjs';
import { describe, listTextElements } from '../in_page/places.mjs';
import { LARGE } from '../states.mjs';

/** Sideways, what is cut off, and what does not follow the size that the reader has set. */
function findBadReflow() {
  const found = [...findWideContent(), ...findCutText(), ...findOverlaps()];
  const wanted = document.querySelector('meta[name=viewport]')?.content ?? '';
  if (!/width\s*=\s*device-width/.test(wanted)) {
    found.push({ where: 'head', says: 'The page is not set to the width of a phone.' });
  }
  if (/user-scalable\s*=\s*(no|0)|maximum-scale\s*=\s*[0-4](\.|\b)/.test(wanted)) {
    found.push({ where: 'head', says: 'The page keeps a phone from enlarging it.' });
  }
  for (const element of listTextElements()) {
    const size = parseFloat(getComputedStyle(element).fontSize);
    const before = window.planpageSizes.get(element);
    // Headings may grow less: they were large before. A drawing is as large as its place.
    if (before < 24 && size < before * 1.5 && !element.closest('svg')) {
      found.push({ where: describe(element), says: 'Text does not grow with the reader’s size.' });
    }
  }
  return found;
}

export default {
  name: 'reflow-320',
  title: 'No sideways scroll and nothing cut off at 320 px with text at 200 %',
  rule: 'WCAG 1.4.10, 1.4.4',
  states: [LARGE],
  look: findBadReflow,
};
