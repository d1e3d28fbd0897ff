import { ownValue, type SupportPolicy } from '../../../engine/index.ts';
import { zoneCity } from '../../platform/time/zone-name.ts';
import { Week, WeekHours } from '../week/Week.tsx';
import { ContactLines } from './ContactLines.tsx';
import { describeDerivedHours } from './describe-derived-hours.ts';
import { describePlace } from './describe-place.ts';
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
  const zone = calendar?.timeZone ?? timeZone;
  const week = calendar === undefined || calendar.open === undefined ? undefined : { open: calendar.open };
  return (
    <div class="desk-entry">
      <div class="desk-facts">
        <Heading>
          {label} <SourceNote source={source} />
        </Heading>
        {contacts.length > 0 && <ContactLines ids={contacts} />}
      </div>
      <div class="desk-hours">
        {calendar && week ? (
          <>
            <WeekHours calendar={week} translate={translate} />
            <p class="note">
              {typeof zone === 'string'
                ? translate('document.desk.zone', { city: zoneCity(zone) })
                : translate('document.desk.zone-of-case', { place: describePlace(zone, zoneCity, document, translate) })}
            </p>
            <ExceptionalDays calendar={calendar} />
          </>
        ) : calendar ? (
          <p>{describeDerivedHours(calendar, document, translate)}</p>
        ) : (
          <p class="muted">{translate(hours === 'around-the-clock' ? 'document.desk.always' : 'document.desk.no-hours')}</p>
        )}
      </div>
      {week && (
        <Week calendar={week} timeZone={typeof zone === 'string' ? zone : undefined} translate={translate} at={Date.now()} />
      )}
    </div>
  );
}
