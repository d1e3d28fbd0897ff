import { type Published, publishDraft } from '../lifecycle/publish.ts';
import { liftRetirement, retire } from '../lifecycle/retire.ts';
import { rollBack } from '../lifecycle/roll-back.ts';
import { type Edition, editionName } from '../storage/port/edition.ts';
import type { ExitCode, Terminal } from './outcome.ts';
import { type HouseOptions, withHouse } from './with-services.ts';

export type TermOptions = HouseOptions & {
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
  return withHouse(options, terminal, async (house, who) => {
    terminal.progress('checking rules and examples');
    const published = await publishDraft(house, who, edition, options);
    terminal.progress('');
    await terminal.out(tell(published));
    return 0;
  });
}

/** Publishes the content of an old version as a new one. */
export function rollback(
  edition: Edition,
  options: TermOptions & { readonly to: number },
  terminal: Terminal,
): Promise<ExitCode> {
  return withHouse(options, terminal, async (house, who) => {
    const published = await rollBack(house, who, edition, options);
    await terminal.out(`${tell(published)}  content   that of version ${options.to}\n`);
    return 0;
  });
}

/** Ends a policy on a day, or lifts that. */
export function retirePolicy(
  edition: Edition,
  options: HouseOptions & { readonly from?: string; readonly lift?: true; readonly reason: string },
  terminal: Terminal,
): Promise<ExitCode> {
  return withHouse(options, terminal, async (house, who) => {
    if (options.lift) {
      await liftRetirement(house, who, edition, options.reason);
      await terminal.out(`${editionName(edition)} does not end\n`);
    } else {
      const { from = '', reason } = options;
      await retire(house, who, edition, { from, reason });
      await terminal.out(
        `${editionName(edition)} ends: from ${from} on no version of it is in force; cases opened before stay decided by it\n`,
      );
    }
    return 0;
  });
}

function tell({ version, from, withdraws, digest }: Published): string {
  const lines = [`${version} is published`];
  if (from !== null) lines.push(`  in force  from ${from}`);
  if (withdraws.length > 0) lines.push(`  withdrawn ${withdraws.map((one) => `version ${one}`).join(', ')}, before it began`);
  return `${[...lines, `  digest    ${digest}`].join('\n')}\n`;
}
