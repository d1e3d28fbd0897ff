import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the page lies once it is built, seen from the source as well as from the bundle; undefined where it has not been. */
export const builtPage: string | undefined = ['./admin-ui', '../../../dist/admin-ui']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((one) => existsSync(one));
