import { countSides } from '../printed.mjs';

/** One is Arial's size; the other is wider and taller. What a computer has lies between them. */
const FONTS = ['Liberation Sans', 'Noto Sans'];

/** Prints the page in both fonts and counts the sides. */
async function printOnOneSide(tab, page) {
  const found = [];
  await tab.open(page.url);
  for (const font of FONTS) {
    const style = `@media print { body { font-family: '${font}' !important } }`;
    const { sides, isA4 } = countSides(await tab.print(style));
    if (sides !== 1) {
      found.push({
        where: 'html',
        says: `In ${font} this takes ${sides} sides of paper, not one.`,
      });
    }
    if (!isA4) {
      found.push({ where: 'html', says: 'The paper that this asks for is not A4.' });
    }
  }
  return found;
}

export default {
  name: 'one-side',
  title: 'A page that is made for one side prints on one side of A4, in two fonts',
  rule: 'planpage: one side of A4',
  engines: ['chromium'],
  isFor: (page) => page.isOneSide,
  visits: { look: 'light', state: 'printed' },
  visit: printOnOneSide,
};
