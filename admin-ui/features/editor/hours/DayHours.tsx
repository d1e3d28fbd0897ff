import type { Path } from '../../../../engine/index.ts';
import { Icon } from '../../../platform/controls/Icon.tsx';
import { text } from '../../../platform/messages/text.ts';
import { formatNamedDays } from '../../../shared/week/format-named-days.ts';
import { useSession } from '../session/session-context.ts';
import { NewDay } from './NewDay.tsx';
import { TimeOfDay } from './TimeOfDay.tsx';

type Spans = readonly (readonly string[])[];

type Props = {
  readonly kind: 'closed' | 'special';
  readonly path: Path;
  readonly days: Readonly<Record<string, Spans>> | undefined;
};

const freshSpan = ['10:00', '14:00'];

/** Single days on which it is closed for a while, or open at other hours. */
export function DayHours({ kind, path, days = {} }: Props) {
  const session = useSession();
  const label = text(`editing.days.${kind}`);
  return (
    <fieldset class="day-hours" data-path={path.join('/')}>
      <legend>{label}</legend>
      {Object.entries(days).map(([date, spans]) => (
        <DayRow
          key={date}
          day={formatNamedDays(date, text)}
          label={label}
          path={[...path, date]}
          spans={Array.isArray(spans) ? spans : []}
        />
      ))}
      <NewDay
        isForHours
        label={text(`editing.days.${kind}.add`)}
        onAdd={(date) => session.set([...path, date], [freshSpan], label)}
      />
    </fieldset>
  );
}

type RowProps = { readonly day: string; readonly label: string; readonly path: Path; readonly spans: Spans };

/** The hours of a day, with ways to add some and to take it away. */
export function DayRow({ day, label, path, spans }: RowProps) {
  const session = useSession();
  return (
    <fieldset class="day-row" aria-label={day}>
      <span>{day}</span>
      {spans.map((span, index) => (
        <span key={index} class="span-ends">
          {[0, 1].map((end) => (
            <TimeOfDay
              key={end}
              label={`${day} ${text(end === 0 ? 'editing.span.from' : 'editing.span.to')}`}
              value={span[end] ?? ''}
              onChange={(time) => session.set([...path, index, end], time, label)}
            />
          ))}
          {spans.length > 1 && (
            <button
              type="button"
              class="icon-button"
              aria-label={text('editing.span.remove')}
              onClick={() => session.set([...path, index], undefined, label)}
            >
              <Icon name="close" />
            </button>
          )}
        </span>
      ))}
      <button
        type="button"
        class="button quiet"
        onClick={() => session.edit([{ kind: 'insert', path, index: spans.length, value: freshSpan }], label)}
      >
        <Icon name="plus" /> {text('editing.span.add')}
      </button>
      <button
        type="button"
        class="button quiet"
        aria-label={text('editing.day-row.remove', { day })}
        onClick={() => session.set(path, undefined, label)}
      >
        <Icon name="close" /> {text('editing.day-row.take-away')}
      </button>
    </fieldset>
  );
}
