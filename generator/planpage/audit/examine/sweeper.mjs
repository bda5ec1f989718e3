// Waits until the program that started it has ended, in whatever way; then ends the processes that
// it was told of, each with all it started, and removes the folder named in the call. Where the
// system tells what a process was started with, it ends whatever was given that folder: a browser
// that was just being started is told of too late.

import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync } from 'node:fs';

const LONGEST_MS = 20_000;
const folder = process.argv[2];
let told = '';

process.stdin.setEncoding('utf8');
process.stdin.on('data', (text) => (told += text));
process.stdin.on('error', sweep);
process.stdin.on('close', sweep);

function sweep() {
  told.split('\n').filter(Boolean).map(Number).forEach(endGroup);
  for (const end = Date.now() + LONGEST_MS; Date.now() < end;) {
    const left = listLeft();
    left.forEach(kill);
    if (!left.length) {
      break;
    }
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  process.exit();
}

function endGroup(pid) {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
  } else {
    kill(-pid);
  }
}

function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** The processes whose folder for what may go is ours; none where the system does not tell. */
function listLeft() {
  if (process.platform !== 'linux') {
    return [];
  }
  const mark = Buffer.from(`TMPDIR=${folder}\0`);
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid && pid !== process.pid && isGiven(pid, mark));
}

function isGiven(pid, mark) {
  try {
    return readFileSync(`/proc/${pid}/environ`).includes(mark);
  } catch {
    // It has ended, or it is somebody else's.
    return false;
  }
}
