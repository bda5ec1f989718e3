import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { runInPage } from '../in_page.mjs';
import { describe, readWords } from '../in_page/places.mjs';

/** Where each link and each part of the page leads. */
function listAddresses() {
  return [...document.querySelectorAll('[href], [src]')].map((element) => ({
    where: describe(element),
    url: element.href?.baseVal ?? element.href ?? element.src,
  }));
}

/** Opens the page as a file: it says the same, and every link leads to a file and a place in it. */
async function openFromStick(tab, page) {
  await tab.open(page.url);
  const { words: served } = await runInPage(tab, { words: readWords });
  await tab.open(pathToFileURL(page.file).href);
  const { words, addresses } = await runInPage(tab, {
    words: readWords,
    addresses: listAddresses,
  });
  const found = addresses.flatMap(({ where, url }) => {
    const says = findWrongAddress(url);
    return says ? [{ where, says }] : [];
  });
  if (words !== served) {
    found.push({ where: 'body', says: 'From a memory stick the page has other words.' });
  }
  return found;
}

const places = new Map();

/** What is wrong with an address, or nothing where it is of another kind than file. */
function findWrongAddress(url) {
  if (!url.startsWith('file:')) {
    return '';
  }
  const address = new URL(url);
  const file = fileURLToPath(address.origin === 'null' ? `file://${address.pathname}` : address);
  if (!existsSync(file) || !statSync(file).isFile()) {
    return `From a memory stick, no file is at the end of ${shorten(file)}.`;
  }
  const place = decodeURIComponent(address.hash.slice(1));
  return place && !listPlaces(file).has(place)
    ? `${shorten(file)} has no place named ${place}.`
    : '';
}

/** The last two steps of a path: the rest of it is of this machine, and of no use to a reader. */
function shorten(file) {
  return file.split(/[\\/]/).slice(-2).join('/');
}

function listPlaces(file) {
  if (!places.has(file)) {
    const source = readFileSync(file, 'utf8');
    const found = source.matchAll(/\s(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/g);
    places.set(file, new Set([...found].map(([, a, b, c]) => a ?? b ?? c)));
  }
  return places.get(file);
}

export default {
  name: 'memory-stick',
  title: 'The page opens from a memory stick, and every link leads to a file and a place in it',
  rule: 'planpage: robust',
  engines: ['chromium'],
  visits: { look: 'light', state: 'memory stick' },
  visit: openFromStick,
};
