import { text } from '../../../platform/messages/text.ts';
import { readable } from '../../../shared/vocabulary/question-label.ts';
import { EntryList } from '../forms/EntryList.tsx';
import { CalendarFields } from '../hours/CalendarFields.tsx';
import { UnionList } from '../hours/UnionList.tsx';
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
        {(id) => <CalendarFields {...{ id, document }} />}
      </EntryList>
      <UnionList document={document} />
    </>
  );
}
