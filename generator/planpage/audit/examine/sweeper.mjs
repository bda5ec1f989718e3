// Waits until the program that started it has ended, in whatever way; then ends the processes that
// it was told of, each with all it started, and removes the folder named in the call.

import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const folder = process.argv[2];
let told = '';

process.stdin.setEncoding('utf8');
process.stdin.on('data', (text) => (told += text));
process.stdin.on('error', sweep);
process.stdin.on('close', sweep);

function sweep() {
  for (const pid of told.split('\n').filter(Boolean).map(Number)) {
    end(pid);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  process.exit();
}

function end(pid) {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
