import { text } from '../../platform/messages/text.ts';
import { formatClock, formatDay } from '../../platform/time/format-time.ts';
import { daysOf, type Scale, ticksOf } from './time-axis.ts';

type Props = { readonly scale: Scale; readonly timeZone: string; readonly top: number };

const dayWidth = 78;
const hourWidth = 58;

/** A hairline down to the bottom for each round hour, longer for each day. */
export function AxisLines({ scale, timeZone, top, bottom }: Props & { readonly bottom: number }) {
  return ticksOf(scale, timeZone, hourWidth).map(({ at, isDay }) => (
    <line
      key={at}
      x1={scale.x(at)}
      x2={scale.x(at)}
      y1={top + (isDay ? 2 : 18)}
      y2={bottom}
      class={isDay ? 'axis-line day' : 'axis-line'}
    />
  ));
}

/** The days and hours on the desk's clocks. */
export function AxisLabels({ scale, timeZone, top }: Props) {
  const days = daysOf(scale, timeZone);
  const hours = ticksOf(scale, timeZone, hourWidth).filter(({ at }) => scale.x(at) < scale.width - 30);
  const hasHours = hours.some(({ isDay }) => !isDay);
  return (
    <g class="axis">
      {days.map((at, index) => {
        const x = scale.x(at);
        const end = Math.min(scale.width, scale.x(days[index + 1] ?? scale.window.to));
        if (end - x < dayWidth) return null;
        return (
          <text key={at} x={x === 0 ? 0 : x + 4} y={top + 10} class="axis-day">
            {formatDay(at, timeZone)}
          </text>
        );
      })}
      {hasHours &&
        hours.map(({ at }) => (
          <text key={at} x={scale.x(at) + 4} y={top + 25} class="axis-hour">
            {formatClock(at, timeZone)}
          </text>
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
          {readersTick(at, readers, index === 0)}
        </text>
      ))}
    </g>
  );
}

function readersTick(at: number, readers: string, isFirst: boolean): string {
  const time = `${formatDay(at, readers).slice(0, 3)} ${formatClock(at, readers)}`;
  return isFirst ? text('time.yours', { time }) : time;
}
