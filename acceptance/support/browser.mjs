// A Chromium of this machine; undefined when there is none.
import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

export const executablePath = find();

function find() {
  for (const name of [process.env.CHROMIUM, ...NAMES, MAC].filter(Boolean)) {
    try {
      return execFileSync('bash', ['-c', 'command -v "$1"', 'find', name], { encoding: 'utf8' }).trim();
    } catch {
      // not this one
    }
  }
  return undefined;
}

/** Starts the browser, without its own traffic to the network. */
export function launch() {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
