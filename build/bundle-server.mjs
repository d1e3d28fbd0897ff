import { readdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

// Bundles the command line and its workers. What commands share lies in parts of its own, so that each loads only what it needs.

const folder = 'dist';
const { metafile } = await build({
  entryPoints: {
    dueline: 'server/dueline.ts',
    'simulation-worker': 'server/what-if/simulation-worker.ts',
    'check-worker': 'server/policies/check-worker.ts',
  },
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  // Of its hundreds of modules the schemas need a handful.
  alias: { 'typebox/type': './node_modules/typebox/build/type/index.mjs' },
  outdir: folder,
  logLevel: 'warning',
  metafile: true,
});
const written = new Set(Object.keys(metafile.outputs));
for (const name of readdirSync(folder))
  if (name.endsWith('.js') && !written.has(`${folder}/${name}`)) rmSync(`${folder}/${name}`, { force: true });
