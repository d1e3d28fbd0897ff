import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const debian = '/usr/lib/postgresql';

/** The folder with PostgreSQL's programs: POSTGRES_BIN, or one that is installed, or Debian's, which root can have installed here. Throws with the way out. */
export function postgresPath(): string {
  const found = foundPath();
  if (found !== undefined) return found;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    execFileSync('sh', ['-c', 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq postgresql'], {
      stdio: 'inherit',
    });
    const installed = foundPath();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'the tests of the shared store need PostgreSQL: run `sudo apt-get install -y postgresql`, or set POSTGRES_BIN to the folder with `postgres` and `initdb`',
  );
}

function foundPath(): string | undefined {
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => Number(other) - Number(one)) : [];
  const places = [
    process.env.POSTGRES_BIN ?? '',
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
    '/opt/homebrew/opt/postgresql/bin',
  ];
  return places.find((place) => place !== '' && ['postgres', 'initdb'].every((program) => existsSync(join(place, program))));
}
