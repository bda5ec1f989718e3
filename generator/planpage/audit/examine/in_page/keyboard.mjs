import { blend, findBackground, measureContrast, readColour } from './colours.mjs';

// These functions run inside the page: see ../in_page.mjs.

/**
 * Every element that the Tab key has to reach, in the order in which they stand in the page.
 * @returns {Element[]}
 */
export function listTabStops() {
  const names =
    'a[href], area[href], button, input, select, textarea, summary, iframe, audio[controls], ' +
    'video[controls], [tabindex], [contenteditable]';
  const groups = new Set();
  return [...document.querySelectorAll(names)].filter((element) => {
    const isOut = element.matches(':disabled, [type=hidden], [inert], [inert] *');
    const isSummary = element.localName === 'summary';
    const isFirst = !isSummary || element.parentElement.querySelector('summary') === element;
    if (element.tabIndex < 0 || isOut || !isFirst) {
      return false;
    }
    if (element.type === 'radio') {
      // Of a group of choices, one is a stop; the arrow keys go to the others.
      const group = `${element.form?.id} ${element.name}`;
      const chosen = document.querySelector(`[name="${CSS.escape(element.name)}"]:checked`);
      if (groups.has(group) || (chosen && chosen !== element)) {
        return false;
      }
      groups.add(group);
    }
    return element.checkVisibility({ visibilityProperty: true });
  });
}

/**
 * From now on, note at each press of Tab where the last one led: by then the page has scrolled. One
 * more stop is laid behind the page: who gets there has been through. (Once the focus has left a
 * page for Firefox's own buttons, Firefox does not give it back.)
 * @returns {{times: number, hasFields: boolean}} how many presses lead through the whole page and
 *   out of it, and whether there are fields to write in on the way
 */
export function watchTabs() {
  const wanted = listTabStops();
  const end = document.createElement('span');
  end.tabIndex = 0;
  Object.assign(end.style, { position: 'fixed', bottom: 0, width: '1px', height: '1px' });
  document.body.append(end);
  const atRest = new Map(wanted.map((element) => [element, findBackground(element).colour]));
  const seen = [];
  const note = (event) => {
    if (event.key === 'Tab') {
      seen.push(measureStop(document.activeElement, atRest));
    }
  };
  addEventListener('keydown', note, true);
  window.planpageTabs = { wanted, seen, end };
  // Fields for dates have stops inside them.
  const inner = wanted.filter((element) => /^(date|time|month|week)/.test(element.type));
  const hasFields = wanted.some((element) => /^(input|textarea)$/.test(element.localName));
  return { times: wanted.length + inner.length * 6 + 1, hasFields };
}

/**
 * What was noted of the presses of Tab: `wanted` are the elements that have to be reached, `stops`
 * those that were, each once; `trap` is the one that kept the focus.
 * @returns {{wanted: Element[], stops: object[], trap: Element | null}}
 */
export function readTabs() {
  const { wanted, seen, end } = window.planpageTabs;
  const reached = seen.filter((stop) => stop.element && stop.element !== end);
  const stops = reached.filter((stop, at) => stop.element !== reached[at - 1]?.element);
  const isThrough = document.activeElement === end;
  return { wanted, stops, trap: isThrough ? null : document.activeElement };
}

/** Take away what watchTabs laid behind the page. */
export function stopWatching() {
  window.planpageTabs.end.remove();
}

/**
 * How an element with the focus looks and lies.
 * @param {Element | null} element
 * @param {Map<Element, number[]>} atRest the colour of each stop without the focus
 * @returns {object}
 */
export function measureStop(element, atRest) {
  if (!element || element === document.body || element === document.documentElement) {
    return { element: null };
  }
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const width = style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth);
  const away = Math.max(0, parseFloat(style.outlineOffset)) + width + 1;
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const places = [
    [x, box.top - away],
    [x, box.bottom + away],
    [box.left - away, y],
    [box.right + away, y],
  ];
  const behind = places.map((place) => findColourAt(place, element));
  const parent = findBackground(element.parentElement).colour;
  const ring = readColour(style.outlineColor);
  const fill = blend(readColour(style.backgroundColor), parent);
  // An area in the ring counts where it came with the focus.
  const isFilled = String(fill) !== String(atRest.get(element) ?? fill);
  const contrasts = behind.map((under) =>
    Math.max(
      measureContrast(blend(ring, under), under),
      isFilled ? measureContrast(fill, under) : 1,
    ),
  );
  const { left, top } = box;
  return {
    element,
    box: { left: left + scrollX, top: top + scrollY, width: box.width, height: box.height },
    outline: width,
    contrast: Math.min(...contrasts),
    isOnScreen: isOnScreen(element),
    cover: findCover(element),
  };
}

/**
 * The colour at a place of the screen, as if an element were not there.
 * @param {number[]} place
 * @param {Element} element
 * @returns {number[]}
 */
export function findColourAt([x, y], element) {
  for (const one of document.elementsFromPoint(x, y)) {
    const colour = readColour(getComputedStyle(one).backgroundColor);
    if (!element.contains(one) && colour[3] === 1) {
      return colour;
    }
  }
  return findBackground(element.parentElement).colour;
}

/**
 * Whether an element is on the screen, or fills it where it is larger than the screen.
 * @param {Element} element
 * @returns {boolean}
 */
export function isOnScreen(element) {
  const box = element.getBoundingClientRect();
  const wide = Math.min(box.right, innerWidth) - Math.max(box.left, 0);
  const high = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
  return (
    wide >= Math.min(box.width, innerWidth) - 1 && high >= Math.min(box.height, innerHeight) - 1
  );
}

/**
 * What lies upon a part of an element, or null.
 * @param {Element} element
 * @returns {Element | null}
 */
export function findCover(element) {
  for (const box of element.getClientRects()) {
    for (const across of [0.1, 0.5, 0.9]) {
      for (const down of [0.15, 0.5, 0.85]) {
        const [x, y] = [box.left + box.width * across, box.top + box.height * down];
        const top = document.elementFromPoint(x, y);
        const isOwn = !top || element.contains(top) || top.contains(element);
        if (!isOwn) {
          return top;
        }
      }
    }
  }
  return null;
}
