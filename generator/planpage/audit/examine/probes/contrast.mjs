import {
  findBackground,
  measureContrastIn,
  readColour,
  writeContrast,
} from '../in_page/colours.mjs';
import { describe, listTextElements } from '../in_page/places.mjs';
import { DARK, PLAIN } from '../states.mjs';

/** Text that has less contrast than 7:1, or 4.5:1 where it is large. */
function findFaintText() {
  const found = [];
  const look = (element, style, what) => {
    const paint = element.closest('svg') ? style.fill : style.color;
    const [red, green, blue, alpha] = readColour(paint);
    const opacity = what === 'Text' ? 1 : Number(style.opacity);
    const contrast = measureContrastIn(element, [red, green, blue, alpha * opacity]);
    const size = parseFloat(style.fontSize);
    // 18 pt, or 14 pt where it is bold: WCAG’s large text.
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const wanted = isLarge ? 4.5 : 7;
    if (findBackground(element).hasPicture) {
      const says = 'Text stands on a picture: its contrast can’t be told.';
      found.push({ where: describe(element), says });
    } else if (contrast < wanted) {
      const says = `${what} has a contrast of ${writeContrast(contrast)}, and needs ${wanted}:1.`;
      found.push({ where: describe(element), says });
    }
  };
  for (const element of listTextElements()) {
    if (!element.closest(':disabled')) {
      look(element, getComputedStyle(element), 'Text');
    }
    for (const pseudo of ['::before', '::after', '::marker']) {
      const style = getComputedStyle(element, pseudo);
      if (/[\p{L}\p{N}]|counter/u.test(style.content.replace(/^(none|normal)$/, ''))) {
        look(element, style, `Text of ${pseudo}`);
      }
    }
  }
  for (const field of document.querySelectorAll('input, textarea, select')) {
    if (!field.disabled && field.checkVisibility({ visibilityProperty: true })) {
      look(field, getComputedStyle(field), 'Text');
      if (field.placeholder) {
        look(field, getComputedStyle(field, '::placeholder'), 'The hint in a field');
      }
    }
  }
  return found;
}

export default {
  name: 'text-contrast',
  title: 'Text has a contrast of 7:1, large text 4.5:1, in light and in dark',
  rule: 'WCAG 1.4.6',
  states: [...PLAIN, ...DARK],
  look: findFaintText,
};
