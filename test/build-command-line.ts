import { execFileSync } from 'node:child_process';

/** Builds the command line as it is shipped, once before all tests, so that they run what users run. */
export default function buildCommandLine(): void {
  execFileSync('npm', ['run', '--silent', 'build:server'], { stdio: 'inherit' });
}
