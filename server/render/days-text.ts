import { DateTime } from 'luxon';
import { type DayPart, dayOf, instantOf, type TargetPart } from '../../engine/index.ts';

/** Of more days than these, those in the middle are summed up. */
const mostDays = 8;
const indent = ' '.repeat(14);

/** What a clock counts day by day, a line each: the hours, how much of them, and what made the day unlike others. */
export function daysText(days: readonly DayPart[], zone: string, more?: TargetPart['moreDays']): string {
  const rest = more === undefined ? [] : [`… ${more.count} more days, ${duration(more.seconds)}`];
  const counted = days.filter(({ seconds, spans, remarks }) => seconds > 0 || spans.length > 0 || remarks.length > 0);
  const rows = counted.map((day) => dayRow(day, zone));
  if (rows.length <= mostDays) return [...rows, ...rest].map((row) => `\n${indent}${row}`).join('');
  const middle = counted.slice(mostDays / 2, -mostDays / 2);
  const sum = duration(middle.reduce((total, { seconds }) => total + seconds, 0));
  const shown = [...rows.slice(0, mostDays / 2), `… ${middle.length} more days, ${sum}`, ...rows.slice(-mostDays / 2), ...rest];
  return shown.map((row) => `\n${indent}${row}`).join('');
}

function dayRow({ date, seconds, spans, remarks }: DayPart, zone: string): string {
  const name = DateTime.fromMillis(dayOf(date), { zone: 'utc', locale: 'en-GB' }).toFormat('ccc d LLL');
  const hours = spans.map(({ from, to, state, reason }) => {
    const end = timeOf(to, zone);
    return `${timeOf(from, zone)}–${end === '00:00' ? '24:00' : end}${state === 'paused' ? ` paused (${(reason ?? '').replaceAll('-', ' ')})` : ''}`;
  });
  const said = [
    ...hours,
    ...remarks.map(({ kind, label }) =>
      kind === 'clock-change' || kind === 'holiday' ? label : `${kind.replaceAll('-', ' ')} ${label}`,
    ),
  ];
  return `${name.padEnd(11)} ${duration(seconds).padStart(10)}   ${said.join(', ')}`.trimEnd();
}

function timeOf(instant: string, zone: string): string {
  return DateTime.fromMillis(instantOf(instant), { zone }).toFormat('HH:mm');
}

/** Seconds as hours, minutes and seconds, as far as there are any. */
export function duration(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 3600), 'h'] as const,
    [Math.floor((seconds % 3600) / 60), 'min'] as const,
    [seconds % 60, 's'] as const,
  ];
  return parts.flatMap(([value, unit]) => (value > 0 ? [`${value} ${unit}`] : [])).join(' ') || '0 min';
}
