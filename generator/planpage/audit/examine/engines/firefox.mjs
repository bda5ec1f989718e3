// Firefox, by Puppeteer over WebDriver BiDi. What the reader of a page may have chosen is a setting
// with which it starts.

import { entrust } from '../ending.mjs';

/** Settings of about:config. A dark page is asked for by 0, a light one by 1. */
const CHOICES = {
  light: { 'layout.css.prefers-color-scheme.content-override': 1 },
  dark: { 'layout.css.prefers-color-scheme.content-override': 0, 'ui.prefersReducedMotion': 1 },
  forced: {
    'layout.css.prefers-color-scheme.content-override': 1,
    'browser.display.document_color_use': 2,
  },
};

/** As on a phone, the bar to scroll by takes no room from the page. */
const BARS = { 'ui.useOverlayScrollbars': 1 };

/** WebDriver's name for the Tab key. */
const TAB = '\uE004';

export const LOOKS = Object.keys(CHOICES);

/**
 * Start Firefox.
 * @param {{path: string}} settings
 * @param {string} look one of LOOKS
 * @param {(name: string) => any} load gets a package
 * @returns {Promise<object>} the browser: its version, openTab() and end()
 */
export async function startBrowser(settings, look, load) {
  const puppeteer = load('puppeteer');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: settings.path,
    headless: true,
    extraPrefsFirefox: { ...BARS, ...CHOICES[look] },
  });
  entrust(browser.process()?.pid);
  return {
    version: (await browser.version()).replace(/^\D*/, ''),
    openTab: () => openTab(browser),
    end: () => browser.close(),
  };
}

async function openTab(browser) {
  const page = await browser.newPage();
  let asked = [];
  page.on('request', (request) => asked.push(request.url()));
  return {
    canPrint: false,
    async open(url) {
      asked = [];
      await page.goto(url, { waitUntil: 'load' });
    },
    size: ({ width, height, scale = 1 }) =>
      page.setViewport({ width, height, deviceScaleFactor: scale }),
    evaluate: (expression) => page.evaluate(expression),
    // As one message: one for each press would take half a second a page.
    pressTab: (times) => page.keyboard.type(TAB.repeat(times)),
    pressEnter: () => page.keyboard.press('Enter'),
    asked: () => asked,
    close: () => page.close(),
  };
}
