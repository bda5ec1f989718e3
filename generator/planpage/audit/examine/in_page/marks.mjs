import { findBackground, measureContrast, readColour, blend } from './colours.mjs';
import { isShown } from './places.mjs';

// These functions run inside the page: see ../in_page.mjs.

/**
 * What is set off from what is behind it by a contrast of 3:1: a line at one of its four sides, or
 * an area. Elements are named by their place among all of the page.
 * @returns {{at: number, edges: number[], isArea: boolean, hasPicture: boolean}[]}
 */
export function listMarks() {
  const marks = [];
  [...document.querySelectorAll('body *')].forEach((element, at) => {
    if (!isShown(element)) {
      return;
    }
    const box = element.getBoundingClientRect();
    const edges = [0, 1, 2, 3].filter((side) => hasEdge(element, side));
    const under = findBackground(element.parentElement).colour;
    const isLarge = box.width > 8 && box.height > 8;
    const isArea = isLarge && measureContrast(findBackground(element).colour, under) >= 3;
    const hasPicture = isLarge && /url\(/.test(getComputedStyle(element).backgroundImage);
    if (edges.length || isArea || hasPicture) {
      marks.push({ at, edges, isArea, hasPicture });
    }
  });
  return marks;
}

/**
 * Whether a side of an element has a line that can be seen against what is round it or in it.
 * @param {Element} element
 * @param {number} side 0 top, 1 right, 2 bottom, 3 left
 * @returns {boolean}
 */
export function hasEdge(element, side) {
  const style = getComputedStyle(element);
  const name = `border${['Top', 'Right', 'Bottom', 'Left'][side]}`;
  if (/none|hidden/.test(style[`${name}Style`]) || parseFloat(style[`${name}Width`]) < 1) {
    return false;
  }
  const colour = readColour(style[`${name}Color`]);
  const round = findBackground(element.parentElement).colour;
  const inside = findBackground(element).colour;
  return [round, inside].some((under) => measureContrast(blend(colour, under), under) >= 3);
}

/**
 * The parts of a drawing that can't be seen against what is behind it: neither line nor area has a
 * contrast of 3:1.
 * @returns {Element[]}
 */
export function listFaintShapes() {
  const names = 'path, line, circle, ellipse, rect, polygon, polyline';
  const shapes = [...document.querySelectorAll('svg')].flatMap((svg) => [
    ...svg.querySelectorAll(names),
  ]);
  return shapes.filter((shape) => {
    const style = getComputedStyle(shape);
    const under = findBackground(shape.ownerSVGElement).colour;
    const paints = [style.fill, style.stroke].filter((paint) => !/^(none|url)/.test(paint));
    const isSeen = (paint) => measureContrast(blend(readColour(paint), under), under) >= 3;
    return (
      isShown(shape) &&
      !shape.closest('defs, marker, symbol') &&
      paints.length > 0 &&
      !paints.some(isSeen)
    );
  });
}
