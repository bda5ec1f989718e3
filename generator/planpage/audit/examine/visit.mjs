// One page in one browser: opened, put into each state, looked at.

import { runInPage } from './in_page.mjs';
import { stopWatching, watchTabs } from './in_page/keyboard.mjs';
import { PROBES } from './order.mjs';
import { STATES } from './states.mjs';

/** The test that is written down where a page can't be opened at all. */
export const OPENS = {
  name: 'opens',
  title: 'The page opens',
  rule: 'planpage: robust',
};

/**
 * Look at a page in every state that goes with one look.
 * @param {{name: string, look: string, openTab: Function}} browser
 * @param {object} tab
 * @param {object} page its url, file, source, whether it is for one side, and what was `kept` of it
 * @returns {Promise<{test: string, state: string, where: string, says: string}[]>}
 */
export async function visitPage(browser, tab, page) {
  const findings = [];
  const add = (probe, state, found) =>
    findings.push(...found.map((one) => ({ test: probe.name, state, ...one })));
  const fitting = listProbes(browser).filter((probe) => probe.isFor?.(page) ?? true);
  try {
    for (const state of STATES.filter((one) => one.look === browser.look)) {
      const probes = fitting.filter((probe) => probe.states?.includes(state.name));
      await showState(tab, page, state);
      const found = await lookAround(tab, page, state, probes);
      probes
        .filter((probe) => found[probe.name])
        .forEach((probe) => add(probe, state.name, found[probe.name]));
    }
    for (const probe of fitting.filter((one) => one.visits?.look === browser.look)) {
      add(probe, probe.visits.state, await probe.visit(tab, page, browser.openTab));
    }
  } catch (error) {
    throw new Error(`${browser.name} stopped at ${page.address}: ${error.message}`, {
      cause: error,
    });
  }
  return findings;
}

/**
 * The probes that run in an engine: not those for looks that it can't show.
 * @param {{name: string, LOOKS: string[]}} engine
 * @returns {object[]}
 */
export function listProbes({ name, LOOKS }) {
  const looks = (probe) =>
    probe.visits
      ? [probe.visits.look]
      : STATES.filter((state) => probe.states.includes(state.name)).map((state) => state.look);
  return PROBES.filter(
    (probe) =>
      (probe.engines?.includes(name) ?? true) && looks(probe).some((look) => LOOKS.includes(look)),
  );
}

async function showState(tab, page, state) {
  await tab.size(state.size);
  if (state.keys) {
    // The Tab key begins at the top of a page that nobody has touched.
    await tab.open(page.url);
  }
  if (state.prepare) {
    await runInPage(tab, { done: state.prepare });
  }
}

/** Runs all that looks in one state at once, then all that looks at the stops of the Tab key. */
async function lookAround(tab, page, state, probes) {
  const pick = (way) =>
    Object.fromEntries(probes.filter((one) => one[way]).map((one) => [one.name, one[way]]));
  const given = { asked: tab.asked(), kept: page.kept ?? [] };
  const found = await runInPage(tab, pick('look'), given);
  // One probe needs to know what there was before; it does not run in the same browser.
  const keeper = PROBES.find((probe) => probe.keep?.state === state.name);
  if (keeper) {
    ({ kept: page.kept } = await runInPage(tab, { kept: keeper.keep.gather }));
  }
  if (state.keys) {
    const { presses } = await runInPage(tab, { presses: watchTabs });
    await tab.pressTab(presses.times, presses.hasFields);
    Object.assign(found, await runInPage(tab, pick('lookAtKeys')));
    await runInPage(tab, { stopWatching });
  }
  return found;
}
