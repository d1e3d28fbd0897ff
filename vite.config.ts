import { availableParallelism } from 'node:os';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import SlowestFirst from './test/slowest-first.ts';

/** Where the values of property tests begin: DUELINE_SEED, or anywhere in a long run. It is for the tests; the program would refuse it as a setting. */
const seed = process.env.DUELINE_SEED ?? (process.env.DUELINE_LONG ? null : 7400);
delete process.env.DUELINE_SEED;

/** The page, built into dist/admin-ui; while developing, Vite serves it and passes questions on to a running server. */
export default defineConfig({
  root: 'admin-ui',
  plugins: [preact()],
  build: { outDir: '../dist/admin-ui', emptyOutDir: true, target: 'es2022' },
  worker: { format: 'es' },
  server: { proxy: { '/v1': 'http://127.0.0.1:7400' } },
  test: {
    root: '.',
    reporters: ['default', './test/summary-reporter.ts'],
    globalSetup: 'test/global-setup.ts',
    setupFiles: 'test/property-seed.ts',
    provide: { seed: seed === null ? null : Number(seed) },
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // Many tests wait for programs, browsers and databases: one more than the processor has cores keeps it busy.
    maxWorkers: Math.max(2, availableParallelism()) + 1,
    // Nothing in the project keeps state in its modules, so that files can share what they import: it saves a fifth of the run.
    isolate: false,
    sequence: { sequencer: SlowestFirst },
    // On a busy machine what takes a second takes twenty; what never comes is told a little later.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
