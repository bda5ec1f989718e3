// Opens a sealed page, on the reader's own device. Nothing is sent anywhere, and nothing is kept.
// What is done here is the other half of planpage.sealing: a change there is a change here.
(() => {
'use strict';
const LEAST_ROUNDS = 600000;
const PARTS = ['summary', 'full'];
const KEY_BYTES = 32;
const FLAG_BYTES = 8;
const LENGTH_BYTES = 4;

const find = id => document.getElementById(id);
const encode = text => new TextEncoder().encode(text);
const subtle = window.crypto && window.crypto.subtle;

/** Turns base64 into bytes. Only the one way to write them is taken. */
function readBytes(text) {
  const letters = atob(text);
  if (btoa(letters) !== text) throw new Error('base64');
  return Uint8Array.from(letters, letter => letter.charCodeAt(0));
}

/** Turns the letters of a link into bytes (base32, small letters, without padding). */
function readLink(text) {
  let bits = 0, held = 0;
  const bytes = [];
  for (const letter of text.toLowerCase()) {
    const value = 'abcdefghijklmnopqrstuvwxyz234567'.indexOf(letter);
    if (value < 0) throw new Error('base32');
    held = (held << 5 | value) & 0xfff;
    bits += 5;
    if (bits >= 8) bytes.push(held >> (bits -= 8) & 255);
  }
  return Uint8Array.from(bytes);
}

/** Forgives case, hyphens, commas and extra spaces, as planpage.sealing.secret_words does. */
function tidyWords(typed) {
  return typed.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function join(pieces) {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** HMAC of labels, each with its length before it: planpage.sealing.derive.derive. */
async function derive(key, ...labels) {
  const framed = labels.flatMap(label => {
    const bytes = label instanceof Uint8Array ? label : encode(String(label));
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, bytes.length);
    return [length, bytes];
  });
  const hmac = await subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await subtle.sign('HMAC', hmac, join(framed)));
}

/** Reads the envelope, and refuses what no planpage has sealed. */
function readEnvelope(text) {
  const held = JSON.parse(text);
  const isKnown = held.version === 1 && held.kdf === 'PBKDF2-SHA-256';
  if (!isKnown || !Number.isInteger(held.rounds) || held.rounds < LEAST_ROUNDS) {
    throw new Error('envelope');
  }
  return {
    ...held,
    salt: readBytes(held.salt),
    slots: held.slots.map(readBytes),
    links: held.links.map(readBytes),
  };
}

const makeWrapKey = bits => subtle.importKey('raw', bits, 'AES-KW', false, ['unwrapKey']);

/** Unwraps the first slot that fits the key; null where none does. */
async function unwrapFirst(slots, key) {
  for (const slot of slots) {
    try {
      const inside = await subtle.unwrapKey(
        'raw', slot, key, 'AES-KW', { name: 'HMAC', hash: 'SHA-256' }, true, ['sign']);
      return new Uint8Array(await subtle.exportKey('raw', inside));
    } catch (error) {
      // This slot is somebody else's.
    }
  }
  return null;
}

/** Returns the content keys that the words give, by the names of the parts; null for wrong words. */
async function findKeysByWords(envelope, typed) {
  const base = await subtle.importKey('raw', encode(tidyWords(typed)), 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: envelope.salt, iterations: envelope.rounds };
  const key = await makeWrapKey(await subtle.deriveBits(how, base, 256));
  const held = await unwrapFirst(envelope.slots, key);
  if (!held) return null;
  const flags = held[FLAG_BYTES - 1];
  const keys = {};
  PARTS.forEach((part, number) => {
    const start = FLAG_BYTES + number * KEY_BYTES;
    if (flags & 1 << number) keys[part] = held.slice(start, start + KEY_BYTES);
  });
  return keys;
}

/** Returns the key of the summary that a link gives; null for another page's link. */
async function findKeysByLink(envelope, text) {
  const base = await subtle.importKey('raw', readLink(text), 'HKDF', false, ['deriveBits']);
  const info = encode(`planpage link ${envelope.address}`);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: envelope.salt, info };
  const key = await makeWrapKey(await subtle.deriveBits(how, base, 256));
  const summary = await unwrapFirst(envelope.links, key);
  return summary && { summary };
}

/** Decrypts a part. It is bound to all else in the envelope: one bit changed, and it stays shut. */
async function openPart(envelope, part, key) {
  const { version, kdf, rounds, address, salt, slots, links } = envelope;
  const digest = await derive(
    encode('planpage envelope'), version, kdf, rounds, address, salt, ...slots, ...links);
  const additionalData = await derive(digest, 'part', part);
  const aes = await subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
  const how = { name: 'AES-GCM', iv: new Uint8Array(12), additionalData };
  const packed = new Uint8Array(await subtle.decrypt(how, aes, readBytes(envelope.parts[part])));
  const length = new DataView(packed.buffer).getUint32(0);
  return JSON.parse(await unzip(packed.subarray(LENGTH_BYTES, LENGTH_BYTES + length)));
}

async function unzip(squeezed) {
  if (!window.DecompressionStream) return new TextDecoder().decode(inflate(squeezed.subarray(10)));
  const stream = new Blob([squeezed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}

/** Inflates what gzip has squeezed (RFC 1951), for browsers that can't do it themselves. */
function inflate(data) {
  const out = [];
  let at = 0, held = 0, count = 0;
  const take = wanted => {
    while (count < wanted) {
      held |= data[at++] << count;
      count += 8;
    }
    const value = held & (1 << wanted) - 1;
    held >>>= wanted;
    count -= wanted;
    return value;
  };
  const makeCode = lengths => {
    const counts = new Array(16).fill(0), starts = [0, 0], symbols = [];
    lengths.forEach(length => length && counts[length]++);
    for (let length = 1; length < 15; length++) starts[length + 1] = starts[length] + counts[length];
    lengths.forEach((length, symbol) => length && (symbols[starts[length]++] = symbol));
    return { counts, symbols };
  };
  const readSymbol = ({ counts, symbols }) => {
    let code = 0, first = 0, index = 0;
    for (let length = 1; length < 16; length++) {
      code |= take(1);
      if (code - first < counts[length]) return symbols[index + code - first];
      index += counts[length];
      first = first + counts[length] << 1;
      code <<= 1;
    }
    throw new Error('inflate');
  };
  const lengthBase = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
  const lengthMore = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
  const wayBase = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
  const copy = (letters, ways) => {
    for (;;) {
      const symbol = readSymbol(letters);
      if (symbol === 256) return;
      if (symbol < 256) {
        out.push(symbol);
        continue;
      }
      let length = lengthBase[symbol - 257] + take(lengthMore[symbol - 257]);
      const way = readSymbol(ways);
      const back = wayBase[way] + take(Math.max(0, (way >> 1) - 1));
      while (length--) out.push(out[out.length - back]);
    }
  };
  const readCodes = () => {
    const letters = take(5) + 257, ways = take(5) + 1, own = take(4) + 4;
    const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    const sizes = new Array(19).fill(0);
    for (let n = 0; n < own; n++) sizes[order[n]] = take(3);
    const code = makeCode(sizes), lengths = [];
    while (lengths.length < letters + ways) {
      const symbol = readSymbol(code);
      if (symbol < 16) {
        lengths.push(symbol);
        continue;
      }
      const again = symbol === 16 ? lengths[lengths.length - 1] : 0;
      let times = symbol === 16 ? take(2) + 3 : symbol === 17 ? take(3) + 3 : take(7) + 11;
      while (times--) lengths.push(again);
    }
    return [makeCode(lengths.slice(0, letters)), makeCode(lengths.slice(letters))];
  };
  const fixed = () => {
    const letters = [...new Array(144).fill(8), ...new Array(112).fill(9), ...new Array(24).fill(7), ...new Array(8).fill(8)];
    return [makeCode(letters), makeCode(new Array(30).fill(5))];
  };
  for (let last = 0; !last;) {
    last = take(1);
    const kind = take(2);
    if (kind === 0) {
      held = count = 0;
      const length = data[at] | data[at + 1] << 8;
      at += 4;
      for (let n = 0; n < length; n++) out.push(data[at++]);
    } else if (kind < 3) {
      copy(...(kind === 1 ? fixed() : readCodes()));
    } else throw new Error('inflate');
  }
  return Uint8Array.from(out);
}

// --- what is shown -----------------------------------------------------------------------------

const views = new Map();

/** Takes the place of the page's style. A rule that this browser does not know is left out. */
function setStyle(css) {
  const sheet = document.querySelector('style').sheet;
  while (sheet.cssRules.length) sheet.deleteRule(0);
  let depth = 0, start = 0;
  for (let n = 0; n < css.length; n++) {
    if (css[n] === '{') depth++;
    if (css[n] !== '}' || --depth) continue;
    try {
      sheet.insertRule(css.slice(start, n + 1), sheet.cssRules.length);
    } catch (error) {
      // An older browser goes without it.
    }
    start = n + 1;
  }
}

/** Shows one of the opened pages. The title stays neutral: it goes into the browser's history. */
function showView(name) {
  const view = views.get(name);
  const parsed = new DOMParser().parseFromString(view.html, 'text/html');
  for (const link of parsed.querySelectorAll('a[href^="#view-"]')) {
    // What this reader may not open is not spoken of.
    if (!views.has(link.getAttribute('href').slice(1))) (link.closest('p, li') || link).remove();
  }
  setStyle(view.css);
  document.documentElement.lang = view.lang;
  document.body.className = `${view.kind} sealed`;
  document.querySelector('.sheet').replaceChildren(...document.adoptNode(parsed.body).childNodes);
  const title = document.querySelector('h1');
  title.tabIndex = -1;
  title.focus();
  window.scrollTo(0, 0);
}

function followAddress() {
  const name = location.hash.slice(1);
  if (views.has(name)) showView(name);
  else if (!name && views.size) showView('view-1');
}

/** Opens every part that the keys are for, and shows the summary. */
async function openPage(envelope, keys) {
  for (const part of PARTS.filter(name => keys[name])) {
    const held = await openPart(envelope, part, keys[part]);
    for (const view of held.views) views.set(view.name, { ...view, css: held.css[view.kind] + view.css });
  }
  window.addEventListener('hashchange', followAddress);
  showView('view-1');
}

function say(message) {
  find('error').textContent = find('form').dataset[message];
  find('words').setAttribute('aria-invalid', 'true');
  find('words').focus();
}

async function tryWords(event) {
  event.preventDefault();
  const field = find('words'), button = find('open');
  find('error').textContent = '';
  if (!tidyWords(field.value)) return say('empty');
  button.disabled = true;
  find('busy').textContent = find('form').dataset.busy;
  try {
    const envelope = readEnvelope(find('envelope').textContent);
    const keys = await findKeysByWords(envelope, field.value);
    if (keys) await openPage(envelope, keys);
    else say('wrong');
  } catch (error) {
    say('broken');
  } finally {
    button.disabled = false;
    if (find('busy')) find('busy').textContent = '';
  }
}

async function tryLink() {
  const [, secret] = location.hash.match(/^#k=([a-z2-7]+)$/i) || [];
  if (!secret) return;
  // The secret leaves the address line at once; what the browser has noted already stays noted.
  history.replaceState(null, '', location.pathname + location.search);
  try {
    const envelope = readEnvelope(find('envelope').textContent);
    const keys = await findKeysByLink(envelope, secret);
    if (keys) await openPage(envelope, keys);
    else say('link');
  } catch (error) {
    say('link');
  }
}

if (!subtle) {
  find('error').textContent = find('form').dataset.unsafe;
} else {
  find('form').addEventListener('submit', tryWords);
  find('show').addEventListener('change', event => {
    find('words').type = event.target.checked ? 'text' : 'password';
  });
  tryLink();
}
})();
