import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What a scenario tells: whatever it found, by name. */
export type ProblemResponse = Readonly<Record<string, unknown>>;

/**
 * Runs a scenario with a disk of its own (`tmpfs` with these options), in a process whose mounts nobody else sees and which go
 * away with it. Needs no more than Linux: where this is not root, a namespace makes it root for its own mounts. Rejects where
 * neither is allowed.
 */
export async function onOwnDisk(scenario: string, folder: string, options: string): Promise<ProblemResponse> {
  const namespace = process.getuid?.() === 0 ? ['-m'] : ['-Urm'];
  const mount = `mount -t tmpfs -o ${options} tmpfs "$1" && exec "$2" --import tsx "$3" "$4" "$1"`;
  const program = join(import.meta.dirname, 'fault-scenarios.ts');
  return tell('unshare', [...namespace, 'sh', '-c', mount, 'sh', folder, process.execPath, program, scenario]);
}

/** Runs a scenario as somebody who is not root. */
export async function asNobody(scenario: string, folder: string): Promise<ProblemResponse> {
  const program = [process.execPath, '--import', 'tsx', join(import.meta.dirname, 'fault-scenarios.ts'), scenario, folder];
  if (process.getuid?.() !== 0) return tell(program[0] ?? '', program.slice(1));
  return tell('setpriv', ['--reuid=65534', '--regid=65534', '--clear-groups', ...program]);
}

async function tell(command: string, args: readonly string[]): Promise<ProblemResponse> {
  const { stdout } = await promisify(execFile)(command, [...args]);
  return JSON.parse(stdout) as ProblemResponse;
}
