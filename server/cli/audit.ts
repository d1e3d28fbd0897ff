import type { AuditAction } from '../../contract/audit-action.ts';
import { harmlessIn } from '../render/cells.ts';
import { colorsFor } from '../render/colors.ts';
import { utcText } from '../render/date-text.ts';
import { jsonText } from '../render/json-text.ts';
import type { AuditEntry, AuditFilter, AuditHead } from '../storage/port/audit.ts';
import type { ExitCode, Terminal } from './outcome.ts';
import { type ServicesCommandOptions, withServices } from './with-services.ts';

type AuditOptions = ServicesCommandOptions & {
  readonly format: 'text' | 'json';
  readonly who?: string;
  readonly action?: AuditAction;
  readonly subject?: string;
  readonly limit: number;
};

/** Lists who changed what, when and why, newest first. */
export function audit({ who, action, subject, ...options }: AuditOptions, terminal: Terminal): Promise<ExitCode> {
  return withServices(options, terminal, async ({ ledger }) => {
    const filter: AuditFilter = {
      ...(who && { who }),
      ...(action && { action }),
      ...(subject && { subject }),
    };
    const { items, next } = await ledger.audit.list(filter, { limit: options.limit });
    if (options.format === 'json') {
      await terminal.out(`${jsonText({ items, next }, 2)}\n`);
      return 0;
    }
    const colors = colorsFor(terminal.colorOut);
    for (const entry of items.map((one) => harmlessIn(one)))
      await terminal.out(
        `${String(entry.sequence).padStart(5)}  ${utcText(entry.at)}  ${entry.who.padEnd(12)}  ${entry.action.padEnd(16)}  ${entry.subject}${colors.dim(remarkOf(entry))}\n`,
      );
    if (items.length === 0) await terminal.out('nothing was changed that fits\n');
    else if (next !== null) await terminal.out(colors.dim(`the newest ${items.length}; \`--limit\` shows more\n`));
    return 0;
  });
}

function remarkOf({ reason, details: { change } }: AuditEntry): string {
  const remark = reason ?? (typeof change === 'string' ? `${change} in the folder` : '');
  return remark === '' ? '' : `  ${remark}`;
}

/** Goes through the whole audit chain. Ends with 1 where an entry was altered or is missing. */
export function auditVerify(
  options: ServicesCommandOptions & { readonly format: 'text' | 'json'; readonly head?: AuditHead },
  terminal: Terminal,
): Promise<ExitCode> {
  return withServices(options, terminal, async ({ ledger }) => {
    const verdict = await ledger.audit.verify(options.head);
    const colors = colorsFor(terminal.colorOut);
    if (options.format === 'json')
      await terminal.out(
        `${jsonText({ ...verdict, faults: verdict.faults.map(({ sequence, message }) => ({ sequence, message })) }, 2)}\n`,
      );
    else {
      for (const { sequence, message } of verdict.faults)
        await terminal.out(`${colors.red('fault')}  entry ${sequence}: ${message}\n`);
      const { sequence, hash } = verdict.head;
      await terminal.out(
        verdict.whole
          ? `${colors.green('whole')}  ${sequence} entries; note the head to prove later that none is missing: ${sequence}:${hash}\n`
          : `${colors.red('not whole')}  ${verdict.faults.length === 1 ? '1 fault' : `${verdict.faults.length} faults`}\n`,
      );
    }
    return verdict.whole ? 0 : 1;
  });
}
