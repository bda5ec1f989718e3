import { statSync } from 'node:fs';

const KB = 1024;

/**
 * The most that a page may weigh, in KB, by the class of its body; the first that fits holds. A summary
 * too long for one side is no summary that anybody is given.
 */
const LIMITS = [
  { kind: 'sealed page', fits: ({ classes }) => classes.includes('sealed'), most: 60 },
  {
    kind: 'summary',
    fits: ({ classes, isOneSide }) => isOneSide && classes.includes('one'),
    most: 15,
  },
  { kind: 'page', fits: () => true, most: 300 },
];

/** Weighs the file. What else a page might load is a finding of its own. */
async function weighPage(tab, page) {
  const classes = (page.source.match(/<body[^>]*\bclass="([^"]*)"/)?.[1] ?? '').split(/\s+/);
  const { isOneSide } = page;
  const { kind, most } = LIMITS.find((limit) => limit.fits({ classes, isOneSide }));
  const weight = statSync(page.file).size;
  if (weight <= most * KB) {
    return [];
  }
  const says = `This ${kind} weighs ${(weight / KB).toFixed(1)} KB, and may weigh ${most}.`;
  return [{ where: 'html', says }];
}

export default {
  name: 'page-weight',
  title: 'A summary weighs at most 15 KB, a sealed page 60, any other page 300',
  rule: 'planpage: weight',
  engines: ['chromium'],
  visits: { look: 'light', state: '' },
  visit: weighPage,
};
