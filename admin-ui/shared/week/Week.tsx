import { zoneOf } from '../../../engine/index.ts';
import type { Text } from '../../platform/messages/make-text.ts';
import { readersZone, zoneCity } from '../../platform/time/zone-name.ts';
import './week.css';
import { formatWeekdays, hoursOfRun, weekdayName } from './format-week.ts';
import { openPieces, type Piece, type WeekHoursWritten, weekRuns } from './week-spans.ts';

type Props = {
  readonly calendar: WeekHoursWritten;
  /** The zone in which the hours are read; undefined where each case says another. */
  readonly timeZone: string | undefined;
  readonly translate: Text;
  /** The moment at which the reader's clocks are compared with those of the calendar. */
  readonly at: number;
};

/** The opening hours of a week as a picture: seven columns of 24 hours in the calendar's zone, at the right the reader's hours. */
export function Week({ calendar, timeZone, translate, at }: Props) {
  const apart = timeZone === undefined ? 0 : zoneOf(readersZone).offsetAt(at) - zoneOf(timeZone).offsetAt(at);
  return (
    <div class="week-picture" translate={false} aria-hidden="true">
      <div class="week">
        <div class="week-scale">
          <Scale shift={0} />
        </div>
        {openPieces(calendar).map((pieces, index) => (
          <div key={weekdayName(index, 'en-GB')} class="week-day">
            <span class="week-name">{weekdayName(index, translate.locale)}</span>
            <div class="week-hours">
              {pieces.map((piece) => (
                <span
                  key={piece.from}
                  class="week-open"
                  data-rest={piece.isRest}
                  data-goes-on={piece.goesOn}
                  style={extent(piece)}
                />
              ))}
            </div>
          </div>
        ))}
        {apart !== 0 && (
          <div class="week-scale readers">
            <Scale shift={apart} />
          </div>
        )}
      </div>
      <p class="week-zones">
        {timeZone !== undefined && <span>{zoneCity(timeZone)}</span>}
        {apart !== 0 && <span>{translate('week.yours', { city: zoneCity(readersZone) })}</span>}
      </p>
    </div>
  );
}

/** The hours in words, a line for the days that are alike: what the picture says, for everybody. */
export function WeekHours({ calendar, translate }: Pick<Props, 'calendar' | 'translate'>) {
  return (
    <table class="week-lines">
      <tbody>
        {weekRuns(calendar).map((run) => (
          <tr key={run.first} data-closed={run.hours.length === 0}>
            <th scope="row">{formatWeekdays(run, translate.locale)}</th>
            <td>{hoursOfRun(run, translate)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Scale({ shift }: { readonly shift: number }) {
  return (
    <div class="week-ticks">
      {[0, 6, 12, 18, 24].map((hour) => (
        <span key={hour} style={{ top: `${(hour / 24) * 100}%` }}>
          {hourText(hour * 60 + shift, hour === 24 && shift === 0)}
        </span>
      ))}
    </div>
  );
}

function hourText(minutes: number, isEnd: boolean): string {
  if (isEnd) return '24';
  const within = ((minutes % 1440) + 1440) % 1440;
  const [hours, rest] = [Math.floor(within / 60), within % 60];
  return rest === 0 ? String(hours).padStart(2, '0') : `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

function extent({ from, to }: Piece): { top: string; height: string } {
  return { top: `${(from / 1440) * 100}%`, height: `${((to - from) / 1440) * 100}%` };
}
