import type { Diagnostic } from '../../diagnostic.ts';
import { messageOf } from '../../messages/message-of.ts';
import { startOf } from '../effective-start.ts';
import type { PolicyDraft } from '../policy.ts';

/** Versions that begin before an earlier one without saying what becomes of it, and places taken or left that nobody had. `cancelled` never hold. */
export function overlappingVersions(drafts: readonly PolicyDraft[], cancelled: ReadonlySet<PolicyDraft>): Diagnostic[] {
  const groups = new Map<string, PolicyDraft[]>();
  for (const draft of drafts.filter((one) => !one.isBase)) {
    const key = `${draft.document.policy}/${draft.document.language}`;
    groups.set(key, [...(groups.get(key) ?? []), draft]);
  }
  return [...groups.values()].flatMap((versions) => {
    const sorted = versions.sort((a, b) => a.document.version - b.document.version);
    return sorted.flatMap((draft, index) => [
      ...(cancelled.has(draft) ? [] : beginsTooEarly(draft, sorted.slice(0, index), cancelled)),
      ...withdrawsNothing(draft, sorted, 'withdraws'),
      ...withdrawsNothing(draft, sorted, 'insteadOf'),
      ...followedByNothing(draft, sorted),
    ]);
  });
}

function beginsTooEarly(draft: PolicyDraft, before: readonly PolicyDraft[], cancelled: ReadonlySet<PolicyDraft>): Diagnostic[] {
  const withdrawn = new Set(
    [draft, ...before].flatMap(({ document: { effective } }) => [
      ...(effective?.withdraws ?? []),
      ...(effective?.insteadOf ?? []),
    ]),
  );
  const following = new Set(draft.document.effective?.followedBy);
  const standing = before.filter(
    (one) => !cancelled.has(one) && !withdrawn.has(one.document.version) && !following.has(one.document.version),
  );
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

/** A version can only be followed by an earlier one that begins after it. One that is not there any more is in nobody's way. */
function followedByNothing(draft: PolicyDraft, versions: readonly PolicyDraft[]): Diagnostic[] {
  const { version, effective } = draft.document;
  return (effective?.followedBy ?? []).flatMap((following, index) => {
    const other = versions.find(({ document }) => document.version === following);
    const begins = other === undefined ? Number.POSITIVE_INFINITY : startOf(other.document);
    if (following < version && begins > startOf(draft.document)) return [];
    return [
      draft.diagnostic(
        ['effective', 'followedBy', index],
        'overlapping-versions',
        following < version
          ? messageOf('check.followed-by-begun', { version: following })
          : messageOf('check.withdraws-later-version', { version: following }),
        { hint: messageOf('check.followed-by-scheduled') },
      ),
    ];
  });
}

function withdrawsNothing(draft: PolicyDraft, versions: readonly PolicyDraft[], key: 'withdraws' | 'insteadOf'): Diagnostic[] {
  const earlier = versions.map(({ document }) => document.version).filter((version) => version < draft.document.version);
  return (draft.document.effective?.[key] ?? []).flatMap((version, index) =>
    version < draft.document.version
      ? []
      : [
          draft.diagnostic(
            ['effective', key, index],
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
