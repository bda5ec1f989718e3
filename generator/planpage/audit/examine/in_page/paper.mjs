import { findCutText, findOverlaps, findWideContent } from './layout.mjs';
import { describe, isShown, listTextElements } from './places.mjs';

// These functions run inside the page: see ../in_page.mjs. The page is shown as on paper.

/**
 * The width of the text on paper, in px: A4 without the margins that the page sets.
 * @returns {number}
 */
export function measurePaper() {
  const a4 = (210 / 25.4) * 96;
  // Where a page sets none, Chromium takes 0.4 inches.
  let [left, right] = [38.4, 38.4];
  const ruler = document.createElement('div');
  document.body.append(ruler);
  const measure = (length) => {
    ruler.style.width = length;
    return ruler.getBoundingClientRect().width;
  };
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (rule instanceof CSSPageRule && rule.style.marginLeft) {
        left = measure(rule.style.marginLeft);
        right = measure(rule.style.marginRight);
      }
    }
  }
  ruler.remove();
  return Math.floor(a4 - left - right);
}

/**
 * What is lost on paper, what is there that only a screen needs, and what is smaller than 12 pt.
 * @returns {{where: string, says: string}[]}
 */
export function findBadPrint() {
  const found = [...findCutText(), ...findOverlaps(), ...findWideContent()];
  const say = (element, says) => found.push({ where: describe(element), says });
  for (const element of listTextElements()) {
    const points = parseFloat(getComputedStyle(element).fontSize) * 0.75;
    if (points < 11.95 && !element.closest('svg')) {
      say(element, `Text is ${Math.floor(points * 10) / 10} pt on paper, and needs 12.`);
    }
  }
  const skip = document.querySelector('a[href^="#"]');
  for (const element of document.querySelectorAll('nav, [role=navigation]')) {
    if (isShown(element)) {
      say(element, 'Ways through the site are of no use on paper.');
    }
  }
  if (skip && !skip.closest('main') && isShown(skip)) {
    say(skip, 'The skip link is of no use on paper.');
  }
  for (const link of document.querySelectorAll('a[href^="tel:"], a[href^="mailto:"]')) {
    if (!isShown(link)) {
      say(link, 'Whom to ask is gone on paper.');
    }
  }
  return found;
}
