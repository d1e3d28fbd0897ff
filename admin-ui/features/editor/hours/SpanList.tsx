import { useState } from 'preact/hooks';
import type { Path } from '../../../../engine/index.ts';
import { Icon } from '../../../platform/controls/Icon.tsx';
import { text } from '../../../platform/messages/text.ts';
import { useSession } from '../session/session-context.ts';
import { TimeOfDay } from './TimeOfDay.tsx';
import { daysIn, daysText, type Weekday, type WrittenSpan, weekdays } from './week.ts';

type Props = { readonly path: Path; readonly spans: readonly WrittenSpan[] | undefined };

/** The weekly hours: on which days, from when to when. An end at or before the start is on the next day. */
export function SpanList({ path, spans = [] }: Props) {
  const session = useSession();
  const label = text('editing.week');
  const add = () =>
    session.edit([{ kind: 'insert', path, index: spans.length, value: { days: 'mon-fri', from: '09:00', to: '17:00' } }], label);
  return (
    <fieldset class="span-list">
      <legend>{label}</legend>
      {(Array.isArray(spans) ? spans : []).map((span, index) => (
        <SpanRow key={index} {...{ span, index }} path={[...path, index]} isOnly={spans.length === 1} />
      ))}
      <button type="button" class="button quiet" onClick={add}>
        <Icon name="plus" /> {text('editing.span.add')}
      </button>
    </fieldset>
  );
}

type RowProps = { readonly span: WrittenSpan; readonly index: number; readonly path: Path; readonly isOnly: boolean };

function SpanRow({ span, index, path, isOnly }: RowProps) {
  const session = useSession();
  const label = text('editing.span', { number: String(index + 1) });
  // Hours need a day: while none is ticked, those that are written stay.
  const [isDayless, setDayless] = useState(false);
  const days = new Set(isDayless ? [] : daysIn(span.days));
  const toggle = (day: Weekday, isOn: boolean) => {
    const next = new Set(days);
    if (isOn) next.add(day);
    else next.delete(day);
    setDayless(next.size === 0);
    if (next.size > 0) session.set([...path, 'days'], daysText(next), label);
  };
  return (
    <fieldset class="span-row" aria-label={label}>
      <span class="day-boxes" data-path={[...path, 'days'].join('/')}>
        {weekdays.map((day) => (
          <label key={day} class="day-box">
            <input type="checkbox" checked={days.has(day)} onChange={({ currentTarget }) => toggle(day, currentTarget.checked)} />
            <span>{text(`editing.day.${day}`)}</span>
          </label>
        ))}
      </span>
      {(['from', 'to'] as const).map((end) => (
        <span key={end} data-path={[...path, end].join('/')}>
          <TimeOfDay
            label={text(`editing.span.${end}`)}
            value={String(span[end] ?? '')}
            onChange={(time) => session.set([...path, end], time, label)}
          />
        </span>
      ))}
      <span class="muted">{isOverNight(span) ? text('editing.span.night') : ''}</span>
      {isDayless && (
        <span class="cell-fault" role="status">
          {text('editing.span.dayless', {
            days: daysIn(span.days)
              .map((day) => text(`editing.day.${day}`))
              .join(', '),
          })}
        </span>
      )}
      {!isOnly && (
        <button
          type="button"
          class="icon-button"
          aria-label={text('editing.span.remove')}
          onClick={() => session.set(path, undefined, label)}
        >
          <Icon name="close" />
        </button>
      )}
    </fieldset>
  );
}

function isOverNight({ from, to }: WrittenSpan): boolean {
  return typeof from === 'string' && typeof to === 'string' && to <= from && to !== '00:00';
}
