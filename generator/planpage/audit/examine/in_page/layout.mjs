import { describe, isShown, listLines } from './places.mjs';

// These functions run inside the page: see ../in_page.mjs.

/**
 * Text that is cut off: by a box that hides what does not fit, or by the left edge of the page.
 * @returns {{where: string, says: string}[]}
 */
export function findCutText() {
  const found = new Map();
  for (const line of listLines()) {
    const box = findCuttingBox(line);
    if (box) {
      found.set(line.element, `Text is cut off by ${describe(box)}.`);
    } else if (line.left < -1) {
      found.set(line.element, 'Text runs off the page at the left.');
    }
  }
  return [...found].map(([element, says]) => ({ where: describe(element), says }));
}

/**
 * The box that hides a part of a line, or null.
 * @param {{element: Element, left: number, right: number, top: number, bottom: number}} line
 * @returns {Element | null}
 */
export function findCuttingBox(line) {
  const known = (findCuttingBox.known ??= new Map());
  for (let at = line.element; at; at = at.parentElement) {
    if (!known.has(at)) {
      known.set(at, measureCut(at));
    }
    const { left, right, top, bottom } = known.get(at);
    if (line.left < left || line.right > right || line.top < top || line.bottom > bottom) {
      return at;
    }
  }
  return null;
}

/**
 * The edges beyond which an element hides what is in it; without end where it hides nothing.
 * @param {Element} element
 * @returns {{left: number, right: number, top: number, bottom: number}}
 */
export function measureCut(element) {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const isInline = /^(inline|contents)$/.test(style.display);
  const cutsAcross = !isInline && /hidden|clip/.test(style.overflowX);
  // Of the page itself, what is below can be scrolled to or is a matter of the screen.
  const isPage = element === document.body || element === document.documentElement;
  const cutsDown = !isInline && !isPage && /hidden|clip/.test(style.overflowY);
  const left = box.left + scrollX + element.clientLeft;
  const top = box.top + scrollY + element.clientTop;
  return {
    left: cutsAcross ? left - 1 : -Infinity,
    right: cutsAcross ? left + element.clientWidth + 1 : Infinity,
    top: cutsDown ? top - 1 : -Infinity,
    bottom: cutsDown ? top + element.clientHeight + 1 : Infinity,
  };
}

/**
 * Lines of text that lie upon each other, or upon a field or a button.
 * @returns {{where: string, says: string}[]}
 */
export function findOverlaps() {
  const controls = [...document.querySelectorAll('input, textarea, select, button, img')]
    .filter(isShown)
    .map((element) => {
      const box = element.getBoundingClientRect();
      const [left, top] = [box.left + scrollX, box.top + scrollY];
      return { element, left, right: left + box.width, top, bottom: top + box.height };
    });
  const isOwn = new Set(controls);
  const things = [...listLines(), ...controls].sort((a, b) => a.top - b.top);
  const found = new Map();
  let above = [];
  for (const thing of things) {
    above = above.filter((one) => one.bottom > thing.top + 2);
    for (const one of above) {
      const isBeside = one.left > thing.right - 2 || thing.left > one.right - 2;
      const isInside = isOwn.has(one) && one.element.contains(thing.element);
      if (!isBeside && !isInside) {
        found.set(thing.element, `This and ${describe(one.element)} lie upon each other.`);
      }
    }
    above.push(thing);
  }
  return [...found].map(([element, says]) => ({ where: describe(element), says }));
}

/**
 * What makes a page scroll sideways: the page itself, with what is too wide, or a box inside it.
 * @returns {{where: string, says: string}[]}
 */
export function findWideContent() {
  const room = document.documentElement.clientWidth;
  const found = [];
  const beyond = Math.round(document.scrollingElement.scrollWidth - room);
  if (beyond > 1) {
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const right = element.getBoundingClientRect().right + scrollX;
      return right > room + 1 && isShown(element);
    });
    const inner = wide.filter((element) => !wide.some((one) => one.parentElement === element));
    for (const element of inner.slice(0, 3).concat(inner.length ? [] : [document.body])) {
      const says = `The page is ${beyond} px wider than the screen of ${room} px.`;
      found.push({ where: describe(element), says });
    }
  }
  for (const element of document.querySelectorAll('body *:not(input, textarea, select)')) {
    const isScroller = /auto|scroll/.test(getComputedStyle(element).overflowX);
    if (isScroller && element.scrollWidth > element.clientWidth + 1 && isShown(element)) {
      found.push({ where: describe(element), says: 'This box has to be scrolled sideways.' });
    }
  }
  return found;
}
