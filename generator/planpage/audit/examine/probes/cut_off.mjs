import { findCutText, findOverlaps, findWideContent } from '../in_page/layout.mjs';
import { PLAIN } from '../states.mjs';

/** What is lost on a page as it is. */
function findCutOff() {
  return [...findCutText(), ...findOverlaps(), ...findWideContent()];
}

export default {
  name: 'nothing-cut-off',
  title: 'Nothing is cut off, overlaps or runs off the screen, on a phone and on a desktop',
  rule: 'WCAG 1.4.10',
  states: PLAIN,
  look: findCutOff,
};
