import { findBackground, measureContrast } from '../in_page/colours.mjs';
import { hasEdge, listFaintShapes } from '../in_page/marks.mjs';
import { describe, isShown } from '../in_page/places.mjs';
import { DARK, PLAIN } from '../states.mjs';

/** Fields whose edge can't be seen, and parts of drawings that can't. */
function findFaintEdges() {
  const names = 'input:not([type=hidden], [type=checkbox], [type=radio]), textarea, select';
  const fields = [...document.querySelectorAll(names)].filter((field) => {
    const outside = findBackground(field.parentElement).colour;
    const isArea = measureContrast(findBackground(field).colour, outside) >= 3;
    // A line to write on is enough.
    return isShown(field) && !field.disabled && !isArea && !hasEdge(field, 2);
  });
  return [...fields, ...listFaintShapes()].map((element) => ({
    where: describe(element),
    says: 'The edge of this has a contrast of less than 3:1.',
  }));
}

export default {
  name: 'edge-contrast',
  title: 'Edges of fields and lines of drawings have a contrast of 3:1, in light and in dark',
  rule: 'WCAG 1.4.11',
  states: [...PLAIN, ...DARK],
  look: findFaintEdges,
};
