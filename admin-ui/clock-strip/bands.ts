import { type CompiledPolicy, type HolidaySource, type Span, zoneOf } from '../../engine/index.ts';
import { hoursOf } from './hours-of.ts';

/** The open hours of a desk, or of whatever else a clock runs on. */
export type Band = {
  readonly label: string;
  readonly timeZone: string;
  readonly open: readonly Span[];
  /** Days on which it would be open but for a holiday. */
  readonly holidays: readonly (Span & { readonly name: string })[];
};

const day = 86_400_000;
const longest = 90 * day;

/** A band for each calendar on which a clock runs. */
export function bandsOf(policy: CompiledPolicy, calendar: string, timeZone: string, window: Span, source: HolidaySource): Band[] {
  return calendar.split('+').map((name) => {
    const zone = policy.document.calendars?.[name]?.timeZone ?? timeZone;
    return {
      label: labelOf(policy, name),
      timeZone: zone,
      open: hoursOf(policy, name, timeZone).spans(window.from, window.to),
      holidays: window.to - window.from > longest ? [] : holidaysIn(policy, name, window, source),
    };
  });
}

/** The desk that keeps the hours, or the hours' own name. */
function labelOf({ document }: CompiledPolicy, name: string): string {
  if (name === 'around-the-clock') return 'Around the clock';
  if (name === 'business-days') return 'Business days, Monday to Friday';
  const desks = Object.values(document.desks ?? {}).filter(({ hours }) => hours === name);
  return document.calendars?.[name]?.label ?? desks[0]?.label ?? name;
}

function holidaysIn({ document }: CompiledPolicy, name: string, window: Span, source: HolidaySource): Band['holidays'] {
  const calendar = document.calendars?.[name];
  if (calendar?.holidays === undefined) return [];
  const { country, region, dates = [] } = calendar.holidays;
  const zone = zoneOf(calendar.timeZone);
  const days: { from: number; to: number; name: string }[] = [];
  for (let date = Math.floor(zone.toLocal(window.from) / day) * day; date <= zone.toLocal(window.to); date += day) {
    const text = new Date(date).toISOString().slice(0, 10);
    const known = country === undefined ? [] : source.holidays(country, region, Number(text.slice(0, 4)));
    const holiday = known.find((one) => one.date === text) ?? (dates.includes(text) ? { name: 'Holiday' } : undefined);
    if (holiday) days.push({ from: zone.toInstant(date), to: zone.toInstant(date + day), name: holiday.name });
  }
  return days;
}
