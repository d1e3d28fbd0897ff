import type { VersionState } from '../../contract/version-state.ts';
import { releasesOf } from '../lifecycle/history.ts';
import { noSuchEdition } from '../lifecycle/lifecycle-problems.ts';
import { summarizeVersions } from '../lifecycle/versions.ts';
import { harmlessIn } from '../render/cells.ts';
import { colorsFor } from '../render/colors.ts';
import { dateText } from '../render/date-text.ts';
import { jsonText } from '../render/json-text.ts';
import { type Edition, editionName, editionOf } from '../storage/port/edition.ts';
import type { ExitCode, Terminal } from './outcome.ts';
import { type ServicesCommandOptions, withServices } from './with-services.ts';

/** Lists the versions of an edition, or of all, newest first, with where each stands and who published it. */
export function versions(
  edition: Edition | undefined,
  options: ServicesCommandOptions & { readonly format: 'text' | 'json' },
  terminal: Terminal,
): Promise<ExitCode> {
  return withServices(options, terminal, async (services) => {
    const names = [...new Set(services.snapshot.loaded.map(({ policy }) => `${policy.id}/${policy.language}`))].sort();
    if (edition !== undefined && !names.includes(editionName(edition))) throw noSuchEdition(edition, names);
    const wanted = edition === undefined ? names.flatMap((name) => editionOf(name) ?? []) : [edition];
    const listed = await Promise.all(
      wanted.map(async (one) => {
        const releases = await releasesOf(services.ledger.audit, one);
        const items = summarizeVersions(services.snapshot, one, services.now());
        return { edition: one, versions: items.map((item) => ({ ...item, release: releases.get(item.version) ?? null })) };
      }),
    );
    if (options.format === 'json') await terminal.out(`${jsonText(listed, 2)}\n`);
    else
      for (const { edition: one, versions: items } of listed)
        for (const item of items) await terminal.out(`${lineOf(one, harmlessIn(item), terminal)}\n`);
    return 0;
  });
}

type Listed = ReturnType<typeof summarizeVersions>[number] & {
  readonly release: { readonly who: string; readonly reason: string | null } | null;
};

function lineOf(edition: Edition, one: Listed, { colorOut }: Terminal): string {
  const { version, state, release } = one;
  const colors = colorsFor(colorOut);
  const paint: Record<VersionState, (text: string) => string> = {
    'in-force': colors.green,
    scheduled: colors.cyan,
    superseded: colors.dim,
    retired: colors.dim,
    withdrawn: colors.dim,
  };
  const name = `${editionName(edition)}@${version}`.padEnd(38);
  const when = edition.language === 'base' ? 'taken over by others' : stretchText(one);
  const by = release === null ? '' : colors.dim(`  by ${release.who}${release.reason === null ? '' : `: ${release.reason}`}`);
  return `${name} ${paint[state](state.padEnd(10))} ${when}${by}`;
}

function stretchText({ state, from, until, timeZone, cancelledAt, movedTo }: Listed): string {
  const text = (instant: number): string => dateText(new Date(instant).toISOString(), timeZone);
  const begins = from === null ? 'always' : `from ${text(from)}`;
  const why = movedTo !== null ? `moved, now version ${movedTo}; ` : cancelledAt !== null ? 'cancelled; ' : '';
  if (state === 'withdrawn') return `never in force; ${why}was to begin ${from === null ? '' : text(from)}`;
  return until === null ? begins : `${begins} until ${text(until)}`;
}
