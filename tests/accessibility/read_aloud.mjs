// What a screen reader would say of pages, from top to end, by Guidepup's virtual screen reader.
//
//   node read_aloud.mjs pages.json heard.json
//
// Comes in: {"name": "<!DOCTYPE html>…", …}. Goes out: {"name": ["phrase", …], …}. One process reads
// all pages, each in a window of its own. The first phrase is the title of the page.
//
// The virtual reader speaks more than readers on computers and phones do, and one thing less. So
// that a person can read what comes out:
//   - it says no paragraphs and no stress, and only the ends of lists, tables and quotations;
//   - a row or a cell is said without the words in it, which follow, and a caption once;
//   - of a drawing that is one picture, nothing is said but its name;
//   - words in another language than the page's are marked with it, such as [ur].

import { readFileSync, writeFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const LONGEST = 20000; // phrases: no page has nearly as many, so a reader that goes in circles ends
const GLOBALS = ["document", "Node", "Element", "HTMLElement", "MutationObserver"];
const SILENT =
  /^(?:paragraph|rowgroup|strong|emphasis|end of (?!(?:list|table|blockquote|document)(?:,|$)).*)$/s;

// The reader looks for a browser's own objects while it is loaded.
openWindow("<!DOCTYPE html><title>nothing yet</title>");
const { Virtual } = await import("@guidepup/virtual-screen-reader");

function openWindow(html) {
  const { window } = new JSDOM(html, { pretendToBeVisual: true });
  globalThis.window = window;
  for (const name of GLOBALS) globalThis[name] = window[name];
  return window;
}

async function readPage(html) {
  const window = openWindow(html);
  const { title, body, documentElement } = window.document;
  const reader = new Virtual();
  await reader.start({ container: body, window });
  const phrases = [];
  for (;;) {
    const phrase = (await reader.lastSpokenPhrase()).replace(/\s+/g, " ").trim();
    phrases.push(mark(phrase, reader.activeNode, documentElement.lang));
    if (phrase === "end of document") break;
    if (phrases.length > LONGEST) throw new Error("The reader does not come to the end.");
    await reader.next();
  }
  await reader.stop();
  window.close();
  return [title, ...shorten(phrases)];
}

/** Put the language before words that are in another one than the page. */
function mark(phrase, node, pageLanguage) {
  const element = node?.nodeType === 3 ? node.parentElement : node;
  const language = element?.closest?.("[lang]")?.lang ?? pageLanguage;
  const says = node?.nodeType === 3 || /^(?:heading|link|rowheader|cell), /.test(phrase);
  return says && language !== pageLanguage ? `[${language}] ${phrase}` : phrase;
}

/** Leave out what no reader says, or says twice. */
function shorten(phrases) {
  const short = [];
  for (let at = 0; at < phrases.length; at++) {
    const phrase = phrases[at];
    if (phrase.startsWith("image, ")) {
      short.push(phrase);
      const end = phrases.indexOf(`end of ${phrase}`, at);
      if (end > 0) at = end;
    } else if (phrase.startsWith("caption, ") && phrases[at - 1] === `table, ${phrase.slice(9)}`) {
      continue; // the table has just said it
    } else if (phrase.startsWith("row, ")) {
      short.push("row");
    } else if (/^(?:cell|rowheader), /.test(phrase)) {
      short.push(nameCell(phrase, phrases[at + 1] ?? ""));
    } else if (phrase.startsWith("listitem, ")) {
      short.push(phrase.replace("level 1, ", "").replace(/position (\d+), set size (\d+)/, "$1 of $2"));
    } else if (!SILENT.test(phrase)) {
      short.push(phrase);
    }
  }
  return short;
}

/** Say a cell without its words where they come next. */
function nameCell(phrase, next) {
  const [, kind, words] = /^(\w+), (.*)$/s.exec(phrase);
  const following = next.replace(/^(?:\[[\w-]+\] )?(?:\w+, )?/, "");
  return following && words.startsWith(following) ? kind : phrase;
}

const [from, to] = process.argv.slice(2);
const heard = {};
for (const [name, html] of Object.entries(JSON.parse(readFileSync(from, "utf-8")))) {
  heard[name] = await readPage(html);
}
// Into a file, since what a Node program prints can be cut off when it ends.
writeFileSync(to, JSON.stringify(heard));
