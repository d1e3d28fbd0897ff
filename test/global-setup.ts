import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { chromiumPath } from './browser/chromium-path.ts';
import { postgresPath } from './postgres/postgres-path.ts';
import { startSharedPostgres } from './postgres/shared-postgres.ts';

/** Before all tests: builds the command line and the page as they are shipped, and sees to it that there are a browser and PostgreSQL, which is started once for the whole run. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  // Vitest runs as `test`, with which the page would be built for those who develop it.
  const env = { ...process.env, NODE_ENV: 'production' };
  if (!isBuilt()) execFileSync('npm', ['run', '--silent', 'build'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  chromiumPath();
  postgresPath();
  return startSharedPostgres(project);
}

/** Whether nothing that goes into the build changed since the last one that came to its end. A folder changes when a file comes, goes or is renamed. */
function isBuilt(): boolean {
  const built = statSync('dist/.built', { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined) return false;
  return (
    ['engine', 'contract', 'server', 'admin-ui', 'build', 'policies'].every((folder) => newestIn(folder) < built) &&
    ['package.json', 'package-lock.json', 'vite.config.ts'].every((file) => statSync(file).mtimeMs < built)
  );
}

function newestIn(folder: string): number {
  const entries = readdirSync(folder, { withFileTypes: true });
  return Math.max(
    statSync(folder).mtimeMs,
    ...entries.map((entry) =>
      entry.isDirectory() ? newestIn(join(folder, entry.name)) : statSync(join(folder, entry.name)).mtimeMs,
    ),
  );
}
