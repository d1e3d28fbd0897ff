import { useId, useState } from 'preact/hooks';
import type { SupportPolicy } from '../../../../engine/index.ts';
import { Icon } from '../../../platform/controls/Icon.tsx';
import { text } from '../../../platform/messages/text.ts';
import { FieldGroup } from '../forms/FieldGroup.tsx';
import { isOverride } from '../layers/layered-policy.ts';
import { useSession } from '../session/session-context.ts';
import { usualWarnings, warningAdded, warningRemoved } from './warn-edits.ts';

const path = ['warnAt'];

/** How much of a time has to be gone for a warning, in percent. */
export function WarnPoints({ document }: { readonly document: SupportPolicy }) {
  const session = useSession();
  const { warnAt } = document;
  const written = Array.isArray(warnAt) ? warnAt : undefined;
  const points = [...(written ?? usualWarnings)].sort((a, b) => a - b);
  const label = text('editing.warnings');
  const policy = session.readable;
  return (
    <section class="warn-points" aria-label={label}>
      <h3>{label}</h3>
      <p class="muted">{text('editing.warnings.words')}</p>
      <FieldGroup {...{ path }} label={text('editing.warnings.at')}>
        <ul class="points">
          {points.map((percent) => (
            <li key={percent} class="point">
              <span>{percentText(percent)}</span>
              <button
                type="button"
                class="icon-button"
                aria-label={text('editing.warnings.remove', { percent: percentText(percent) })}
                onClick={(event) => {
                  event.currentTarget.closest('section')?.querySelector('input')?.focus();
                  session.edit(warningRemoved(written, percent), label);
                }}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
          {points.length === 0 && <li class="muted">{text('editing.warnings.none')}</li>}
        </ul>
        <NewPoint points={points} onAdd={(percent) => session.edit(warningAdded(written, percent), label)} />
        {written === undefined && <p class="note">{text('editing.warnings.usual')}</p>}
        {written !== undefined && policy !== undefined && !isOverride(policy, path) && (
          <button type="button" class="link-button" onClick={() => session.set(path, undefined, label)}>
            {text('editing.warnings.usual-again', { percents: list(usualWarnings) })}
          </button>
        )}
      </FieldGroup>
    </section>
  );
}

function NewPoint({ points, onAdd }: { readonly points: readonly number[]; readonly onAdd: (percent: number) => void }) {
  const [typed, setTyped] = useState('');
  const note = useId();
  const percent = Number(typed);
  const isNumber = Number.isInteger(percent) && percent >= 1 && percent <= 99;
  const fault = typed === '' ? undefined : !isNumber ? 'range' : points.includes(percent) ? 'taken' : undefined;
  return (
    <form
      class="new-point"
      data-own-undo={typed === '' ? undefined : true}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed === '' || fault !== undefined) return;
        onAdd(percent);
        setTyped('');
      }}
    >
      <input
        type="number"
        class="short"
        min={1}
        max={99}
        step={1}
        aria-label={text('editing.warnings.percent')}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : note}
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <span class="unit" aria-hidden="true">
        %
      </span>
      <button type="submit" class="button" disabled={typed === '' || fault !== undefined}>
        <Icon name="plus" /> {text('editing.warnings.add')}
      </button>
      {fault !== undefined && (
        <span id={note} class="cell-fault" role="status">
          {text(`editing.warnings.fault.${fault}`)}
        </span>
      )}
    </form>
  );
}

function percentText(percent: number): string {
  return new Intl.NumberFormat(text.locale, { style: 'percent' }).format(percent / 100);
}

function list(percents: readonly number[]): string {
  return new Intl.ListFormat(text.locale).format(percents.map(percentText));
}
