import { text } from '../../../platform/messages/text.ts';
import { readable } from '../../../shared/vocabulary/question-label.ts';
import { EntryList } from '../forms/EntryList.tsx';
import { TextField, ZoneField } from '../forms/fields.tsx';
import { SourceFields } from '../forms/SourceFields.tsx';
import { DayHours } from '../hours/DayHours.tsx';
import { HolidayFields } from '../hours/HolidayFields.tsx';
import { SpanList } from '../hours/SpanList.tsx';
import { UnionList } from '../hours/UnionList.tsx';
import { WeekPicture } from '../hours/WeekPicture.tsx';
import { useSession } from '../session/session-context.ts';

/** The calendars: the week as a picture and as spans, holidays, and single days that are otherwise; and names for several of them. */
export function HoursSection() {
  const document = useSession().readable?.document;
  if (document === undefined) return null;
  const fresh = (id: string) => ({
    label: readable(id),
    timeZone: document.timeZone ?? 'UTC',
    open: [{ days: 'mon-fri', from: '09:00', to: '17:00' }],
  });
  return (
    <>
      <EntryList
        path={['calendars']}
        title={text('editing.calendars')}
        fresh={fresh}
        nameOf={(id) => document.calendars?.[id]?.label ?? id}
      >
        {(id) => (
          <>
            <WeekPicture open={document.calendars?.[id]?.open} zone={document.calendars?.[id]?.timeZone ?? ''} />
            <TextField path={['calendars', id, 'label']} label={text('editing.label')} />
            <ZoneField path={['calendars', id, 'timeZone']} label={text('editing.zone')} />
            <SpanList path={['calendars', id, 'open']} spans={document.calendars?.[id]?.open} />
            <HolidayFields path={['calendars', id, 'holidays']} holidays={document.calendars?.[id]?.holidays} />
            {(['closed', 'special'] as const).map((kind) => (
              <DayHours key={kind} {...{ kind }} path={['calendars', id, kind]} days={document.calendars?.[id]?.[kind]} />
            ))}
            <SourceFields path={['calendars', id, 'source']} />
          </>
        )}
      </EntryList>
      <UnionList document={document} />
    </>
  );
}
