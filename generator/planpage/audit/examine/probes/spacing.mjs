import { findCutText, findOverlaps, findWideContent } from '../in_page/layout.mjs';
import { SPACED } from '../states.mjs';

/** What is lost when the text is set widely. */
function findBadSpacing() {
  return [...findCutText(), ...findOverlaps(), ...findWideContent()];
}

export default {
  name: 'text-spacing',
  title: 'Nothing is cut off or overlaps when the text is set widely',
  rule: 'WCAG 1.4.12',
  states: SPACED,
  look: findBadSpacing,
};
