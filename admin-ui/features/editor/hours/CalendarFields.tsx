import type { Path, SupportPolicy } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { Choosing } from '../forms/Choosing.tsx';
import { FieldGroup } from '../forms/FieldGroup.tsx';
import { ChoiceField, TextField, ZoneField } from '../forms/fields.tsx';
import { SourceFields } from '../forms/SourceFields.tsx';
import { namesAt } from '../schema/known-names.ts';
import { useSession } from '../session/session-context.ts';
import { DayHours } from './DayHours.tsx';
import { HolidayFields } from './HolidayFields.tsx';
import { PlaceField } from './PlaceField.tsx';
import { SpanList } from './SpanList.tsx';
import { WeekPicture } from './WeekPicture.tsx';

type Props = { readonly id: string; readonly document: SupportPolicy };

type Written = NonNullable<SupportPolicy['calendars']>[string];

const kinds = ['week', 'outside', 'both'] as const;
type Kind = (typeof kinds)[number];

/** A calendar: a week with its holidays and single days, or what lies outside other hours, or what several share. */
export function CalendarFields({ id, document }: Props) {
  const path = ['calendars', id];
  const calendar = document.calendars?.[id];
  const kind = calendar?.outside !== undefined ? 'outside' : calendar?.both !== undefined ? 'both' : 'week';
  const others = (namesAt(document, [...path, 'outside']) ?? []).filter((one) => one.id !== id);
  return (
    <>
      {(others.length > 0 || kind !== 'week') && <KindChoice {...{ id, document, kind }} others={others.map((one) => one.id)} />}
      {kind === 'week' && <WeekPicture open={calendar?.open} zone={zoneOf(calendar?.timeZone)} />}
      <TextField path={[...path, 'label']} label={text('editing.label')} />
      {kind === 'outside' && (
        <ChoiceField
          path={[...path, 'outside']}
          label={text('editing.calendar.outside')}
          empty={text('editing.place.none')}
          choices={others}
        />
      )}
      {kind === 'both' && <SharedHours path={[...path, 'both']} chosen={calendar?.both} choices={others} />}
      {kind === 'week' && <WeekFields {...{ path, document, calendar }} />}
      <SourceFields path={[...path, 'source']} />
    </>
  );
}

function KindChoice({ id, document, kind, others }: Props & { readonly kind: Kind; readonly others: readonly string[] }) {
  const session = useSession();
  const label = text('editing.calendar.kind');
  const choose = (next: Kind): void => {
    const { label: name, source } = document.calendars?.[id] ?? {};
    const kept = { ...(name !== undefined && { label: name }), ...(source !== undefined && { source }) };
    const [first = ''] = others;
    const hours = {
      week: { timeZone: document.timeZone ?? 'UTC', open: [{ days: 'mon-fri', from: '09:00', to: '17:00' }] },
      outside: { outside: first },
      both: { both: others.slice(0, 2) },
    }[next];
    session.set(['calendars', id], { ...kept, ...hours }, label);
  };
  return (
    <fieldset class="field-group">
      <legend>{label}</legend>
      <Choosing
        choices={kinds
          .filter((one) => one !== 'both' || others.length > 1 || kind === 'both')
          .map((one) => ({ id: one, label: text(`editing.calendar.kind.${one}`) }))}
        chosen={[kind]}
        onChange={([next]) => next !== undefined && next !== kind && choose(next as Kind)}
      />
    </fieldset>
  );
}

type Choices = { readonly path: Path; readonly chosen: unknown; readonly choices: ReturnType<typeof namesAt> };

function SharedHours({ path, chosen, choices }: Choices) {
  const session = useSession();
  const label = text('editing.calendar.both');
  return (
    <FieldGroup {...{ path, label }}>
      <Choosing
        choices={choices ?? []}
        chosen={Array.isArray(chosen) ? chosen.map(String) : []}
        isMany
        onChange={(next) => session.set(path, next, label)}
      />
    </FieldGroup>
  );
}

type Week = { readonly path: Path; readonly document: SupportPolicy; readonly calendar: Written | undefined };

function WeekFields({ path, document, calendar }: Week) {
  return (
    <>
      <PlaceField
        path={[...path, 'timeZone']}
        label={text('editing.zone')}
        value={calendar?.timeZone}
        document={document}
        types={['timeZone']}
        field={(at, label) => <ZoneField path={at} label={label} />}
      />
      <SpanList path={[...path, 'open']} spans={calendar?.open} />
      <HolidayFields path={[...path, 'holidays']} holidays={calendar?.holidays} document={document} />
      {(['closed', 'special'] as const).map((kind) => (
        <DayHours key={kind} {...{ kind }} path={[...path, kind]} days={calendar?.[kind]} />
      ))}
    </>
  );
}

function zoneOf(timeZone: Written['timeZone']): string {
  return typeof timeZone === 'object' ? (timeZone.otherwise ?? '') : (timeZone ?? '');
}
