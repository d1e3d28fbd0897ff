import { type CompiledPolicy, minuteOfDay, type OpenTime, type Span, type TargetPart, zoneOf } from '../../../engine/index.ts';
import { hoursOf } from './hours-of.ts';

/** The open hours of a desk, or of whatever else a clock runs on. */
export type Band = {
  /** A calendar, `around-the-clock` or `business-days`. */
  readonly name: string;
  /** What the policy calls them. */
  readonly label: string | undefined;
  readonly open: readonly Span[];
  /** Holidays by name, each as far as it takes its day. */
  readonly remarks: readonly (Span & { readonly label: string })[];
};

const minute = 60_000;
const day = 1440 * minute;

/** In a longer stretch of time nobody can read a day's name. */
const longest = 60 * day;

/** A band for each calendar on which a clock runs now or has run. */
export function bandsOf(policy: CompiledPolicy, target: TargetPart, timeZone: string, window: Span): Band[] {
  const calendars = [target, ...(target.segments ?? [])].flatMap(({ calendar }) => calendar?.split('+') ?? []);
  return [...new Set(calendars)].map((name) => {
    const hours = hoursOf(policy, target, name, timeZone);
    return {
      name,
      label: labelOf(policy, name),
      open: hours.spans(window.from, window.to),
      remarks: window.to - window.from > longest ? [] : remarksIn(hours, hours.timeZone ?? timeZone, window),
    };
  });
}

/** The hours' own name, or the desk that keeps them. */
function labelOf({ document }: CompiledPolicy, name: string): string | undefined {
  const desk = Object.values(document.desks ?? {}).find(({ hours }) => hours === name);
  return document.calendars?.[name]?.label ?? desk?.label;
}

function remarksIn(hours: OpenTime, timeZone: string, window: Span): Band['remarks'] {
  const zone = zoneOf(timeZone);
  const spans = new Map<string, Span & { readonly label: string }>();
  for (let date = Math.floor(zone.toLocal(window.from) / day) * day; date <= zone.toLocal(window.to); date += day) {
    for (const { kind, label, from = '00:00', to = '24:00' } of hours.remarksOn(new Date(date).toISOString().slice(0, 10))) {
      if (kind !== 'holiday') continue;
      const at = (time: string): number => zone.toInstant(date + minuteOfDay(time) * minute);
      // Two holidays at one time have one place to stand.
      const key = `${date} ${from}`;
      const before = spans.get(key);
      spans.set(key, { from: at(from), to: at(to), label: before === undefined ? label : `${before.label}, ${label}` });
    }
  }
  return [...spans.values()];
}
