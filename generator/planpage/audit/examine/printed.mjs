// What came out of the printer, as PDF.

/** A4 in points of 1/72 inch, and what rounding may add. */
const A4 = [595, 842];
const ROUNDING = 2;

/**
 * Count the sides of a PDF that Chromium made: its list of pages is never packed.
 * @param {Buffer} pdf
 * @returns {{sides: number, isA4: boolean}}
 */
export function countSides(pdf) {
  const text = Buffer.from(pdf).toString('latin1');
  const sides = text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  const boxes = [...text.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)];
  const isA4 = boxes.every((box) =>
    A4.every((length, side) => Math.abs(Number(box[side + 1]) - length) <= ROUNDING),
  );
  if (!sides || !boxes.length) {
    throw new Error('What Chromium printed has no pages that could be counted.');
  }
  return { sides, isA4 };
}
