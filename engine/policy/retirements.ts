import type { Diagnostic } from '../diagnostic.ts';
import { diagnosticOf } from '../diagnostic-of.ts';
import type { Message } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import { ownValue } from '../own-value.ts';
import type { Path } from '../path.ts';
import { letterDiagnostics } from '../yaml/letter-diagnostics.ts';
import { parseYaml } from '../yaml/yaml-source.ts';
import { beginningOf } from './effective-start.ts';
import type { PolicyFile } from './policy.ts';

/** From when policies end, by edition (`planview/customer-care/fr`), and what is wrong with the notes that say so. */
export type Retirements = { readonly from: ReadonlyMap<string, string>; readonly diagnostics: readonly Diagnostic[] };

/** Reads the notes `<policy>/<language>/retired.yaml`: `retired: { from: 2027-01-01, reason: … }`. An invalid one ends nothing. */
export function readRetirements(files: readonly PolicyFile[]): Retirements {
  const read = files.map(readRetirement);
  return {
    from: new Map(read.flatMap((one) => ('from' in one ? [[one.edition, one.from] as const] : []))),
    diagnostics: read.flatMap((one) => ('from' in one ? [] : one.diagnostics)),
  };
}

type Read = { readonly edition: string; readonly from: string } | { readonly diagnostics: readonly Diagnostic[] };

function readRetirement({ path, text }: PolicyFile): Read {
  const source = parseYaml(path, text);
  if (source.diagnostics.length > 0) return { diagnostics: source.diagnostics };
  const letters = letterDiagnostics(source);
  if (letters.length > 0) return { diagnostics: letters };
  const retired = entryOf(source.value, 'retired');
  const from = entryOf(retired, 'from');
  const hint = messageOf('check.write-retired');
  const diagnostic = (at: Path, code: 'missing-key' | 'invalid-date', message: Message): Read => ({
    diagnostics: [diagnosticOf(source.locate(at), code, message, hint)],
  });
  if (from === undefined) return diagnostic(['retired'], 'missing-key', messageOf('check.retired-from-missing'));
  if (typeof from !== 'string' || Number.isNaN(beginningOf(from, 'UTC')))
    return diagnostic(['retired', 'from'], 'invalid-date', messageOf('check.not-a-day', { from: String(from) }));
  return { edition: path.split('/').slice(0, -1).join('/'), from };
}

function entryOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? ownValue(value as Record<string, unknown>, key) : undefined;
}
