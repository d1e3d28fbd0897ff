import { aroundTheClock, type CompiledPolicy, type OpenTime, type PolicySet, placedCalendar } from '../../engine/index.ts';
import { luxonCalendar, luxonUnion } from './luxon-time.ts';

/** The same policies with hours that luxon reckons from day to day. */
export function withLuxonTime(set: PolicySet): PolicySet {
  return { ...set, policies: set.policies.map(onLuxonTime) };
}

function onLuxonTime(policy: CompiledPolicy): CompiledPolicy {
  const made = new Map<string, OpenTime>();
  const keep = (name: string, make: () => OpenTime): OpenTime => {
    const hours = made.get(name) ?? make();
    made.set(name, hours);
    return hours;
  };
  const hours = (name: string): OpenTime => keep(name, () => hoursOf(policy, name, hours));
  const together = (calendars: readonly string[]): OpenTime => {
    const names = [...new Set(calendars)];
    const [only = 'around-the-clock'] = names;
    if (names.includes('around-the-clock')) return aroundTheClock;
    if (names.length <= 1) return hours(only);
    return keep(names.join('+'), () => luxonUnion(names.join('+'), names.map(hours)));
  };
  return {
    ...policy,
    hours: {
      of: (name) => ({ hours: hours(name) }),
      together: (calendars) => ({ hours: together(calendars) }),
      factsOf: () => [],
    },
    businessDays: (timeZone) => keep(`business days ${timeZone}`, () => businessDays(timeZone, policy)),
  };
}

function hoursOf({ document, timeData }: CompiledPolicy, name: string, hours: (name: string) => OpenTime): OpenTime {
  if (name === 'around-the-clock') return aroundTheClock;
  const parts = document.unions?.[name];
  if (parts !== undefined) return luxonUnion(name, parts.map(hours));
  const calendar = document.calendars?.[name];
  if (calendar === undefined) throw new Error(`there is no calendar ${name}`);
  const placing = placedCalendar(calendar, {});
  if ('missing' in placing) throw new Error(`${name} lies where a case says`);
  return luxonCalendar(name, placing.calendar, timeData.holidays);
}

function businessDays(timeZone: string, { timeData }: CompiledPolicy): OpenTime {
  return luxonCalendar('business-days', { timeZone, open: [{ days: 'mon-fri', from: '00:00', to: '24:00' }] }, timeData.holidays);
}
