import { execFileSync } from 'node:child_process';
import { chromiumPath } from './browser/chromium-path.ts';
import { postgresPath } from './postgres/postgres-path.ts';

/**
 * Before all tests: builds the command line and the page as they are shipped, and sees to it that there are a browser and PostgreSQL.
 * With TESTS_BUILT the tests take what was built before.
 */
export default function setUp(): void {
  if (!process.env.TESTS_BUILT) execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  chromiumPath();
  postgresPath();
}
