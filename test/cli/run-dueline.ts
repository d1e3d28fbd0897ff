import { spawn } from 'node:child_process';

export type Ran = { readonly code: number | null; readonly out: string; readonly error: string };

/** Runs the command line as a person would, with something on standard input where given. */
export function runDueline(args: readonly string[], input = '', env: Record<string, string> = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['dist/dueline.js', ...args], { env: { ...process.env, ...env } });
    let [out, error] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      error += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, error }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
