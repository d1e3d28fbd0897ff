import { text } from '../../../platform/messages/text.ts';
import { dailySpans, type WrittenSpan, weekdays } from './week.ts';

type Props = { readonly open: readonly WrittenSpan[] | undefined; readonly zone: string };

const [width, dayHeight, left, top] = [560, 20, 44, 18];

/** The week as a picture: a line for each day, open hours filled, nights drawn over midnight. The spans below say the same in words. */
export function WeekPicture({ open = [], zone }: Props) {
  const scale = (width - left) / 1440;
  const spans = Array.isArray(open) ? open : [];
  return (
    <svg
      class="hours-picture"
      viewBox={`0 0 ${width} ${top + dayHeight * 7}`}
      role="img"
      aria-label={text('editing.week.picture', { zone })}
    >
      {[0, 6, 12, 18, 24].map((hour) => (
        <g key={hour}>
          <line class="week-line" x1={left + hour * 60 * scale} x2={left + hour * 60 * scale} y1={top} y2={top + dayHeight * 7} />
          <text x={left + hour * 60 * scale} y={12} text-anchor={hour === 0 ? 'start' : hour === 24 ? 'end' : 'middle'}>
            {`${String(hour).padStart(2, '0')}:00`}
          </text>
        </g>
      ))}
      {weekdays.map((day, index) => (
        <text key={day} x={0} y={top + dayHeight * index + 14}>
          {text(`editing.day.${day}`)}
        </text>
      ))}
      {dailySpans(spans).map(({ day, from, to, isNight }) => (
        <rect
          key={`${day} ${from} ${to}`}
          class="week-span"
          data-night={isNight}
          x={left + from * scale}
          y={top + dayHeight * day + 3}
          width={(to - from) * scale}
          height={dayHeight - 6}
          rx={2}
        />
      ))}
    </svg>
  );
}
