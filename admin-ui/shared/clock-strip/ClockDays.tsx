import { type DayPart, dayOf, instantOf } from '../../../engine/index.ts';
import { text } from '../../platform/messages/text.ts';
import { formatDuration } from '../../platform/time/format-duration.ts';
import { formatClock, formatDate, formatDay } from '../../platform/time/format-time.ts';
import { zoneCity, zoneName } from '../../platform/time/zone-name.ts';
import { targetLabel } from '../vocabulary/target-label.ts';
import type { ClockPicture, Lane } from './clock-picture.ts';
import { standingLabel } from './describe-segment.ts';

type Props = { readonly picture: ClockPicture; readonly language: string };

/** The course of every clock until its due time, a row for each day. */
export function ClockDays({ picture, language }: Props) {
  return (
    <div class="clock-days">
      {picture.lanes.map((lane) => (
        <LaneDays key={lane.kind} {...{ lane, picture, language }} />
      ))}
    </div>
  );
}

type LaneProps = Props & { readonly lane: Lane };

function LaneDays({ lane: { kind, days, moreDays, duration, dueAt }, picture, language }: LaneProps) {
  const { timeZone } = picture;
  const target = targetLabel(kind, picture);
  let left = duration;
  return (
    <table>
      <caption>{text('clock.days', { target, zone: zoneName(dueAt, timeZone), city: zoneCity(timeZone) })}</caption>
      <thead>
        <tr>
          <th scope="col">{text('clock.days.day')}</th>
          <th scope="col">{text('clock.days.hours')}</th>
          <th scope="col">{text('clock.counted')}</th>
          <th scope="col">{text('clock.left')}</th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => {
          left -= day.seconds * 1000;
          return (
            <tr key={day.date}>
              <th scope="row">{formatWeekdayAndDate(day.date)}</th>
              <td>
                {day.spans.length === 0
                  ? text('clock.days.none')
                  : day.spans.map((span) => (
                      <span key={span.from} class="day-span">
                        {formatSpan(span, picture)}
                      </span>
                    ))}
                {day.remarks.map(({ label }) => (
                  <span key={label} class="note" lang={language}>
                    {label}
                  </span>
                ))}
              </td>
              <td>{day.seconds > 0 ? formatDuration(day.seconds * 1000) : '–'}</td>
              <td>{Math.abs(left) < 1000 ? text('clock.nothing-left') : formatDuration(left)}</td>
            </tr>
          );
        })}
        {moreDays && (
          <tr>
            <th scope="row">{text('clock.days.more', { count: moreDays.count })}</th>
            <td />
            <td>{formatDuration(moreDays.seconds * 1000)}</td>
            <td>{text('clock.nothing-left')}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function formatWeekdayAndDate(date: string): string {
  const noon = dayOf(date) + 12 * 3_600_000;
  return Number.isNaN(noon) ? formatDate(date) : formatDay(noon, 'UTC');
}

/** `13:10–18:00`, beside the day and under the zone; midnight at its end is 24:00. */
function formatSpan({ from, to, state, reason }: DayPart['spans'][number], picture: ClockPicture): string {
  const { timeZone } = picture;
  const end = formatClock(instantOf(to), timeZone);
  const hours = `${formatClock(instantOf(from), timeZone)}–${end === '00:00' ? '24:00' : end}`;
  if (state === 'running') return hours;
  return `${hours} ${standingLabel(reason, picture)}`;
}
