import { formatClock, formatDay } from '../time/format-time.ts';
import { zoneName } from '../time/zone-name.ts';
import { daysOf, type Scale, ticksOf } from './time-axis.ts';

type Props = { readonly scale: Scale; readonly timeZone: string; readonly top: number; readonly bottom: number };

const dayWidth = 62;

/** Days and hours on the desk's clocks, with a hairline down to the bottom for each. */
export function Axis({ scale, timeZone, top, bottom }: Props) {
  const ticks = ticksOf(scale, timeZone, 58);
  const days = daysOf(scale, timeZone);
  const hasHours = ticks.some(({ isDay }) => !isDay);
  let free = 0;
  return (
    <g class="axis">
      {days.map((at) => {
        const x = scale.x(at);
        if (x < free || x > scale.width - 40) return null;
        free = x + dayWidth + (x === 0 ? 26 : 0);
        return (
          <text key={at} x={x === 0 ? 0 : x + 4} y={top + 10} class="axis-day">
            {formatDay(at, timeZone)}
            {x === 0 && ` ${zoneName(at, timeZone)}`}
          </text>
        );
      })}
      {ticks.map(({ at, isDay }) => (
        <g key={at}>
          <line x1={scale.x(at)} x2={scale.x(at)} y1={top + (isDay ? 2 : 18)} y2={bottom} class={isDay ? 'axis-line day' : 'axis-line'} />
          {hasHours && scale.x(at) < scale.width - 30 && (
            <text x={scale.x(at) + 4} y={top + 25} class="axis-hour">
              {formatClock(at, timeZone)}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

type ReadersProps = { readonly scale: Scale; readonly timeZone: string; readonly readers: string; readonly y: number };

/** The same lines on the reader's clocks. */
export function ReadersAxis({ scale, timeZone, readers, y }: ReadersProps) {
  const shown = ticksOf(scale, timeZone, 116).filter(({ at }) => scale.x(at) < scale.width - 96);
  return (
    <g class="axis readers">
      {shown.map(({ at }, index) => (
        <text key={at} x={scale.x(at) + 4} y={y} class="axis-hour">
          {`${formatDay(at, readers).slice(0, 3)} ${formatClock(at, readers)}${index === 0 ? ' your time' : ''}`}
        </text>
      ))}
    </g>
  );
}
