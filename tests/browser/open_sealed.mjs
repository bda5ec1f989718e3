// Opens sealed pages in one of the three browser engines, and tells what is then shown.
//
//     node open_sealed.mjs JOB.json
//
// The job names the engine and its settings as planpage's audit does, and holds `visits`: each has a
// name and steps, which are done one after the other in a tab of its own:
//
//     ["open", address]      shows a page, in the state in which it first stands
//     ["words", text]        types words into the field and sends the form
//     ["click", selector]    clicks on a link or a button
//     ["back"]               goes back
//     ["address", "#…"]      changes what stands behind the address
//     ["size", [w, h]]       makes the window so large
//
// What the page shows after each step goes to job.result: visits by name, a list of states each.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const LONGEST_WAIT_MS = 60_000;
const PAUSE_MS = 25;

const job = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const load = createRequire(join(job.modules, 'package.json'));
const from = (path) => import(pathToFileURL(join(job.examine, path)).href);
const { beginSweeping } = await from('ending.mjs');
const { startBrowser } = await from(`engines/${job.engine}.mjs`);

try {
  beginSweeping();
  writeFileSync(job.result, JSON.stringify(await openPages()));
  process.exit(0);
} catch (error) {
  process.stderr.write(`${String(error?.message ?? error).split('\n')[0]}\n`);
  process.exit(2);
}

async function openPages() {
  const browser = await startBrowser(job.settings, 'light', load);
  const seen = {};
  for (const { name, steps } of job.visits) {
    const tab = await browser.openTab();
    await tab.size({ width: 390, height: 800 });
    seen[name] = [];
    for (const [what, given] of steps) {
      const started = performance.now();
      await doStep(tab, what, given).catch((error) => {
        throw new Error(`${job.engine}, ${name}, ${what}: ${error.message}`, { cause: error });
      });
      const state = JSON.parse(await settle(tab));
      seen[name].push({ ...state, took: performance.now() - started });
    }
    await tab.close();
  }
  await browser.end();
  return { version: browser.version, seen };
}

async function doStep(tab, what, given) {
  if (what === 'open') {
    // A page that differs from the last only behind the # would not be loaded anew.
    await tab.open('about:blank');
    await tab.open(given);
  } else if (what === 'size') {
    await tab.size({ width: given[0], height: given[1] });
  } else {
    await runInPage(tab, { words: typeWords, click, back: goBack, address: setPlace }[what], given);
  }
}

function typeWords(text) {
  document.querySelector('#words').value = text;
  document.querySelector('button').click();
}

function click(selector) {
  document.querySelector(selector).click();
}

function goBack() {
  history.back();
}

function setPlace(place) {
  location.hash = place;
}

/** Waits until the page is at rest, and returns what it shows. */
async function settle(tab) {
  const end = Date.now() + LONGEST_WAIT_MS;
  let last = '';
  for (let same = 0; same < 3; ) {
    if (Date.now() > end) throw new Error(`The page does not come to rest: ${last}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    // Where a link leads away, there is no page for a moment, and then one without its text.
    const now = await runInPage(tab, readState).catch(() => '');
    same = now && now === last && !JSON.parse(now).busy ? same + 1 : 0;
    last = now;
  }
  return last;
}

function runInPage(tab, call, given = null) {
  return tab.evaluate(`(() => (${call})(${JSON.stringify(given)}))()`);
}

function readState() {
  if (document.readyState !== 'complete') return '';
  const text = (selector) => document.querySelector(selector)?.textContent ?? '';
  const field = document.querySelector('#words');
  const active = document.activeElement;
  const stored = ['localStorage', 'sessionStorage'].map((name) => {
    try {
      return window[name].length;
    } catch {
      return 0; // a browser that keeps nothing for files
    }
  });
  return JSON.stringify({
    isLocked: Boolean(field),
    kind: document.body.className,
    title: document.title,
    heading: text('h1'),
    lang: document.documentElement.lang,
    focus: active?.id || active?.tagName.toLowerCase(),
    error: text('#error'),
    busy: text('#busy'),
    typed: field?.value ?? '',
    links: [...document.querySelectorAll('a')].map((link) => link.getAttribute('href')),
    words: document.body.innerText.replace(/\s+/g, ' '),
    colour: getComputedStyle(document.querySelector('.name')).backgroundColor,
    wide: document.documentElement.scrollWidth - innerWidth,
    address: location.hash,
    stored: stored[0] + stored[1] + document.cookie.length,
    ran: window.ran ?? null,
  });
}
