import type { Published } from '../../contract/publication.ts';
import { publishDraft } from '../lifecycle/publish.ts';
import { liftRetirement, retire } from '../lifecycle/retire.ts';
import { rollBack } from '../lifecycle/roll-back.ts';
import { type Edition, editionName } from '../storage/port/edition.ts';
import type { ExitCode, Terminal } from './outcome.ts';
import { type ServicesCommandOptions, withServices } from './with-services.ts';

type TermOptions = ServicesCommandOptions & {
  readonly from?: string;
  readonly reason: string;
  readonly openCases?: 'keep' | 'move';
};

/** Publishes the open draft. */
export function publish(
  edition: Edition,
  options: TermOptions & { readonly withdraw?: true; readonly revision?: string },
  terminal: Terminal,
): Promise<ExitCode> {
  return withServices(options, terminal, async (services, requestedBy) => {
    terminal.progress('checking rules and examples');
    const published = await publishDraft(services, requestedBy, edition, options);
    terminal.progress('');
    await terminal.out(renderPublished(published));
    return 0;
  });
}

/** Publishes the content of an old version as a new one. */
export function rollback(
  edition: Edition,
  options: TermOptions & { readonly to: number },
  terminal: Terminal,
): Promise<ExitCode> {
  return withServices(options, terminal, async (services, requestedBy) => {
    const published = await rollBack(services, requestedBy, edition, options);
    await terminal.out(`${renderPublished(published)}  content   that of version ${options.to}\n`);
    return 0;
  });
}

/** Ends a policy on a day, or lifts that. */
export function retirePolicy(
  edition: Edition,
  options: ServicesCommandOptions & { readonly from?: string; readonly lift?: true; readonly reason: string },
  terminal: Terminal,
): Promise<ExitCode> {
  return withServices(options, terminal, async (services, requestedBy) => {
    if (options.lift) {
      await liftRetirement(services, requestedBy, edition, options.reason);
      await terminal.out(`${editionName(edition)} does not end\n`);
    } else {
      const { from = '', reason } = options;
      await retire(services, requestedBy, edition, { from, reason });
      await terminal.out(
        `${editionName(edition)} ends: from ${from} on no version of it is in force; cases opened before stay decided by it\n`,
      );
    }
    return 0;
  });
}

function renderPublished({ version, from, withdraws, digest }: Published): string {
  const lines = [`${version} is published`];
  if (from !== null) lines.push(`  in force  from ${from}`);
  if (withdraws.length > 0) lines.push(`  withdrawn ${withdraws.map((one) => `version ${one}`).join(', ')}, before it began`);
  return `${[...lines, `  digest    ${digest}`].join('\n')}\n`;
}
