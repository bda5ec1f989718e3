// Shows the pages of a served site to up to three browser engines, and tries them.
//
//     node examine.mjs JOB.json
//
// The job holds:
//
//     base      where the site is served, and folder, where it lies
//     pages     addresses of the pages to show; one_side names those that print on one side of A4
//     engines   {chromium: {path, flags}, firefox: {path}, webkit: {driver, browser}}; what is not
//               there is not used
//     modules   the folder that holds node_modules
//     result    the file for the result: {engines, tests, findings}
//
// Ends with 0 when all pages were shown, whatever was found, and with 2 and one line when not.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { beginSweeping } from './ending.mjs';
import * as chromium from './engines/chromium.mjs';
import * as firefox from './engines/firefox.mjs';
import * as webkit from './engines/webkit.mjs';
import { PROBES } from './order.mjs';
import { OPENS, listProbes, visitPage } from './visit.mjs';

const ENGINES = { chromium, firefox, webkit };
/** How many pages one engine shows at the same time. */
const AT_ONCE = { chromium: 2, firefox: 1, webkit: 1 };

try {
  const job = JSON.parse(readFileSync(process.argv[2], 'utf8'));
  beginSweeping();
  writeFileSync(job.result, JSON.stringify(await examine(job), null, 2));
  process.exit(0);
} catch (error) {
  const line = String(error?.message ?? error).split('\n')[0];
  process.stderr.write(`The pages could not be shown to a browser: ${line}\n`);
  process.exit(2);
}

/**
 * Show all pages to all engines of the job.
 * @param {object} job
 * @returns {Promise<{engines: object, tests: object[], findings: object[]}>}
 */
async function examine(job) {
  const load = createRequire(join(job.modules, 'package.json'));
  const findings = [];
  const pages = job.pages.map((address) => readPage(job, address));
  const engines = {};
  for (const name of Object.keys(ENGINES).filter((engine) => job.engines[engine])) {
    for (const look of ENGINES[name].LOOKS) {
      const browser = await ENGINES[name].startBrowser(job.engines[name], look, load);
      engines[name] = browser.version;
      const shown = { ...browser, ...ENGINES[name], name, look };
      const there = pages.filter((page) => page.source);
      findings.push(...(await showPages(shown, there)));
      await browser.end();
    }
  }
  for (const page of pages.filter((one) => !one.source)) {
    for (const engine of Object.keys(engines)) {
      const says = 'The page is not there, or is empty.';
      findings.push({ page: page.address, engine, test: OPENS.name, state: '', where: '', says });
    }
  }
  return { engines, tests: listTests(engines, pages), findings };
}

function readPage(job, address) {
  const file = join(job.folder, ...address.split('/'));
  let source = '';
  try {
    source = readFileSync(file, 'utf8');
  } catch {
    // What can't be read is told among the findings.
  }
  const url = `${job.base}/${address.split('/').map(encodeURIComponent).join('/')}`;
  return { address, url, file, source, isOneSide: job.one_side.includes(address) };
}

async function showPages(browser, pages) {
  const left = [...pages];
  const findings = [];
  const work = async () => {
    const tab = await browser.openTab();
    for (let page = left.shift(); page; page = left.shift()) {
      for (const found of await visitPage(browser, tab, page)) {
        findings.push({ page: page.address, engine: browser.name, ...found });
      }
    }
    await tab.close();
  };
  await Promise.all(Array.from({ length: AT_ONCE[browser.name] }, work));
  return findings;
}

function listTests(engines, pages) {
  return [OPENS, ...PROBES]
    .map((probe) => ({
      name: probe.name,
      title: probe.title,
      rule: probe.rule,
      engines: Object.keys(engines).filter(
        (name) => probe === OPENS || listProbes({ ...ENGINES[name], name }).includes(probe),
      ),
      pages: pages.filter((page) => probe.isFor?.(page) ?? true).length,
    }))
    .filter((test) => test.engines.length > 0 && test.pages > 0);
}
