import { useState } from 'preact/hooks';
import type { Change } from '../../engine/index.ts';
import type { UnderAnswer, UnderOutcome } from '../deciding/under-messages.ts';
import { sentence } from '../frame/failure-words.ts';
import { text } from '../messages/text.ts';
import { type Aspect, aspectsOf } from './aspects.ts';

type Props = { readonly answer: UnderAnswer; readonly names: readonly [string, string] };

/** Two decisions about one case side by side, with what differs marked. */
export function DecisionPair({ answer: { outcomes, changes }, names }: Props) {
  const [isShort, setShort] = useState(false);
  const [before, after] = outcomes;
  if (before === undefined || after === undefined) return null;
  const trouble = [before, after].find(({ outcome }) => outcome === undefined || 'status' in outcome);
  if (trouble !== undefined) return <NotDecided {...{ before, after, names }} />;
  const [ones, others] = [aspectsIn(before), aspectsIn(after)];
  const ids = [...new Set([...ones.keys(), ...others.keys()])];
  const rows = ids
    .map((id) => ({ id, one: ones.get(id), other: others.get(id), isChanged: isChanged(id, changes) }))
    .filter(({ one, other, isChanged: changed }) => changed || (!isShort && (isSaid(one) || isSaid(other))));
  return (
    <section class="pair" aria-labelledby="pair-heading">
      <header class="section-row">
        <h2 id="pair-heading">{changes.length === 0 ? text('pair.same') : text('pair.differs', { count: changes.length })}</h2>
        <label class="check">
          <input type="checkbox" checked={isShort} onChange={({ currentTarget }) => setShort(currentTarget.checked)} />
          <span>{text('pair.only-changes')}</span>
        </label>
      </header>
      <div class="pair-scroll">
        <table class="pair-table">
          <thead>
            <tr>
              <td />
              {names.map((name) => (
                <th key={name} scope="col">
                  <code>{name}</code>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, one, other, isChanged: changed }) => (
              <tr key={id} data-changed={changed}>
                <th scope="row">
                  {(other ?? one)?.label}
                  {changed && <span class="tag">{text('pair.changed')}</span>}
                </th>
                <Cell aspect={one} language={before.policy?.language} />
                <Cell aspect={other} language={after.policy?.language} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Cell({ aspect, language }: { readonly aspect: Aspect | undefined; readonly language: string | undefined }) {
  return (
    <td>
      {aspect === undefined || aspect.lines.length === 0
        ? '–'
        : aspect.lines.map((line, index) => (
            <span key={index} class={index === 0 ? 'pair-line' : 'note'} lang={line.isOwn ? language : undefined}>
              {line.words}
            </span>
          ))}
    </td>
  );
}

function NotDecided({ before, after, names }: { before: UnderOutcome; after: UnderOutcome; names: Props['names'] }) {
  return (
    <section class="pair">
      {[before, after].map(({ outcome }, index) => (
        <p key={names[index]} class="callout" data-kind={outcome === undefined || 'status' in outcome ? 'attention' : 'note'}>
          <code>{names[index]}</code>:{' '}
          {outcome === undefined
            ? text('pair.faulty-draft')
            : 'status' in outcome
              ? (outcome.errors?.map(({ detail }) => sentence(detail)).join(' ') ?? sentence(outcome.detail))
              : text('pair.decides')}
        </p>
      ))}
    </section>
  );
}

function aspectsIn({ outcome, policy }: UnderOutcome): ReadonlyMap<string, Aspect> {
  if (outcome === undefined || 'status' in outcome || policy === undefined) return new Map();
  return new Map(aspectsOf(outcome, policy).map((aspect) => [aspect.id, aspect]));
}

function isSaid(aspect: Aspect | undefined): boolean {
  return aspect !== undefined && aspect.lines.length > 0;
}

/** Whether one of the changed fields belongs to an aspect: its id is what the names of its fields begin with. */
function isChanged(id: string, changes: readonly Change[]): boolean {
  return changes.some(({ field }) => field === id || field.startsWith(`${id}.`));
}
