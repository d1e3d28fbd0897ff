import { useId, useState } from 'preact/hooks';
import type { Path } from '../../../../engine/index.ts';
import { Icon } from '../../../platform/controls/Icon.tsx';
import { text } from '../../../platform/messages/text.ts';
import { DayField } from '../../../platform/time/DayField.tsx';
import { formatDate } from '../../../platform/time/format-time.ts';
import { countries } from '../../../shared/vocabulary/countries.ts';
import { ChoiceField, TextField } from '../forms/fields.tsx';
import { useSession } from '../session/session-context.ts';

type Props = {
  readonly path: Path;
  readonly holidays:
    | {
        readonly country?: string;
        readonly region?: string;
        readonly days?: Readonly<Record<string, unknown>>;
        readonly cutNights?: boolean;
      }
    | undefined;
};

/** On which days nothing opens: a country's public holidays, and own ones by their date. */
export function HolidayFields({ path, holidays }: Props) {
  const session = useSession();
  const label = text('editing.holidays');
  const days = Object.entries(holidays?.days ?? {});
  return (
    <fieldset class="holidays">
      <legend>{label}</legend>
      <ChoiceField
        path={[...path, 'country']}
        label={text('editing.holidays.country')}
        empty={text('editing.holidays.country.none')}
        choices={countries().map(({ code, name }) => ({ id: code, label: name }))}
      />
      {(holidays?.country !== undefined || holidays?.region !== undefined) && (
        <TextField path={[...path, 'region']} label={text('editing.holidays.region')} isName />
      )}
      {holidays !== undefined && (
        <label class="check" data-path={[...path, 'cutNights'].join('/')}>
          <input
            type="checkbox"
            checked={holidays.cutNights === true}
            onChange={({ currentTarget }) => session.set([...path, 'cutNights'], currentTarget.checked ? true : undefined, label)}
          />
          <span>{text('editing.holidays.cut-nights')}</span>
        </label>
      )}
      {days.map(([date]) => (
        <div key={date} class="day-row">
          <TextField path={[...path, 'days', date]} label={/^\d{4}-\d{2}-\d{2}$/.test(date) ? formatDate(date) : date} />
          <button
            type="button"
            class="icon-button"
            aria-label={text('editing.day-row.remove', { day: date })}
            onClick={() => session.set([...path, 'days', date], undefined, label)}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
      <NewDay
        label={text('editing.holidays.add')}
        onAdd={(date) => session.set([...path, 'days', date], text('editing.holidays.new'), label)}
      />
    </fieldset>
  );
}

/** A day to add to a list of days. */
export function NewDay({ label, onAdd }: { readonly label: string; readonly onAdd: (date: string) => void }) {
  const [date, setDate] = useState('');
  const id = useId();
  return (
    <span class="new-day" data-own-undo={date === '' ? undefined : true}>
      <DayField id={id} label={label} value={date} onInput={(day = '') => setDate(day)} />
      <button
        type="button"
        class="button"
        disabled={date === ''}
        onClick={() => {
          onAdd(date);
          setDate('');
        }}
      >
        <Icon name="plus" /> {label}
      </button>
    </span>
  );
}
