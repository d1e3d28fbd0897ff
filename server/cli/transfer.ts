import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ProblemError } from '../errors/problem-error.ts';
import { readExactFolder } from '../import-export/exact-folder.ts';
import { exportPolicies } from '../import-export/export-policies.ts';
import { importPolicies } from '../import-export/import-policies.ts';
import type { TransferPlan } from '../import-export/transfer-plan.ts';
import { colorsFor } from '../render/colors.ts';
import { jsonText } from '../render/json-text.ts';
import { openFolderPolicyStore } from '../storage/folder/folder-policy-store.ts';
import type { PolicyStore } from '../storage/port/policy-store.ts';
import type { ExitCode, Terminal } from './outcome.ts';
import { type ServicesCommandOptions, withServices } from './with-services.ts';

type TransferOptions = ServicesCommandOptions & { readonly dryRun?: true; readonly format: 'text' | 'json' };

type ImportOptions = TransferOptions & { readonly reason?: string; readonly ifEmpty?: true };

/** Brings the policies of a folder into the database. */
export function importFolder(folder: string | undefined, options: ImportOptions, terminal: Terminal): Promise<ExitCode> {
  return withServices(options, terminal, async (services, requestedBy) => {
    mustBeDatabase(services.store);
    const from = resolve(folder ?? options.policies);
    const { reason = null, dryRun = false, ifEmpty, format } = options;
    const there = await services.store.read();
    if (ifEmpty && there.released.length + there.drafts.length + there.retirements.length > 0) {
      if (format === 'text')
        await terminal.out(`there are policies in \`${services.store.location}\` already; nothing was brought in\n`);
      else await terminal.out(`${jsonText({ added: [], skipped: true }, 2)}\n`);
      return 0;
    }
    const plan = await importPolicies(services, requestedBy, await readExactFolder(from), { from, reason, dryRun });
    await printPlan(plan, services.store.location, options, terminal);
    return 0;
  });
}

/** Writes the policies of the database into a folder, which is made where there is none. */
export function exportFolder(folder: string, options: TransferOptions, terminal: Terminal): Promise<ExitCode> {
  return withServices(options, terminal, async ({ store }) => {
    mustBeDatabase(store);
    const to = resolve(folder);
    const dryRun = options.dryRun === true;
    if (!dryRun) await mkdir(to, { recursive: true });
    const target = await openFolderPolicyStore({ folder: to, data: options.data });
    const plan = await exportPolicies(store, target, { dryRun });
    await target.close();
    await printPlan(plan, to, options, terminal);
    return 0;
  });
}

function mustBeDatabase({ inLedger }: PolicyStore): void {
  if (inLedger) return;
  throw new ProblemError({
    type: 'urn:dueline:problem:no-database',
    title: 'There is no database',
    status: 422,
    detail: 'policies move between a folder and a PostgreSQL database; name that as `DATABASE_URL` or `databaseUrl`',
  });
}

async function printPlan(
  { added, same, onlyThere }: TransferPlan,
  to: string,
  { format, dryRun }: TransferOptions,
  terminal: Terminal,
): Promise<void> {
  const paths = added.map(({ path }) => path);
  if (format === 'json') {
    await terminal.out(`${jsonText({ added: paths, same, onlyThere, written: !dryRun }, 2)}\n`);
    return;
  }
  const colors = colorsFor(terminal.colorOut);
  for (const path of paths) await terminal.out(`${colors.green('added')}  ${path}\n`);
  for (const path of onlyThere) await terminal.out(`${colors.dim('stays')}  ${path}\n`);
  const count = `${paths.length} ${dryRun ? 'would be ' : ''}added to \`${to}\`, ${same} there already${onlyThere.length > 0 ? `, ${onlyThere.length} only there` : ''}`;
  await terminal.out(`${count}${dryRun ? '; nothing was written' : ''}\n`);
}
