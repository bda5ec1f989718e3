import { describe, isShown } from '../in_page/places.mjs';
import { PLAIN } from '../states.mjs';

/** What is to be pressed, is smaller than 44 by 44 px, and does not stand in a sentence. */
function findSmallTargets() {
  const names =
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [tabindex="0"]';
  const isSmall = (element) => {
    const { width, height } = element.getBoundingClientRect();
    // Half a pixel goes where sizes are rounded.
    return width < 43.5 || height < 43.5;
  };
  const isInSentence = (element) => {
    if (getComputedStyle(element).display !== 'inline') {
      return false;
    }
    let block = element.parentElement;
    while (/^(inline|contents)/.test(getComputedStyle(block).display)) {
      block = block.parentElement;
    }
    const links = [...block.querySelectorAll('a[href]')].map((link) => link.textContent.length);
    const length = links.reduce((sum, one) => sum + one, 0);
    // Strokes or commas between links do not make a sentence.
    return block.textContent.replace(/[^\p{L}\p{N}]+/gu, ' ').length > length + 5;
  };
  const targets = [...document.querySelectorAll(names)]
    .filter((element) => isShown(element) && !isInSentence(element))
    .map((element) => ({ element, box: element.getBoundingClientRect() }));
  const found = [];
  targets.forEach(({ element, box }, at) => {
    if (isSmall(element) && ![...(element.labels ?? [])].some((label) => !isSmall(label))) {
      const size = `${Math.floor(box.width)} by ${Math.floor(box.height)} px`;
      found.push({ where: describe(element), says: `This is ${size} large, and needs 44 by 44.` });
    }
    // What lies upon a part of another takes that part from it.
    const next = targets[at + 1];
    const isUpon =
      next &&
      !element.contains(next.element) &&
      Math.min(box.right, next.box.right) - Math.max(box.left, next.box.left) > 1 &&
      Math.min(box.bottom, next.box.bottom) - Math.max(box.top, next.box.top) > 1;
    if (isUpon) {
      found.push({
        where: describe(element),
        says: `${describe(next.element)} covers a part of this.`,
      });
    }
  });
  return found;
}

export default {
  name: 'target-size',
  title: 'What is to be pressed is at least 44 by 44 px, outside sentences',
  rule: 'WCAG 2.5.5',
  states: PLAIN,
  look: findSmallTargets,
};
