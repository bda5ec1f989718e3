// The states in which pages are shown. `look` is what the reader has chosen for all pages; with it
// a browser starts. A state is a size of the screen, and what is done to the page before it is
// looked at: `prepare` runs in the page. With `keys`, the Tab key leads through the whole page.

import { showLargeText, showPlain, showWideSpacing } from './in_page/states.mjs';

/** 320 by 640 px is the smallest phone that is in use; WCAG 2.2, 1.4.10 names the same width. */
const PHONE = { width: 320, height: 640 };
const DESKTOP = { width: 1280, height: 1024 };
/** A window of 1280 by 1024 px at 400 %: 320 by 256 px, each of which takes 4 of the screen's. */
const ZOOMED = { width: 320, height: 256, scale: 4 };

export const STATES = [
  { name: 'phone', look: 'light', size: PHONE, keys: true },
  { name: 'phone, text at 200 %', look: 'light', size: PHONE, prepare: showLargeText },
  { name: 'phone, wide spacing', look: 'light', size: PHONE, prepare: showWideSpacing },
  { name: 'zoom of 400 %', look: 'light', size: ZOOMED, prepare: showPlain },
  { name: 'desktop', look: 'light', size: DESKTOP, keys: true },
  { name: 'desktop, wide spacing', look: 'light', size: DESKTOP, prepare: showWideSpacing },
  { name: 'phone, dark and still', look: 'dark', size: PHONE, keys: true },
  { name: 'desktop, dark and still', look: 'dark', size: DESKTOP, prepare: showPlain },
  { name: 'phone, forced colours', look: 'forced', size: PHONE, keys: true },
];

export const PLAIN = ['phone', 'desktop'];
export const LARGE = 'phone, text at 200 %';
export const ZOOM = 'zoom of 400 %';
export const SPACED = ['phone, wide spacing', 'desktop, wide spacing'];
export const DARK = ['phone, dark and still', 'desktop, dark and still'];
export const FORCED = 'phone, forced colours';
/** Where the Tab key is pressed. */
export const BY_KEYS = STATES.filter((state) => state.keys).map((state) => state.name);
