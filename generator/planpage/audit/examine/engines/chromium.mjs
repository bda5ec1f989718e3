// Chromium, by Playwright. It can show every state: forced colours, paper, no script.

import { runInPage } from '../in_page.mjs';
import { setExtraStyle } from '../in_page/states.mjs';

/** How this engine is asked for what the reader of a page may have chosen. */
const CHOICES = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark', reducedMotion: 'reduce' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
};

const TAB = { type: 'rawKeyDown', key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };

export const LOOKS = Object.keys(CHOICES);

/**
 * Start Chromium.
 * @param {{path: string, flags?: string[]}} settings
 * @param {string} look one of LOOKS
 * @param {(name: string) => any} load gets a package
 * @returns {Promise<object>} the browser: its version, openTab() and end()
 */
export async function startBrowser(settings, look, load) {
  const { chromium } = load('playwright-core');
  const browser = await chromium.launch({
    executablePath: settings.path,
    args: settings.flags ?? [],
  });
  return {
    version: browser.version(),
    openTab: (options) => openTab(browser, look, options),
    end: () => browser.close(),
  };
}

async function openTab(browser, look, { script = true } = {}) {
  const choices = { ...CHOICES[look], javaScriptEnabled: script };
  const context = await browser.newContext(choices);
  const page = await context.newPage();
  const control = await context.newCDPSession(page);
  let asked = [];
  page.on('request', (request) => asked.push(request.url()));
  return {
    canPrint: true,
    async open(url) {
      asked = [];
      await page.goto(url, { waitUntil: 'load' });
    },
    // A scale of 4 in a window of 320 px is what a zoom of 400 % makes of one of 1280 px.
    size: ({ width, height, scale = 1 }) =>
      control.send('Emulation.setDeviceMetricsOverride', {
        width,
        height,
        deviceScaleFactor: scale,
        mobile: false,
      }),
    evaluate: (expression) => page.evaluate(expression),
    // All at once, in their order: to wait for each would take a second a page.
    pressTab: (times) =>
      Promise.all(Array.from({ length: times }, () => control.send('Input.dispatchKeyEvent', TAB))),
    pressEnter: () => page.keyboard.press('Enter'),
    asked: () => asked,
    showPaper: (isPaper) => page.emulateMedia({ media: isPaper ? 'print' : 'screen' }),
    async print(style) {
      await runInPage(this, { setExtraStyle }, style);
      return page.pdf({ format: 'A4', preferCSSPageSize: true });
    },
    close: () => context.close(),
  };
}
