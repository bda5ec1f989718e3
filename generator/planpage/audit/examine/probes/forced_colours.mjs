import { measureContrastIn, readColour, writeContrast } from '../in_page/colours.mjs';
import { hasEdge, listFaintShapes, listMarks } from '../in_page/marks.mjs';
import { describe, isShown, listTextElements } from '../in_page/places.mjs';
import { FORCED } from '../states.mjs';

/**
 * What vanishes where the reader has chosen the colours. `kept` is what stood out before.
 */
function findVanished({ kept }) {
  const found = [];
  const say = (element, says) => found.push({ where: describe(element), says });
  for (const element of listTextElements()) {
    const style = getComputedStyle(element);
    const paint = element.closest('svg') ? style.fill : style.color;
    const contrast = measureContrastIn(element, readColour(paint));
    if (contrast < 4.5) {
      say(element, `Text has a contrast of ${writeContrast(contrast)} where colours are forced.`);
    }
  }
  const all = [...document.querySelectorAll('body *')];
  for (const { at, edges, isArea, hasPicture } of kept) {
    const element = all[at];
    if (!isShown(element)) {
      say(element, 'This is gone where colours are forced.');
      continue;
    }
    const left = [0, 1, 2, 3].filter((side) => hasEdge(element, side));
    const hasRing = parseFloat(getComputedStyle(element).outlineWidth) >= 1;
    const isRinged = hasRing && getComputedStyle(element).outlineStyle !== 'none';
    if (edges.some((side) => !left.includes(side))) {
      say(element, 'A line of this is gone where colours are forced.');
    }
    if (isArea && !left.length && !isRinged) {
      say(element, 'This is set off by its background only, which goes where colours are forced.');
    }
    if (hasPicture) {
      say(element, 'This has a background picture, which may go where colours are forced.');
    }
  }
  for (const shape of listFaintShapes()) {
    say(shape, 'This part of a drawing is gone where colours are forced.');
  }
  return found;
}

export default {
  name: 'forced-colours',
  title: 'Nothing vanishes where the reader has chosen the colours',
  rule: 'WCAG 1.4.11, 1.4.3',
  states: [FORCED],
  keep: { state: 'phone', gather: listMarks },
  look: findVanished,
};
