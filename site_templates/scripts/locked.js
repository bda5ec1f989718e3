// Opens a sealed page, on the reader's own device. Nothing is sent anywhere, and nothing is kept.
// What is done here is the other half of planpage.sealing: a change there is a change here.
// planpage.rendering.page_script takes comments and spaces out, and wants single quotation marks.
(() => {
'use strict';
const
  PARTS = ['summary', 'full'],
  LEAST_ROUNDS = 600000,
  SALT_BYTES = 16,
  KEY_BYTES = 32,
  FLAG_BYTES = 8,
  LENGTH_BYTES = 4,
  GZIP_HEAD_BYTES = 10,
  LONGEST_AWAY_MS = 600000,
  HMAC = { name: 'HMAC', hash: 'SHA-256' },
  find = id => document.getElementById(id),
  encode = text => new TextEncoder().encode(text),
  subtle = window.crypto && crypto.subtle,
  importKey = (bytes, how, use) => subtle.importKey('raw', bytes, how, false, [use]);

/** Turns base64 into bytes. Only the one way to write them is taken. */
function readBytes(text) {
  const letters = atob(text);
  if (btoa(letters) !== text) throw Error('base64');
  return Uint8Array.from(letters, letter => letter.charCodeAt(0));
}

/** Turns the letters of a link into bytes (base32, small letters, without padding). */
function readLink(text) {
  let bits = 0, held = 0;
  const bytes = [];
  for (const letter of text.toLowerCase()) {
    held = (held << 5 | 'abcdefghijklmnopqrstuvwxyz234567'.indexOf(letter)) & 0xfff;
    bits += 5;
    if (bits >= 8) bytes.push(held >> (bits -= 8) & 255);
  }
  return Uint8Array.from(bytes);
}

/** Forgives case, hyphens, commas and extra spaces, as planpage.sealing.secret_words does. */
function tidyWords(typed) {
  return typed.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** HMAC of labels, each with its length before it: planpage.sealing.derive.derive. */
async function derive(key, ...labels) {
  const framed = [];
  for (const label of labels) {
    const bytes = label instanceof Uint8Array ? label : encode(String(label));
    framed.push(0, 0, bytes.length >> 8, bytes.length & 255, ...bytes);
  }
  return new Uint8Array(await subtle.sign('HMAC', await importKey(key, HMAC, 'sign'), Uint8Array.from(framed)));
}

/** Reads the envelope, and refuses what no planpage has sealed. */
function readEnvelope() {
  const held = JSON.parse(find('envelope').textContent);
  held.salt = readBytes(held.salt);
  held.slots = held.slots.map(readBytes);
  held.links = held.links.map(readBytes);
  const isKnown = held.version === 1 && held.kdf === 'PBKDF2-SHA-256';
  const isStrong = Number.isInteger(held.rounds) && held.rounds >= LEAST_ROUNDS;
  if (!isKnown || !isStrong || held.salt.length !== SALT_BYTES) throw Error('envelope');
  return held;
}

/** Derives a key from a secret, and unwraps the first slot that it fits; null where there is none. */
async function unwrapFirst(slots, secret, how) {
  const base = await importKey(secret, how.name, 'deriveBits');
  const key = await importKey(await subtle.deriveBits(how, base, 256), 'AES-KW', 'unwrapKey');
  for (const slot of slots) {
    try {
      const inside = await subtle.unwrapKey('raw', slot, key, 'AES-KW', HMAC, true, ['sign']);
      return new Uint8Array(await subtle.exportKey('raw', inside));
    } catch (error) {
      // This slot is somebody else's.
    }
  }
  return null;
}

/** Returns the content keys that the words give, by the names of the parts; null for wrong words. */
async function findKeysByWords(envelope, typed) {
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: envelope.salt, iterations: envelope.rounds };
  const held = await unwrapFirst(envelope.slots, encode(tidyWords(typed)), how);
  if (!held) return null;
  const keys = {};
  PARTS.forEach((part, number) => {
    const start = FLAG_BYTES + number * KEY_BYTES;
    if (held[FLAG_BYTES - 1] & 1 << number) keys[part] = held.slice(start, start + KEY_BYTES);
  });
  return keys;
}

/** Returns the key of the summary that a link gives; null for another page's link. */
async function findKeysByLink(envelope, text) {
  const info = encode('planpage link ' + envelope.address);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: envelope.salt, info };
  const summary = await unwrapFirst(envelope.links, readLink(text), how);
  return summary && { summary };
}

/** Decrypts a part. It is bound to all else in the envelope: one bit changed, and it stays shut. */
async function openPart(envelope, part, key) {
  const { version, kdf, rounds, address, salt, slots, links } = envelope;
  const digest = await derive(
    encode('planpage envelope'), version, kdf, rounds, address, salt, ...slots, ...links);
  const additionalData = await derive(digest, 'part', part);
  const how = { name: 'AES-GCM', iv: new Uint8Array(12), additionalData };
  const sealed = readBytes(envelope.parts[part]);
  const packed = await subtle.decrypt(how, await importKey(key, 'AES-GCM', 'decrypt'), sealed);
  const length = new DataView(packed).getUint32(0);
  return JSON.parse(await unzip(new Uint8Array(packed, LENGTH_BYTES, length)));
}

async function unzip(squeezed) {
  if (!window.DecompressionStream) {
    return new TextDecoder().decode(inflate(squeezed.subarray(GZIP_HEAD_BYTES)));
  }
  const stream = new Blob([squeezed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}

/** Inflates what gzip has squeezed (RFC 1951), for browsers that can't do it themselves. */
function inflate(data) {
  const out = [];
  let at = 0;
  const take = count => {
    let value = 0;
    if (at > data.length * 8) throw Error('inflate');
    for (let bit = 0; bit < count; bit++, at++) value |= (data[at >> 3] >> (at & 7) & 1) << bit;
    return value;
  };
  // A code is told by its bits with a 1 before them, so that 0 and 00 are two codes.
  const makeCode = lengths => {
    const symbols = {};
    let code = 1;
    for (let length = 1; length < 16; length++) {
      code *= 2;
      lengths.forEach((own, symbol) => {
        if (own === length) symbols[code++] = symbol;
      });
    }
    return symbols;
  };
  const readSymbol = symbols => {
    let code = 1;
    while (symbols[code] === undefined) {
      code = code * 2 + take(1);
      if (code > 65535) throw Error('inflate');
    }
    return symbols[code];
  };
  // The first symbols stand for one number each, then each group of them for twice as many.
  const readNumber = (symbol, groupBits, least) => {
    const more = (symbol >> groupBits) - 1;
    if (more < 0) return symbol + least;
    const first = 1 << groupBits | symbol & (1 << groupBits) - 1;
    return (first << more) + least + take(more);
  };
  const readLengths = (code, count) => {
    const lengths = [];
    while (lengths.length < count) {
      const symbol = readSymbol(code);
      const again = symbol === 16 ? lengths[lengths.length - 1] : symbol < 16 ? symbol : 0;
      let times = symbol < 16 ? 1 : symbol < 17 ? 3 + take(2) : symbol < 18 ? 3 + take(3) : 11 + take(7);
      while (times--) lengths.push(again);
    }
    return lengths;
  };
  const readCodes = () => {
    const letters = take(5) + 257, ways = take(5) + 1, own = take(4) + 4, sizes = Array(19).fill(0);
    for (let n = 0; n < own; n++) {
      sizes[[16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15][n]] = take(3);
    }
    const lengths = readLengths(makeCode(sizes), letters + ways);
    return [makeCode(lengths.slice(0, letters)), makeCode(lengths.slice(letters))];
  };
  const fixed = () => {
    const lengths = Array.from({ length: 288 }, (_, n) => n < 144 ? 8 : n < 256 ? 9 : n < 280 ? 7 : 8);
    return [makeCode(lengths), makeCode(Array(30).fill(5))];
  };
  const copy = (letters, ways) => {
    for (let symbol; (symbol = readSymbol(letters)) !== 256;) {
      if (symbol < 256) {
        out.push(symbol);
        continue;
      }
      let length = symbol === 285 ? 258 : readNumber(symbol - 257, 2, 3);
      const back = readNumber(readSymbol(ways), 1, 1);
      while (length--) out.push(out[out.length - back]);
    }
  };
  for (let last = 0; !last;) {
    last = take(1);
    const kind = take(2);
    if (kind) copy(...(kind < 2 ? fixed() : readCodes()));
    else {
      at = at + 7 & ~7;
      let length = take(16);
      for (take(16); length--;) out.push(take(8));
    }
  }
  return Uint8Array.from(out);
}

// --- what is shown -----------------------------------------------------------------------------

const
  form = find('form'),
  field = find('words'),
  tick = find('show'),
  again = find('again').content,
  styles = {},
  views = new Map();
let shown, left;

/** Takes the place of the page's style. A rule that this browser does not know is left out. */
function setStyle(css) {
  const { sheet } = document.querySelector('style');
  while (sheet.cssRules.length) sheet.deleteRule(0);
  for (const rule of css.match(/[^{}]+\{([^{}]|\{[^{}]*\})*\}/g)) {
    try {
      sheet.insertRule(rule, sheet.cssRules.length);
    } catch (error) {
      // An older browser goes without it.
    }
  }
}

/** Removes an element, and what is empty without it: a line, a list, a part that has only its heading. */
function removeWhole(element) {
  const around = element.parentElement;
  element.remove();
  const isBare = around.matches('section') && !around.querySelector('.text');
  if (isBare || !around.textContent.trim()) removeWhole(around);
}

/** Shows one of the opened pages. The title stays neutral: it goes into the browser's history. */
function showView(name) {
  const view = views.get(name);
  const { body } = new DOMParser().parseFromString(view.html, 'text/html');
  for (const link of body.querySelectorAll('a[href^="#view-"]')) {
    // What this reader may not open is not spoken of.
    if (!views.has(link.hash.slice(1))) removeWhole(link);
  }
  shown = name;
  // The heading gets the focus so that reading begins there; it can't be used, so it shows no ring.
  setStyle(styles[view.kind] + view.css + 'h1{outline:0}');
  document.documentElement.lang = view.lang;
  document.body.className = view.kind + ' sealed';
  document.querySelector('.sheet').replaceChildren(...document.adoptNode(body).childNodes);
  find('main').append(again.cloneNode(true));
  const title = document.querySelector('h1');
  title.tabIndex = -1;
  title.focus();
  scrollTo(0, 0);
}

/** Follows the address to one of the pages. A place inside of one remembers which page it is on. */
function followAddress() {
  const place = location.hash.slice(1);
  const name = views.has(place) ? place : history.state || (place ? shown : 'view-1');
  if (name !== shown) {
    showView(name);
    if (find(place)) find(place).scrollIntoView();
  }
  history.replaceState(name, '');
}

/** Opens every part that the keys are for, and shows the summary. */
async function openPage(envelope, keys) {
  const parts = await Promise.all(
    PARTS.filter(part => keys[part]).map(part => openPart(envelope, part, keys[part])));
  for (const held of parts) {
    Object.assign(styles, held.css);
    for (const view of held.views) views.set(view.name, view);
  }
  // A password manager keeps what was in a field of this kind, and no browser notes down what is.
  field.type = 'password';
  clearAddress();
  showView('view-1');
  addEventListener('hashchange', followAddress);
  // Whoever comes back soon, from the guide, finds the page as it was; later it is locked.
  addEventListener('pagehide', () => { left = Date.now(); });
  addEventListener('pageshow', event => {
    if (event.persisted && Date.now() - left > LONGEST_AWAY_MS) location.reload();
  });
}

/** The secret of a link leaves the address line at once; what the browser has noted stays noted. */
function clearAddress() {
  history.replaceState(null, '', location.pathname + location.search);
}

function say(message) {
  find('error').textContent = form.dataset[message];
  field.setAttribute('aria-invalid', true);
  field.focus();
}

/** Opens the page with what `findKeys` finds in the envelope, or says why not. */
async function tryToOpen(findKeys, secret, wrong, broken) {
  find('error').textContent = '';
  field.removeAttribute('aria-invalid');
  find('busy').textContent = form.dataset.busy;
  try {
    const envelope = readEnvelope();
    const keys = await findKeys(envelope, secret);
    if (keys) await openPage(envelope, keys);
    else say(wrong);
  } catch (error) {
    say(broken);
  }
  // Once opened, the form is gone from the page.
  if (find('busy')) find('busy').textContent = '';
}

find('off').remove();
form.addEventListener('submit', event => {
  event.preventDefault();
  if (!subtle) say('unsafe');
  else if (tidyWords(field.value)) tryToOpen(findKeysByWords, field.value, 'wrong', 'broken');
  else say('empty');
});
tick.addEventListener('change', () => {
  field.type = tick.checked ? 'text' : 'password';
});
const secret = /^#k=([a-z2-7]+)$/i.exec(location.hash);
if (secret) clearAddress();
if (!subtle) find('error').textContent = form.dataset.unsafe;
else if (secret) tryToOpen(findKeysByLink, secret[1], 'link', 'link');
})();
