// Everything that this program starts ends with it, however that ends: a second small process waits
// for that moment, then ends what was entrusted to it and clears the folder away.

import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SWEEPER = fileURLToPath(new URL('sweeper.mjs', import.meta.url));

let sweeper = null;

/**
 * Start the process that sweeps up, and make the folder for all that browsers write.
 * @returns {string} the folder; it goes when this program ends
 */
export function beginSweeping() {
  const folder = mkdtempSync(join(tmpdir(), 'planpage-examine-'));
  // It stands apart, so that what ends this program does not end it too.
  sweeper = spawn(process.execPath, [SWEEPER, folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    windowsHide: true,
  });
  sweeper.unref();
  sweeper.stdin.unref?.();
  // Browsers put their profiles where the system puts what may go.
  Object.assign(process.env, { TMPDIR: folder, TEMP: folder, TMP: folder });
  return folder;
}

/**
 * Start a program that ends with this one, it and all that it starts.
 * @param {string} path
 * @param {string[]} given
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {import('node:child_process').ChildProcess}
 */
export function startProgram(path, given, options = {}) {
  const program = spawn(path, given, { ...options, detached: process.platform !== 'win32' });
  entrust(program.pid);
  return program;
}

/**
 * Have a program, which leads a group of its own, ended with this one.
 * @param {number | undefined} pid
 */
export function entrust(pid) {
  if (pid) {
    sweeper?.stdin.write(`${pid}\n`);
  }
}

/**
 * End a program that startProgram started, with all that it started.
 * @param {import('node:child_process').ChildProcess} program
 */
export function endProgram(program) {
  try {
    process.kill(process.platform === 'win32' ? program.pid : -program.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
