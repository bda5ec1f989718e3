import { PLAIN } from '../states.mjs';

/** Everything that a page asks for beside itself, and what a browser asks for by itself. */
function findRequests({ asked }) {
  const own = location.href.split('#')[0];
  const loaded = performance.getEntriesByType('resource').map((entry) => entry.name);
  const others = new Set([...(asked ?? []), ...loaded].filter((url) => url.split('#')[0] !== own));
  const found = [...others]
    .filter((url) => !/^(data|about|blob):/.test(url))
    .map((url) => ({
      where: url.slice(0, 200),
      says: 'The page asks for something beside itself.',
    }));
  const icon = document.querySelector('link[rel~=icon]');
  if (!icon?.href.startsWith('data:')) {
    found.push({
      where: 'head',
      says: 'The browser asks for an icon: the page should hold its own.',
    });
  }
  for (const link of document.querySelectorAll('link[href]')) {
    if (/preconnect|prefetch|preload|stylesheet|manifest/.test(link.rel)) {
      found.push({ where: link.rel, says: 'A link in the head makes the browser ask for more.' });
    }
  }
  return found;
}

export default {
  name: 'own-requests',
  title: 'The page asks for nothing but itself',
  rule: 'planpage: privacy',
  states: PLAIN.slice(0, 1),
  look: findRequests,
};
