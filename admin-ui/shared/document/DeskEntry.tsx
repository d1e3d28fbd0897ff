import { ownValue, type SupportPolicy } from '../../../engine/index.ts';
import { zoneCity } from '../../platform/time/zone-name.ts';
import { Week, WeekHours } from '../week/Week.tsx';
import { ContactLines } from './ContactLines.tsx';
import { useDocument } from './document-context.ts';
import { ExceptionalDays } from './ExceptionalDays.tsx';
import { SourceNote } from './SourceNote.tsx';

type Desk = NonNullable<SupportPolicy['desks']>[string];
type Props = {
  readonly label: string;
  readonly desk: Desk | undefined;
  /** The heading that it takes: one below what it stands under. */
  readonly heading: 'h3' | 'h4';
};

/** A desk: its name and contacts, its hours in words and as a picture. */
export function DeskEntry({ label, desk, heading: Heading }: Props) {
  const { document, translate } = useDocument();
  if (desk === undefined) return null;
  const { hours, timeZone, contacts = [], source } = desk;
  const calendar = hours === undefined ? undefined : ownValue(document.calendars, hours);
  const city = zoneCity(calendar?.timeZone ?? timeZone);
  return (
    <div class="desk-entry">
      <div class="desk-facts">
        <Heading>
          {label} <SourceNote source={source} />
        </Heading>
        {contacts.length > 0 && <ContactLines ids={contacts} />}
      </div>
      <div class="desk-hours">
        {calendar ? (
          <>
            <WeekHours calendar={calendar} translate={translate} />
            <p class="note">{translate('document.desk.zone', { city })}</p>
            <ExceptionalDays calendar={calendar} />
          </>
        ) : (
          <p class="muted">{translate(hours === 'around-the-clock' ? 'document.desk.always' : 'document.desk.no-hours')}</p>
        )}
      </div>
      {calendar && <Week calendar={calendar} translate={translate} at={Date.now()} />}
    </div>
  );
}
