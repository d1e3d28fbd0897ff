import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const usual = [
  // It draws no windows, which is a sixth of a browser's work.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser that the tests drive: CHROMIUM_PATH, or one that is installed, or Debian's, which root can have installed here. Throws with the way out. */
export function chromiumPath(): string {
  const found = [process.env.CHROMIUM_PATH ?? '', ...usual].find((path) => path !== '' && existsSync(path));
  if (found !== undefined) return found;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    execFileSync('sh', ['-c', 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium'], {
      stdio: 'inherit',
    });
    return '/usr/bin/chromium';
  }
  throw new Error('the browser tests need Chromium: run `sudo apt-get install -y chromium`, or set CHROMIUM_PATH to where it is');
}
