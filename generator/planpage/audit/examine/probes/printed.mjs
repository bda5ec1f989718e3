import { runInPage } from '../in_page.mjs';
import { findBadPrint, measurePaper } from '../in_page/paper.mjs';

const A4_HEIGHT_PX = 1123;

/** Shows the page as on paper, as wide as the paper is. */
async function showOnPaper(tab, page) {
  await tab.open(page.url);
  const { width } = await runInPage(tab, { width: measurePaper });
  await tab.size({ width, height: A4_HEIGHT_PX });
  await tab.showPaper(true);
  try {
    const { found } = await runInPage(tab, { found: findBadPrint });
    return found;
  } finally {
    await tab.showPaper(false);
  }
}

export default {
  name: 'printed',
  title: 'On paper nothing is cut off, text is 12 pt, ways to go are gone and whom to ask is there',
  rule: 'planpage: print',
  engines: ['chromium'],
  visits: { look: 'light', state: 'paper' },
  visit: showOnPaper,
};
