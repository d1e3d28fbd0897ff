import { type DestinationStream, destination, type Logger, pino } from 'pino';
import type { Settings } from '../config/settings.ts';
import { cleaned, colorsFor } from '../render/colors.ts';
import { logLine } from './log-line.ts';

/** Names under which a secret may stand, however it came into a line. */
const secretNames = [
  'password',
  'again',
  'secret',
  'token',
  'authorization',
  'cookie',
  'clientSecret',
  'databaseUrl',
  'code',
  'link',
  'id_token',
  'access_token',
];

/** The log of the server, on standard error: JSON lines, or a line of text each where somebody looks. */
export type ServerLog = {
  /** For whatever happens; what is named like a secret is left out. */
  readonly log: Logger;
  /** For the lines of requests. They hold nothing but what we put there, and looking for secrets would cost more than all the rest. */
  readonly requests: Logger;
  /** Writes out what still waits, if anybody still reads it. */
  readonly end: () => Promise<void>;
};

/** Opens the log. `isTerminal`: somebody looks at standard error, in colour where `color` says so. */
export function openLog(
  { level, format }: Settings['log'],
  {
    isTerminal,
    color,
    write,
  }: { readonly isTerminal: boolean; readonly color: boolean; readonly write?: (text: string) => void },
): ServerLog {
  const isText = format === 'text' || (format === 'auto' && isTerminal);
  const file = write === undefined ? destination({ dest: 2, sync: false }) : undefined;
  // Where nobody reads the log any more the server goes on without it.
  let isUnread = false;
  file?.on('error', () => {
    isUnread = true;
  });
  const put = write ?? ((text: string) => void file?.write(text));
  const colors = colorsFor(color);
  const stream: DestinationStream = isText ? { write: (line) => put(cleaned(logLine(line, colors))) } : { write: put };
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const paths = secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  return {
    log: pino({ ...options, redact: { paths, censor: 'hidden' } }, stream),
    requests: pino(options, stream),
    end: () => (isUnread ? Promise.resolve() : flush(file)),
  };
}

/** Writing at once would try for ever where nobody reads any more; so it is left to the stream, which then says that it cannot. */
function flush(file: ReturnType<typeof destination> | undefined): Promise<void> {
  if (file === undefined) return Promise.resolve();
  return new Promise((resolve) => {
    file.once('error', () => resolve()).once('close', () => resolve());
    file.end();
  });
}
