import { useId } from 'preact/hooks';
import type { Path, PlaceValue, SupportPolicy } from '../../../../engine/index.ts';
import { Icon } from '../../../platform/controls/Icon.tsx';
import { text } from '../../../platform/messages/text.ts';
import { countries } from '../../../shared/vocabulary/countries.ts';
import { formatNamedDays } from '../../../shared/week/format-named-days.ts';
import { ChoiceField, TextField } from '../forms/fields.tsx';
import { useSession } from '../session/session-context.ts';
import { DayRow } from './DayHours.tsx';
import { NewDay } from './NewDay.tsx';
import { PlaceField } from './PlaceField.tsx';
import { weekdays } from './week.ts';

type Props = {
  readonly path: Path;
  readonly holidays:
    | {
        readonly country?: PlaceValue;
        readonly region?: PlaceValue;
        readonly days?: Readonly<Record<string, unknown>>;
        readonly hours?: readonly (readonly string[])[];
        readonly as?: string;
        readonly cutNights?: boolean;
      }
    | undefined;
  readonly document: SupportPolicy;
};

/** On which days nothing opens: a country's public holidays, and own ones by their date. */
export function HolidayFields({ path, holidays, document }: Props) {
  const session = useSession();
  const label = text('editing.holidays');
  const days = Object.entries(holidays?.days ?? {});
  return (
    <fieldset class="holidays">
      <legend>{label}</legend>
      <PlaceField
        path={[...path, 'country']}
        label={text('editing.holidays.country')}
        value={holidays?.country}
        document={document}
        types={['country']}
        field={(at, name) => (
          <ChoiceField
            path={at}
            label={name}
            empty={text('editing.holidays.country.none')}
            choices={countries().map(({ code, name: country }) => ({ id: code, label: country }))}
          />
        )}
      />
      {(holidays?.country !== undefined || holidays?.region !== undefined) && (
        <PlaceField
          path={[...path, 'region']}
          label={text('editing.holidays.region')}
          value={holidays?.region}
          document={document}
          types={['id', 'text']}
          field={(at, name) => <TextField path={at} label={name} isName />}
        />
      )}
      {holidays !== undefined && <HolidayHours {...{ path, holidays }} />}
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
          <TextField path={[...path, 'days', date]} label={formatNamedDays(date, text)} />
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

type HoursProps = { readonly path: Path; readonly holidays: NonNullable<Props['holidays']> };

const freshHours = [['10:00', '14:00']];

/** What opens on holidays: nothing, hours of their own, or those of a weekday. */
function HolidayHours({ path, holidays: { hours, as, ...rest } }: HoursProps) {
  const session = useSession();
  const label = text('editing.holidays.open');
  const id = useId();
  const choose = (next: string): void => {
    const instead = next === 'hours' ? { hours: freshHours } : next === '' ? {} : Object.fromEntries([['as', next]]);
    session.set(path, { ...rest, ...instead }, label);
  };
  return (
    <div class="field" data-path={[...path, 'as'].join('/')}>
      <label for={id}>{label}</label>
      <select
        id={id}
        value={hours === undefined ? (as ?? '') : 'hours'}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="">{text('editing.holidays.open.not')}</option>
        <option value="hours">{text('editing.holidays.open.hours')}</option>
        {weekdays.map((day) => (
          <option key={day} value={day}>
            {text('editing.holidays.open.as', { day: text(`editing.day.${day}`) })}
          </option>
        ))}
      </select>
      {hours !== undefined && (
        <div data-path={[...path, 'hours'].join('/')}>
          <DayRow
            day={text('editing.holidays.open.hours')}
            label={label}
            path={[...path, 'hours']}
            spans={Array.isArray(hours) ? hours : []}
          />
        </div>
      )}
    </div>
  );
}
