// Every test, in the order in which the results tell of them.

import contrast from './probes/contrast.mjs';
import cutOff from './probes/cut_off.mjs';
import edges from './probes/edges.mjs';
import focusUnobscured from './probes/focus_unobscured.mjs';
import focusVisible from './probes/focus_visible.mjs';
import forcedColours from './probes/forced_colours.mjs';
import memoryStick from './probes/memory_stick.mjs';
import motion from './probes/motion.mjs';
import oneSide from './probes/one_side.mjs';
import printed from './probes/printed.mjs';
import reflow from './probes/reflow.mjs';
import requests from './probes/requests.mjs';
import scriptOff from './probes/script_off.mjs';
import skipLink from './probes/skip_link.mjs';
import spacing from './probes/spacing.mjs';
import tabOrder from './probes/tab_order.mjs';
import tabReach from './probes/tab_reach.mjs';
import targets from './probes/targets.mjs';
import weight from './probes/weight.mjs';
import zoom from './probes/zoom.mjs';

/**
 * A probe has a name, a title for people, and the rule that it holds pages to. It runs in all
 * engines but for `engines`, and on all pages but for `isFor`. It looks in one of three ways:
 *
 * - `look` runs in the page, in each of `states`; `keep` gathers something in another state first;
 * - `lookAtKeys` does so after somebody went through the page by the Tab key;
 * - `visit` drives the browser itself, and says under `visits` which look and state that is.
 *
 * Each returns what it found: `where`, and what it `says`.
 */
export const PROBES = [
  cutOff,
  reflow,
  zoom,
  spacing,
  targets,
  contrast,
  edges,
  forcedColours,
  motion,
  skipLink,
  tabReach,
  tabOrder,
  focusVisible,
  focusUnobscured,
  scriptOff,
  memoryStick,
  requests,
  weight,
  oneSide,
  printed,
];
