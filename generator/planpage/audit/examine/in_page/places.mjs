// These functions run inside the page that is looked at, not in Node: ../in_page.mjs hands them
// over as text. So each may use the others, and nothing else.

/**
 * Whether an element is shown: not hidden, and not put away for screen readers only.
 * @param {Element} element
 * @returns {boolean}
 */
export function isShown(element) {
  const known = (isShown.known ??= new Map());
  if (!known.has(element)) {
    known.set(
      element,
      element.checkVisibility({ visibilityProperty: true }) && !isPutAway(element),
    );
  }
  return known.get(element);
}

/**
 * Whether an element, or one round it, was put out of sight on purpose: clipped to nothing, squeezed
 * into a pixel, or moved off the page to the left or above.
 * @param {Element | null} element
 * @returns {boolean}
 */
export function isPutAway(element) {
  if (!element) {
    return false;
  }
  const known = (isPutAway.known ??= new Map());
  if (!known.has(element)) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const isTiny = Math.min(box.width, box.height) <= 1 && /hidden|clip/.test(style.overflow);
    const isClipped = /^inset\((50|100)%/.test(style.clipPath) || /^rect\([01]px/.test(style.clip);
    const isMoved = /absolute|fixed/.test(style.position) && box.width > 0;
    const isAside = isMoved && (box.right + scrollX <= 0 || box.bottom + scrollY <= 0);
    known.set(element, isTiny || isClipped || isAside || isPutAway(element.parentElement));
  }
  return known.get(element);
}

/**
 * The way to an element, as a selector from the nearest id on: no words of the page are in it.
 * @param {Element | null} element
 * @returns {string}
 */
export function describe(element) {
  const steps = [];
  for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
    if (at.id) {
      steps.unshift(`#${CSS.escape(at.id)}`);
      break;
    }
    const twins = [...(at.parentElement?.children ?? [])].filter(
      (one) => one.localName === at.localName,
    );
    const name = at.classList[0] ? `.${CSS.escape(at.classList[0])}` : '';
    const place = twins.length > 1 ? `:nth-of-type(${twins.indexOf(at) + 1})` : '';
    steps.unshift(`${at.localName}${name}${place}`);
  }
  return steps.join(' > ') || 'html';
}

/**
 * Every line of shown text, in document coordinates. `top` and `bottom` hold the middle of the line
 * only, where the letters are: boxes of lines may overlap where nothing of the letters does.
 * @returns {{element: Element, left: number, right: number, top: number, bottom: number}[]}
 */
export function listLines() {
  if (listLines.known) {
    return listLines.known;
  }
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const isText =
      walker.currentNode.data.trim() && !/^(script|style|option)$/.test(element.localName);
    if (!isText || !isShown(element)) {
      continue;
    }
    range.selectNodeContents(walker.currentNode);
    for (const box of range.getClientRects()) {
      if (box.width > 0.5 && box.height > 0.5) {
        lines.push({
          element,
          left: box.left + scrollX,
          right: box.right + scrollX,
          top: box.top + scrollY + box.height * 0.3,
          bottom: box.bottom + scrollY - box.height * 0.3,
        });
      }
    }
  }
  return (listLines.known = lines);
}

/**
 * Every element that holds shown text of its own.
 * @returns {Element[]}
 */
export function listTextElements() {
  return [...new Set(listLines().map((line) => line.element))];
}

/**
 * The words that are shown, with single spaces.
 * @returns {string}
 */
export function readWords() {
  return document.body.innerText.replace(/\s+/g, ' ').trim();
}
