import type { Path } from '../../../engine/index.ts';
import { Icon } from '../../frame/Icon.tsx';
import { text } from '../../messages/text.ts';
import { formatDate } from '../../time/format-time.ts';
import { useSession } from '../session/session-context.ts';
import { NewDay } from './HolidayFields.tsx';

type Props = {
  readonly kind: 'closed' | 'special';
  readonly path: Path;
  readonly days: Readonly<Record<string, readonly (readonly string[])[]>> | undefined;
};

/** Single days on which it is closed for a while, or open at other hours. */
export function DayHours({ kind, path, days = {} }: Props) {
  const session = useSession();
  const label = text(`editing.days.${kind}`);
  return (
    <fieldset class="day-hours">
      <legend>{label}</legend>
      {Object.entries(days).map(([date, spans]) => (
        <fieldset key={date} class="day-row" aria-label={date}>
          <span>{/^\d{4}-\d{2}-\d{2}$/.test(date) ? formatDate(date) : date}</span>
          {(Array.isArray(spans) ? spans : []).map((span, index) => (
            <span key={index} class="span-ends">
              {[0, 1].map((end) => (
                <input
                  key={end}
                  type="text"
                  class="clock-time"
                  aria-label={`${date} ${text(end === 0 ? 'editing.span.from' : 'editing.span.to')}`}
                  pattern="([01][0-9]|2[0-3]):[0-5][0-9]|24:00"
                  value={span[end] ?? ''}
                  onInput={({ currentTarget: { value, validity } }) =>
                    validity.valid && value !== '' && session.set([...path, date, index, end], value, label)
                  }
                />
              ))}
            </span>
          ))}
          <button
            type="button"
            class="icon-button"
            aria-label={text('editing.day-row.remove', { day: date })}
            onClick={() => session.set([...path, date], undefined, label)}
          >
            <Icon name="close" />
          </button>
        </fieldset>
      ))}
      <NewDay
        label={text(`editing.days.${kind}.add`)}
        onAdd={(date) => session.set([...path, date], [['10:00', '14:00']], label)}
      />
    </fieldset>
  );
}
