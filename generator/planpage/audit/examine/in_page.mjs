// Hands functions over to a page as text, so that they run there.

import * as colours from './in_page/colours.mjs';
import * as keyboard from './in_page/keyboard.mjs';
import * as layout from './in_page/layout.mjs';
import * as marks from './in_page/marks.mjs';
import * as paper from './in_page/paper.mjs';
import * as places from './in_page/places.mjs';
import * as states from './in_page/states.mjs';

const LIBRARY = [colours, keyboard, layout, marks, paper, places, states]
  .flatMap((module) => Object.values(module))
  .map(String)
  .join('\n');

/**
 * Run functions in the page, one after another, and return what each returns, by its name. They may
 * use the functions of in_page/, take one argument, and return what JSON can hold.
 * @param {{evaluate: (expression: string) => Promise<string>}} tab
 * @param {Record<string, Function>} functions
 * @param {unknown} argument
 * @returns {Promise<Record<string, any>>}
 */
export async function runInPage(tab, functions, argument = {}) {
  const calls = Object.entries(functions).map(
    ([name, call]) => `${JSON.stringify(name)}: (${call})(argument)`,
  );
  const given = JSON.stringify(argument);
  const expression = `(() => {\n${LIBRARY}\nconst argument = ${given};
return JSON.stringify({${calls.join(',\n')}});\n})()`;
  return JSON.parse(await tab.evaluate(expression));
}
