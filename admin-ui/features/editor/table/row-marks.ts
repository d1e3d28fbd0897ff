import type { DiagnosticCode, Path, SerializedDiagnostic } from '../../../../engine/index.ts';
import type { IconName } from '../../../platform/controls/Icon.tsx';
import { sentence } from '../../../platform/loading/describe-failure.ts';
import type { EditSession } from '../session/edit-session.ts';
import { faultsUnder, warningsUnder } from '../session/faults-under.ts';

/** What the checks have to say of a rule in a table: what kind of thing it is, and what it is, in a sentence. */
export type RowMark = { readonly kind: MarkKind; readonly words: string };

type MarkKind = keyof typeof markIcons;

/** The sign that a row has for each kind, the gravest kind first. */
export const markIcons = { fault: 'alert', unreachable: 'minus', doubtful: 'alert' } as const satisfies Record<string, IconName>;

/** The findings that are of another kind than a fault. */
const kinds: Partial<Record<DiagnosticCode, MarkKind>> = {
  'unreachable-cell': 'unreachable',
  'never-holds': 'unreachable',
  hidden: 'unreachable',
  redundant: 'doubtful',
  'graver-gets-less': 'doubtful',
};

/** What is marked on the row of a rule, the gravest first. */
export function rowMarks(session: EditSession, path: Path): readonly RowMark[] {
  const order = Object.keys(markIcons);
  return [...faultsUnder(session, path), ...warningsUnder(session, path)]
    .map(markOf)
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function markOf({ code, message }: SerializedDiagnostic): RowMark {
  return { kind: kinds[code] ?? 'fault', words: sentence(message) };
}
