import { execFileSync } from 'node:child_process';
import { chromiumPath } from './browser/chromium-path.ts';
import { postgresPath } from './postgres/postgres-path.ts';

/** Before all tests: builds the command line and the page as they are shipped, and sees to it that there are a browser and PostgreSQL. */
export default function setUp(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  chromiumPath();
  postgresPath();
}
