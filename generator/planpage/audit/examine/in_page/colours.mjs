// These functions run inside the page: see ../in_page.mjs.

/**
 * A computed colour as [red, green, blue, alpha], 0 to 255 and alpha 0 to 1.
 * @param {string} text any colour that CSS knows
 * @returns {number[]}
 */
export function readColour(text) {
  const known = (readColour.known ??= new Map());
  if (!known.has(text)) {
    const parts = text.match(/^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/);
    known.set(
      text,
      parts ? [...parts.slice(1, 4).map(Number), Number(parts[4] ?? 1)] : paint(text),
    );
  }
  return known.get(text);
}

/**
 * What a colour comes out as when one pixel is painted with it.
 * @param {string} text
 * @returns {number[]}
 */
export function paint(text) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const brush = canvas.getContext('2d');
  brush.fillStyle = text;
  brush.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = brush.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/**
 * The colour that is seen where one colour lies on another, which is opaque.
 * @param {number[]} over
 * @param {number[]} under
 * @returns {number[]}
 */
export function blend(over, under) {
  const mixed = [0, 1, 2].map((part) => over[part] * over[3] + under[part] * (1 - over[3]));
  return [...mixed, 1];
}

/**
 * The contrast of two opaque colours, 1 to 21, as WCAG 2.2 defines it.
 * @param {number[]} one
 * @param {number[]} other
 * @returns {number}
 */
export function measureContrast(one, other) {
  const [dark, light] = [one, other].map(measureLight).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * The relative luminance of an opaque colour, 0 to 1, as WCAG 2.2 defines it.
 * @param {number[]} colour
 * @returns {number}
 */
export function measureLight(colour) {
  const [red, green, blue] = colour
    .slice(0, 3)
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The colour behind what stands in an element: its own background, or the nearest one round it; in
 * the end the browser's own canvas. Backgrounds that can be seen through are blended.
 * @param {Element | null} element
 * @returns {{colour: number[], hasPicture: boolean}}
 */
export function findBackground(element) {
  const known = (findBackground.known ??= new Map());
  if (!element && !known.has(null)) {
    known.set(null, { colour: readColour(findCanvasColour()), hasPicture: false });
  }
  if (!known.has(element)) {
    const style = getComputedStyle(element);
    const own = readColour(style.backgroundColor);
    const hasOwnPicture = style.backgroundImage !== 'none';
    const under = own[3] === 1 ? null : findBackground(element.parentElement);
    known.set(element, {
      colour: under ? blend(own, under.colour) : own,
      hasPicture: hasOwnPicture || Boolean(under?.hasPicture),
    });
  }
  return known.get(element);
}

/**
 * The contrast of a colour in an element with what is behind it. What can be seen through, the
 * element itself or one round it, shows both more faintly.
 * @param {Element} element
 * @param {number[]} paint the colour of its text or line
 * @returns {number}
 */
export function measureContrastIn(element, paint) {
  let [drawn, bare] = [paint, [0, 0, 0, 0]];
  for (let at = element; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    const under = readColour(style.backgroundColor);
    const opacity = Number(style.opacity);
    [drawn, bare] = [drawn, bare].map((over) => {
      const alpha = over[3] + under[3] * (1 - over[3]);
      const mixed = [0, 1, 2].map((part) =>
        alpha ? (over[part] * over[3] + under[part] * under[3] * (1 - over[3])) / alpha : 0,
      );
      return [...mixed, alpha * opacity];
    });
  }
  const canvas = findBackground(null).colour;
  return measureContrast(blend(drawn, canvas), blend(bare, canvas));
}

/**
 * The colour that the browser shows where a page has set none: dark in the dark, where it may be.
 * @returns {string}
 */
export function findCanvasColour() {
  const sample = document.createElement('span');
  sample.style.color = 'Canvas';
  document.documentElement.append(sample);
  const colour = getComputedStyle(sample).color;
  sample.remove();
  return colour;
}

/**
 * A contrast as people write it: 6.98:1, cut off and never rounded up to what is asked for.
 * @param {number} contrast
 * @returns {string}
 */
export function writeContrast(contrast) {
  return `${Math.floor(contrast * 100) / 100}:1`;
}
