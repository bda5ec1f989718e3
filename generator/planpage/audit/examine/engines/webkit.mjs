// WebKit, the engine of Safari, by WebKitGTK's driver and its small browser. That needs a screen:
// where there is none, one in memory is started. Settings of GTK stand for what a reader may have
// chosen; it can't force colours.

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { endProgram, startProgram } from '../ending.mjs';

const CHOICES = {
  light: { theme: 'Adwaita', animations: 1 },
  dark: { theme: 'Adwaita:dark', animations: 0 },
};

/** The browser's own bar would keep the window wider than a phone. */
const NARROW_BAR = `headerbar, headerbar *, toolbar, toolbar *, entry, entry *, button {
  min-width: 0; margin: 0; border-width: 0; padding: 0; font-size: 1px;
  -gtk-icon-transform: scale(0.1);
}`;
/** Larger than the largest window. Its pointer lies in the middle. */
const SCREEN = { width: 1600, height: 1400 };
const LONGEST_WAIT_MS = 20_000;
/** Ends when the page has been drawn anew. */
const DRAWN = `const [done] = arguments;
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 20)));`;
const [TAB, ENTER] = ['\uE004', '\uE007'];

export const LOOKS = Object.keys(CHOICES);

/**
 * Start WebKit's small browser with its driver.
 * @param {{driver: string, browser: string}} settings
 * @param {string} look one of LOOKS
 * @param {(name: string) => any} load gets a package
 * @returns {Promise<object>} the browser: its version, openTab() and end()
 */
export async function startBrowser(settings, look, load) {
  const { Builder, Capabilities } = load('selenium-webdriver');
  const started = [];
  const end = () => started.forEach(endProgram);
  try {
    const environment = { ...process.env, ...makeSettings(look) };
    if (!environment.DISPLAY && !environment.WAYLAND_DISPLAY) {
      const screen = startScreen();
      started.push(screen);
      environment.DISPLAY = `:${await readDisplay(screen)}`;
    }
    const port = await findPort();
    const given = ['--host=127.0.0.1', `--port=${port}`];
    const options = { env: environment, stdio: 'ignore' };
    started.push(startProgram(settings.driver, given, options));
    await waitForDriver(port);
    const wanted = new Capabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: settings.browser, args: ['--automation'] },
    });
    const address = `http://127.0.0.1:${port}`;
    const driver = await new Builder().usingServer(address).withCapabilities(wanted).build();
    return {
      version: (await driver.getCapabilities()).get('browserVersion'),
      openTab: async () => makeTab(driver),
      async end() {
        await driver.quit();
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

function makeSettings(look) {
  const { theme, animations } = CHOICES[look];
  const folder = mkdtempSync(join(tmpdir(), 'webkit-'));
  mkdirSync(join(folder, 'gtk-3.0'));
  const lines = ['[Settings]', `gtk-enable-animations=${animations}`, ''];
  writeFileSync(join(folder, 'gtk-3.0', 'settings.ini'), lines.join('\n'));
  writeFileSync(join(folder, 'gtk-3.0', 'gtk.css'), NARROW_BAR);
  const isRoot = process.getuid?.() === 0;
  return {
    GSETTINGS_BACKEND: 'memory',
    GTK_THEME: theme,
    NO_AT_BRIDGE: '1',
    XDG_CACHE_HOME: folder,
    XDG_CONFIG_HOME: folder,
    XDG_DATA_HOME: folder,
    // Root's browser has to go without its sandbox.
    ...(isRoot ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}),
  };
}

function startScreen() {
  const size = `${SCREEN.width}x${SCREEN.height}x24`;
  const given = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'];
  return startProgram('Xvfb', given, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
}

function readDisplay(screen) {
  return new Promise((resolve, reject) => {
    screen.on('error', () => reject(new Error('WebKit needs a screen, and Xvfb did not start.')));
    screen.on('exit', () => reject(new Error('WebKit needs a screen, and Xvfb ended.')));
    screen.stdio[3].once('data', (text) => resolve(String(text).trim()));
  });
}

function findPort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function waitForDriver(port) {
  for (const end = Date.now() + LONGEST_WAIT_MS; Date.now() < end; await pause(50)) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => null);
    if (answer?.ok) {
      return;
    }
  }
  throw new Error('The driver of WebKit did not start.');
}

function makeTab(driver) {
  const press = (keys) =>
    driver
      .actions({ bridge: true })
      .sendKeys(...keys)
      .perform();
  // A field that gets the focus is scrolled to a moment later, when the page is drawn again.
  const pressSlowly = async (keys) => {
    for (const key of keys) {
      await press([key]);
      await driver.executeAsyncScript(DRAWN);
    }
  };
  return {
    canPrint: false,
    open: (url) => driver.get(url),
    size: (wanted) => setWindow(driver, wanted),
    evaluate: (expression) => driver.executeScript(`return ${expression}`),
    pressTab: (times, hasFields) => (hasFields ? pressSlowly : press)(Array(times).fill(TAB)),
    pressEnter: () => press([ENTER]),
    asked: () => null,
    close: async () => {},
  };
}

/**
 * The window holds the browser's bar as well, so it is made higher by that. It lies under the
 * pointer: where nothing manages windows, that gives it the focus, without which nothing in it
 * shows one.
 */
async function setWindow(driver, { width, height }) {
  const read = async () => {
    const size = await driver.executeScript('return [innerWidth, innerHeight, outerHeight]');
    return { width: size[0], height: size[1], bar: size[2] - size[1] };
  };
  const { bar } = await read();
  const rect = { width, height: height + bar };
  const x = Math.round((SCREEN.width - rect.width) / 2);
  const y = Math.round((SCREEN.height - rect.height) / 2);
  await driver
    .manage()
    .window()
    .setRect({ x, y, ...rect });
  let size = {};
  for (const end = Date.now() + LONGEST_WAIT_MS; Date.now() < end;) {
    size = await read();
    if (size.width === width && size.height === height) {
      return;
    }
    await pause(25);
  }
  throw new Error(
    `WebKit's page is ${size.width} by ${size.height} px, not ${width} by ${height}.`,
  );
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
