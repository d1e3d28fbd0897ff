import { execFileSync } from 'node:child_process';
import { chromiumPath } from './browser/chromium-path.ts';

/** Before all tests: builds the command line and the page as they are shipped, and sees to it that there is a browser. */
export default function setUp(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  chromiumPath();
}
