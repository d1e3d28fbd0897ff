import type { Published } from '../../contract/publication.ts';
import { cancelVersion } from '../lifecycle/cancel-version.ts';
import { moveVersion } from '../lifecycle/move-version.ts';
import { publishDraft } from '../lifecycle/publish.ts';
import { liftRetirement, retire } from '../lifecycle/retire.ts';
import { rollBack } from '../lifecycle/roll-back.ts';
import { undoneChanges } from '../lifecycle/undone-changes.ts';
import { harmless } from '../render/cells.ts';
import type { Services } from '../services.ts';
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
    for (const scheduled of published.followedBy)
      await terminal.out(await followedText(services, edition, { published, scheduled }));
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

type NamedVersion = { readonly edition: Edition; readonly version: number };

/** Cancels a scheduled version. */
export function cancel(
  { edition, version }: NamedVersion,
  options: ServicesCommandOptions & { readonly reason: string },
  terminal: Terminal,
): Promise<ExitCode> {
  return withServices(options, terminal, async (services, requestedBy) => {
    await cancelVersion(services, requestedBy, edition, { version, reason: options.reason });
    const name = `${editionName(edition)}@${version}`;
    await terminal.out(
      `${name} is cancelled: it never begins, and what is in force goes on\n  its text  dueline draft start ${editionName(edition)} --from ${name}\n`,
    );
    return 0;
  });
}

/** Has a scheduled version begin at another time. */
export function move({ edition, version }: NamedVersion, options: TermOptions, terminal: Terminal): Promise<ExitCode> {
  return withServices(options, terminal, async (services, requestedBy) => {
    const published = await moveVersion(services, requestedBy, edition, { ...options, version });
    const others = published.withdraws.filter((one) => one !== version);
    await terminal.out(
      `${renderPublished({ ...published, withdraws: others })}  in place  of version ${version}, whose content it has\n`,
    );
    return 0;
  });
}

/** What a version that was left scheduled does to what was just published, and how to carry it over. */
async function followedText(
  services: Services,
  edition: Edition,
  { published, scheduled }: { readonly published: Published; readonly scheduled: number },
): Promise<string> {
  const change = Number(published.version.split('@')[1]);
  const { undone, conflicts, isKept } = await undoneChanges(services, edition, { scheduled, change, words: 'en' });
  const name = `${editionName(edition)}@${scheduled}`;
  if (isKept) return `  then      version ${scheduled}, as scheduled; it has all of this change\n`;
  const lines = (undone?.differences ?? [])
    .filter(({ meaning }) => meaning)
    .map((one) => `    ${harmless(`${one.what}: ${one.after ?? ''} → ${one.before ?? ''}`)}`);
  return [
    `  then      version ${scheduled}, as scheduled; it was made without this change, and undoes it:`,
    ...(lines.length > 0 ? lines : ['    wording, examples or notes']),
    ...(conflicts > 0 ? [`    ${conflicts} ${conflicts === 1 ? 'place' : 'places'} both changed differently`] : []),
    `  carry it  dueline draft start ${editionName(edition)} --from ${name} --carrying ${change}`,
    '',
  ].join('\n');
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
