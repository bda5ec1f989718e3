import { runInPage } from '../in_page.mjs';
import { isOnScreen, listTabStops } from '../in_page/keyboard.mjs';
import { describe } from '../in_page/places.mjs';

const PHONE = { width: 320, height: 640 };
/** A browser may take a moment to follow a link. */
const LONGEST_WAIT_MS = 2000;

/** What has the focus, as a link within the page. */
function readFirstStop() {
  const stop = document.activeElement;
  const href = stop.getAttribute('href') ?? '';
  const { width, height } = stop.getBoundingClientRect();
  return {
    where: describe(stop),
    isSkipLink: href.length > 1 && href.startsWith('#'),
    isThere: Boolean(document.getElementById(decodeURIComponent(href.slice(1)))),
    isSeen: isOnScreen(stop),
    isLarge: width >= 43.5 && height >= 43.5,
    href,
  };
}

/** Where the page stands after the link was followed. */
function readPlace() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const top = target?.getBoundingClientRect().top ?? NaN;
  const room = document.scrollingElement.scrollHeight - innerHeight;
  const isEnd = document.scrollingElement.scrollTop >= room - 1;
  return { hash: location.hash, isShown: (top > -2 && top < 2) || (isEnd && top >= 0) };
}

/** Whether there is a stop left behind where the link leads to. */
function isMoreToCome() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  return listTabStops().some((stop) => target.compareDocumentPosition(stop) & 4);
}

/** Whether the focus is on the first stop behind where the link leads to. */
function isNextInside() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const next = listTabStops().find((stop) => target.compareDocumentPosition(stop) & 4);
  return next === document.activeElement;
}

/** Goes by the keyboard as far as the first two stops. */
async function trySkipLink(tab, page) {
  const found = [];
  await tab.size(PHONE);
  await tab.open(page.url);
  await tab.pressTab(1);
  const { first } = await runInPage(tab, { first: readFirstStop });
  const say = (says) => found.push({ where: first.where, says });
  if (!first.isSkipLink) {
    return [{ where: first.where, says: 'The first stop is no link that skips to the text.' }];
  }
  if (!first.isThere) {
    return [
      { where: first.where, says: `The skip link leads to ${first.href}, which is not there.` },
    ];
  }
  if (!first.isSeen) {
    say('The skip link is not seen when it has the focus.');
  }
  if (!first.isLarge) {
    say('The skip link is smaller than 44 by 44 px.');
  }
  await tab.pressEnter();
  let place = {};
  for (const end = Date.now() + LONGEST_WAIT_MS; Date.now() < end && place.hash !== first.href;) {
    ({ place } = await runInPage(tab, { place: readPlace }));
  }
  if (place.hash !== first.href || !place.isShown) {
    say('The skip link does not lead to the text.');
    return found;
  }
  if (!(await runInPage(tab, { isMore: isMoreToCome })).isMore) {
    return found;
  }
  await tab.pressTab(1);
  const { isInside } = await runInPage(tab, { isInside: isNextInside });
  if (!isInside) {
    say('After the skip link, the next stop is not in the text.');
  }
  return found;
}

export default {
  name: 'skip-link',
  title: 'The first stop is a link that skips to the text, and it works',
  rule: 'WCAG 2.4.1',
  visits: { look: 'light', state: 'phone' },
  visit: trySkipLink,
};
