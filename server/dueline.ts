#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { runCommandLine } from './cli/command-line.ts';

// A reader that has seen enough closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 70));

process.exitCode = await runCommandLine(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  shippedPolicies: fileURLToPath(new URL('../policies', import.meta.url)),
  serve: async (configuration, terminal) => (await import('./serve.ts')).serve(configuration, terminal),
});
