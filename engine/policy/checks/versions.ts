import type { Diagnostic } from '../../diagnostic.ts';
import { messageOf } from '../../messages/message-of.ts';
import { startOf } from '../effective-start.ts';
import type { PolicyDraft } from '../policy.ts';

/** Versions that begin before an earlier one without saying that they take its place, and places taken that nobody had. */
export function overlappingVersions(drafts: readonly PolicyDraft[]): Diagnostic[] {
  const groups = new Map<string, PolicyDraft[]>();
  for (const draft of drafts.filter(({ isBase }) => !isBase)) {
    const key = `${draft.document.policy}/${draft.document.language}`;
    groups.set(key, [...(groups.get(key) ?? []), draft]);
  }
  return [...groups.values()].flatMap((versions) => {
    const sorted = versions.sort((a, b) => a.document.version - b.document.version);
    return sorted.flatMap((draft, index) => [
      ...beginsTooEarly(draft, sorted.slice(0, index)),
      ...withdrawsNothing(draft, sorted),
    ]);
  });
}

function beginsTooEarly(draft: PolicyDraft, before: readonly PolicyDraft[]): Diagnostic[] {
  const withdrawn = new Set([draft, ...before].flatMap(({ document }) => document.effective?.withdraws ?? []));
  const standing = before.filter(({ document }) => !withdrawn.has(document.version));
  const from = draft.document.effective?.from;
  const start = startOf(draft.document);
  const later = standing.filter(({ document }) => startOf(document) >= start).at(-1);
  if (later === undefined) return [];
  const { version } = later.document;
  const message =
    from === undefined
      ? messageOf('check.start-missing-after', { version })
      : messageOf('check.start-not-after', { from, version });
  const hint =
    from === undefined ? messageOf('check.versions-in-order') : messageOf('check.versions-in-order-or-withdraw', { version });
  return [draft.diagnostic(from === undefined ? ['version'] : ['effective', 'from'], 'overlapping-versions', message, { hint })];
}

function withdrawsNothing(draft: PolicyDraft, versions: readonly PolicyDraft[]): Diagnostic[] {
  const earlier = versions.map(({ document }) => document.version).filter((version) => version < draft.document.version);
  return (draft.document.effective?.withdraws ?? []).flatMap((version, index) =>
    version < draft.document.version
      ? []
      : [
          draft.diagnostic(
            ['effective', 'withdraws', index],
            'overlapping-versions',
            messageOf('check.withdraws-later-version', { version }),
            {
              hint:
                earlier.length === 0
                  ? messageOf('check.no-earlier-version')
                  : messageOf('check.earlier-versions', { versions: earlier.join(', ') }),
            },
          ),
        ],
  );
}
