import { useId, useState } from 'preact/hooks';
import { type Change, problemIn } from '../../../engine/index.ts';
import { sentence } from '../../platform/loading/describe-failure.ts';
import { engineCatalog } from '../../platform/messages/engine-catalog.ts';
import { text } from '../../platform/messages/text.ts';
import type { ComparedDecisions, VersionOutcome } from '../deciding/compare-messages.ts';
import type { CaseFacts } from '../decision/case-facts.ts';
import { versionOfReference } from '../policies/format-version-change.ts';
import { type Aspect, aspectsOf } from './aspects.ts';
import './pair.css';

type Props = {
  readonly answer: ComparedDecisions;
  /** The case as it was asked about. */
  readonly facts: CaseFacts;
  readonly names: readonly [string, string];
};

/** Two decisions about one case side by side, with what differs marked. */
export function DecisionPair({ answer: { outcomes, changes }, facts, names }: Props) {
  const [isShort, setShort] = useState(false);
  const heading = useId();
  const [before, after] = outcomes;
  if (before === undefined || after === undefined) return null;
  const decided = [before, after].filter(isDecided).length;
  if (decided === 0) return <NotDecided outcomes={[before, after]} names={names} />;
  const [ones, others] = [aspectsIn(before, facts), aspectsIn(after, facts)];
  const ids = [...new Set([...ones.keys(), ...others.keys()])];
  const all = ids.map((id) => ({ id, one: ones.get(id), other: others.get(id), isChanged: isChanged(id, changes) }));
  const rowsThatDiffer = all.filter((row) => row.isChanged).length;
  const rows = all.filter(({ one, other, isChanged: changed }) => changed || (!isShort && (isSaid(one) || isSaid(other))));
  return (
    <section class="pair" aria-labelledby={heading}>
      <header class="section-row">
        <h2 id={heading}>{decided === 1 ? text('pair.one-alone') : differenceCount(rowsThatDiffer)}</h2>
        {decided === 2 && rowsThatDiffer > 0 && (
          <label class="check">
            <input type="checkbox" checked={isShort} onChange={({ currentTarget }) => setShort(currentTarget.checked)} />
            <span>{text('pair.only-changes')}</span>
          </label>
        )}
      </header>
      <div class="pair-scroll">
        <table class="pair-table">
          <thead>
            <tr>
              <td />
              {names.map((name, index) => (
                <th key={name} scope="col">
                  <span title={name}>{versionOfReference(name)}</span>
                  {!isDecided(index === 0 ? before : after) && <span class="note">{whyNot(index === 0 ? before : after)}</span>}
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
                <Cell aspect={one} language={before.policy?.language} version={versionOfReference(names[0] ?? '')} />
                <Cell aspect={other} language={after.policy?.language} version={versionOfReference(names[1] ?? '')} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type CellProps = { readonly aspect: Aspect | undefined; readonly language: string | undefined; readonly version: string };

function Cell({ aspect, language, version }: CellProps) {
  return (
    <td data-label={version}>
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

type BothProps = { readonly outcomes: readonly VersionOutcome[]; readonly names: Props['names'] };

function NotDecided({ outcomes, names }: BothProps) {
  return (
    <section class="pair">
      {outcomes.map((outcome, index) => (
        <p key={names[index]} class="callout" data-kind="attention">
          <strong title={names[index]}>{versionOfReference(names[index] ?? '')}</strong>: {whyNot(outcome)}
        </p>
      ))}
    </section>
  );
}

function isDecided({ outcome }: VersionOutcome): boolean {
  return outcome !== undefined && !('status' in outcome);
}

/** Why a case was not decided. */
function whyNot({ outcome }: VersionOutcome): string {
  if (outcome === undefined) return text('pair.faulty-draft');
  if (!('status' in outcome)) return '';
  const { errors, detail } = problemIn(outcome, engineCatalog());
  return errors?.map((fault) => sentence(fault.detail)).join(' ') ?? sentence(detail);
}

function differenceCount(count: number): string {
  return count === 0 ? text('pair.same') : text('pair.differs', { count });
}

function aspectsIn({ outcome, policy }: VersionOutcome, facts: CaseFacts): ReadonlyMap<string, Aspect> {
  if (outcome === undefined || 'status' in outcome || policy === undefined) return new Map();
  return new Map(aspectsOf(outcome, policy, facts).map((aspect) => [aspect.id, aspect]));
}

function isSaid(aspect: Aspect | undefined): boolean {
  return aspect !== undefined && aspect.lines.length > 0;
}

/** Whether one of the changed fields belongs to an aspect: its id is what the names of its fields begin with. */
function isChanged(id: string, changes: readonly Change[]): boolean {
  return changes.some(({ field }) => field === id || field.startsWith(`${id}.`));
}
