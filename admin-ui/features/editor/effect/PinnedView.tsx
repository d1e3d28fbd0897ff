import { isProblem, type Problem, problemIn } from '../../../../engine/index.ts';
import { sentence } from '../../../platform/loading/describe-failure.ts';
import { engineCatalog } from '../../../platform/messages/engine-catalog.ts';
import { text } from '../../../platform/messages/text.ts';
import type { PinnedOutcome } from '../checking/messages.ts';
import { useSession } from '../session/session-context.ts';
import { storedPinnedCase } from '../session/stored-pinned-case.ts';
import { type OutcomeLine, outcomeRows } from './outcome-rows.ts';

/** One case before and after the change: what it is, who takes it, by when. */
export function PinnedView() {
  const session = useSession();
  const pinned = session.checker.pinned.value;
  return (
    <section class="effect-part pinned" aria-labelledby="pinned-heading">
      <h3 id="pinned-heading">{text('editing.pinned')}</h3>
      {session.before && <p class="muted">{text('editing.pinned.sides', { version: String(session.before.version) })}</p>}
      <PinChoice />
      {pinned && <Outcome key={pinned.pin.name} pinned={pinned} />}
    </section>
  );
}

function PinChoice() {
  const session = useSession();
  const { pinning } = session;
  const examples = pinning.examples.value;
  const pin = pinning.pin.value;
  const brought = storedPinnedCase();
  const isBrought = pin !== undefined && 'brought' in pin && brought !== undefined;
  if (examples.length === 0 && brought === undefined) return <p class="muted">{text('editing.pinned.none')}</p>;
  const shown = pinning.pinned.value;
  return (
    <label>
      <span class="visually-hidden">{text('editing.pinned.choose')}</span>
      <select
        value={isBrought ? 'brought' : `example ${shown?.name}`}
        onChange={({ currentTarget: { value } }) =>
          pinning.choose(session, value === 'brought' ? { brought: true } : { example: value.slice(8) })
        }
      >
        {brought && <option value="brought">{brought.name || text('editing.pinned.brought')}</option>}
        {examples.map(({ name }) => (
          <option key={name} value={`example ${name}`}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Outcome({ pinned: { before, after } }: { readonly pinned: PinnedOutcome }) {
  const session = useSession();
  if (after === 'waiting') return <p class="muted">{text('editing.pinned.waiting')}</p>;
  if (after === undefined) return <p class="muted">{text('editing.pinned.faults')}</p>;
  if (isProblem(after)) return <p class="muted">{sentence(describeProblem(after))}</p>;
  const rows = outcomeRows(
    before === undefined || before === 'waiting' || isProblem(before) ? undefined : before,
    after,
    session.readable?.document ?? {},
  );
  return (
    <>
      <dl class="outcome">
        {rows.map(({ name, lines, isChanged, change }) => (
          <div key={name} data-changed={isChanged}>
            <dt>{name}</dt>
            <dd>
              {lines.map((line, index) => (
                <Line key={index} {...{ line }} />
              ))}
              {change !== undefined && <span class="change-kind">{text(`editing.outcome.${change}`)}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {before === undefined && <p class="muted">{text('editing.pinned.no-version')}</p>}
    </>
  );
}

function Line({ line: { was, is } }: { readonly line: OutcomeLine }) {
  return (
    <span class="outcome-line">
      {was !== undefined && (
        <>
          <del>
            <span class="visually-hidden">{text('editing.was')} </span>
            {was}
          </del>{' '}
          <span aria-hidden="true">→</span>{' '}
        </>
      )}
      <span class="is" data-changed={was !== undefined}>
        {is}
      </span>
    </span>
  );
}

function describeProblem(problem: Problem): string {
  const { errors, detail } = problemIn(problem, engineCatalog());
  return errors?.[0]?.detail ?? detail;
}
