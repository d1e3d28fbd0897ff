import { execFileSync } from 'node:child_process';
import { chownSync } from 'node:fs';

/** PostgreSQL refuses to run as root; somebody else has to run it then. */
const isRoot = process.getuid?.() === 0;

/** How a program is started as somebody who is not root, and so that it ends with this process, however that ends. */
export function asPostgres(program: string, args: readonly string[]): readonly [string, readonly string[]] {
  if (process.platform !== 'linux') return [program, args];
  const who = isRoot ? [`--reuid=${ids().user}`, `--regid=${ids().group}`, '--clear-groups'] : [];
  return ['setpriv', [...who, '--pdeathsig=QUIT', program, ...args]];
}

/** Gives a folder to whoever runs PostgreSQL. */
export function giveToPostgres(folder: string): void {
  if (isRoot) chownSync(folder, ids().user, ids().group);
}

/** The user that Debian's package makes; nobody in particular where there is none. */
function ids(): { readonly user: number; readonly group: number } {
  try {
    const [user, group] = ['-u', '-g'].map((which) => Number(execFileSync('id', [which, 'postgres'], { stdio: 'pipe' })));
    return { user: user ?? 65_534, group: group ?? 65_534 };
  } catch {
    return { user: 65_534, group: 65_534 };
  }
}
