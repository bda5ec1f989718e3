import { runInPage } from '../in_page.mjs';
import { readWords } from '../in_page/places.mjs';

/** What a script could stand in: an element, an attribute such as onclick, or an address. */
const MAY_HAVE_SCRIPT = /<script|\son\w+\s*=|javascript:/i;
/** Fewer words than this say nothing about what to do. */
const FEWEST_WORDS = 6;

/** Compares the words with those that are there without scripts. */
async function compareWords(tab, page, openTab) {
  // Where there is no script, none can be missed: the page is the same by itself.
  if (!MAY_HAVE_SCRIPT.test(page.source)) {
    return [];
  }
  const isSealed = /<body[^>]*\bclass="[^"]*\bsealed\b/.test(page.source);
  const bare = await openTab({ script: false });
  try {
    await bare.open(page.url);
    await tab.open(page.url);
    const { words } = await runInPage(bare, { words: readWords });
    const { words: usual } = await runInPage(tab, { words: readWords });
    if (words.split(' ').length < FEWEST_WORDS) {
      return [{ where: 'body', says: 'Without scripts the page is empty.' }];
    }
    // What is sealed can't be opened without a script: there it says what to do.
    const isLess = !isSealed && words !== usual;
    return isLess ? [{ where: 'body', says: 'Without scripts the page has other words.' }] : [];
  } finally {
    await bare.close();
  }
}

export default {
  name: 'script-off',
  title: 'The page says the same without scripts; a sealed one says what to do',
  rule: 'planpage: robust',
  engines: ['chromium'],
  visits: { look: 'light', state: 'script off' },
  visit: compareWords,
};
