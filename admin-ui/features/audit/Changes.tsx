import { text } from '../../platform/messages/text.ts';
import type { AuditChanges, AuditEntry } from '../../shared/audit/audit-client.ts';
import { type ChangeLine, ChangeLineText } from '../../shared/diff/ChangeLines.tsx';
import { describeGrant } from '../../shared/session/describe-grant.ts';
import { useToldChanges } from './told-changes.ts';

type Props = { readonly entry: AuditEntry; readonly since: number; readonly hasChanges: boolean };

/** What an entry changed, in one line: the first change, and how many more. As much room as it takes is there before it is known. */
export function ChangesInShort({ entry, since, hasChanges }: Props) {
  const told = useToldChanges(hasChanges ? { sequence: entry.sequence, since } : undefined);
  const roles = roleChange(entry);
  if (roles !== undefined) return <Line lines={[roles]} more={0} />;
  if (!hasChanges) return null;
  if (told.status !== 'success') return <p class="changes-in-short muted">{text('audit.changes.reading')}</p>;
  const { state, meaning, wording, differences } = told.data;
  if (state !== 'told') return <p class="changes-in-short muted">{text(`audit.changes.${state}`)}</p>;
  if (differences.length === 0) return <p class="changes-in-short muted">{text('audit.changes.none')}</p>;
  // What was something else before tells most.
  const [telling, others] = [differences.filter(isReplaced), differences.filter((one) => !isReplaced(one))];
  return <Line lines={[...telling, ...others]} more={meaning + wording - 1} />;
}

function Line({ lines: [first], more }: { readonly lines: readonly ChangeLine[]; readonly more: number }) {
  if (first === undefined) return null;
  return (
    <p class="changes-in-short">
      <ChangeLineText {...first} />
      {more > 0 && <span class="muted"> · {text('audit.changes.more', { count: more })}</span>}
    </p>
  );
}

function isReplaced({ before, after, meaning }: AuditChanges['differences'][number]): boolean {
  return meaning && before !== null && after !== null;
}

/** Everything that an entry changed. */
export function AllChanges({ entry, since, hasChanges }: Props) {
  const told = useToldChanges(hasChanges ? { sequence: entry.sequence, since } : undefined);
  if (!hasChanges || told.status !== 'success' || told.data.state !== 'told') return null;
  const { differences, meaning, wording } = told.data satisfies AuditChanges;
  const rest = meaning + wording - differences.length;
  return (
    <ul class="all-changes">
      {differences.map((one) => (
        <li key={`${one.what} ${one.before} ${one.after}`} data-meaning={one.meaning}>
          <ChangeLineText {...one} />
        </li>
      ))}
      {rest > 0 && <li class="muted">{text('audit.changes.more', { count: rest })}</li>}
    </ul>
  );
}

/** What somebody may do now, and what they might until then. */
function roleChange({ action, details }: AuditEntry): ChangeLine | undefined {
  const { before, grants } = details;
  if (action !== 'person-changed' || !Array.isArray(before) || !Array.isArray(grants)) return undefined;
  const words = (list: readonly unknown[]) => list.map((one) => describeGrant(String(one))).join(', ') || '–';
  return { what: text('audit.detail.grants'), before: words(before), after: words(grants) };
}
