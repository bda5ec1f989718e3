import { listTextElements } from './places.mjs';

// These functions run inside the page: see ../in_page.mjs. They put it into a state.

/**
 * Lay one more style sheet over the page, in place of the last one; none where the text is empty.
 * A page's own rules against foreign styles do not stop it.
 * @param {string} text
 */
export function setExtraStyle(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  const others = document.adoptedStyleSheets.filter((one) => one !== window.planpageSheet);
  document.adoptedStyleSheets = [...others, sheet];
  window.planpageSheet = sheet;
}

/** Show the page as it is. */
export function showPlain() {
  setExtraStyle('');
}

/** Make the text twice as large, as somebody does who sets a larger text in the browser. */
export function showLargeText() {
  showPlain();
  const size = (element) => parseFloat(getComputedStyle(element).fontSize);
  window.planpageSizes = new Map(listTextElements().map((element) => [element, size(element)]));
  setExtraStyle(`html { font-size: ${size(document.documentElement) * 2}px !important }`);
}

/** Set the text as widely as WCAG 2.2, 1.4.12 names. */
export function showWideSpacing() {
  setExtraStyle(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important;' +
      ' word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
  );
}
