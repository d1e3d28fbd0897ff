import { type Difference, relevantDifferences } from '../../../../engine/index.ts';
import { capital } from '../../../platform/messages/capital.ts';
import { text } from '../../../platform/messages/text.ts';
import { useSession } from '../session/session-context.ts';

const most = 12;

/** What the draft means otherwise than the version that it was started from. */
export function ChangeList() {
  const { checker, before } = useSession();
  const changes = checker.changes.value;
  if (before === undefined || changes === undefined) return null;
  if ((checker.faults.value?.length ?? 0) > 0) return <p class="effect-part muted">{text('editing.changes.faulty')}</p>;
  const relevant = relevantDifferences(changes.differences, true);
  const meant = relevant.filter(({ meaning }) => meaning);
  const wording = relevant.length - meant.length;
  return (
    <section class="effect-part" aria-labelledby="changes-heading">
      <h3 id="changes-heading">
        {meant.length === 0
          ? text('editing.changes.none', { version: String(before.version) })
          : text('editing.changes', { count: meant.length, version: String(before.version) })}
      </h3>
      <ul class="change-list">
        {meant.slice(0, most).map((change) => (
          <Change key={`${change.path} ${change.kind}`} change={change} />
        ))}
        {meant.length > most && <li class="muted">{text('editing.faults.more', { count: meant.length - most })}</li>}
      </ul>
      {wording > 0 && <p class="muted">{text('editing.changes.wording', { count: wording })}</p>}
    </section>
  );
}

function Change({ change: { kind, what, before, after } }: { readonly change: Difference }) {
  return (
    <li data-kind={kind}>
      <span class="change-kind">{text(`editing.change.${kind}`)}</span> {capital(what)}
      {(before !== null || after !== null) && (
        <span class="note">
          {before !== null && <del>{before}</del>}
          {before !== null && after !== null && ' → '}
          {after !== null && <ins>{after}</ins>}
        </span>
      )}
    </li>
  );
}
