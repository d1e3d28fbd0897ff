import type { Lane } from './clock-picture.ts';
import type { LaneSegment } from './lane-segments.ts';
import type { Scale } from './time-axis.ts';

type Props = {
  readonly lane: Lane;
  readonly scale: Scale;
  readonly y: number;
  readonly chosen: number | undefined;
};

/** How high a track is. */
const trackHeight = 22;

const gap = 2;

/** One clock: the open hours as bands, and the line that runs along them. */
export function LaneTrack({ lane, scale, y, chosen }: Props) {
  const { bands, segments, marks, startedAt, endedAt } = lane;
  const height = (trackHeight - gap * (bands.length - 1)) / bands.length;
  const middle = y + trackHeight / 2;
  const picked = chosen === undefined ? undefined : segments[chosen];
  return (
    <g class="lane" data-state={lane.state}>
      {bands.map(({ open, remarks, name }, index) => {
        const top = y + index * (height + gap);
        return (
          <g key={name} class="band" data-order={index}>
            {open.map((span) => (
              <rect key={span.from} {...across(span, scale)} y={top} height={height} rx="2" />
            ))}
            {remarks.map((day) => (
              <text key={day.from} x={Math.max(0, scale.x(day.from)) + 4} y={top + 8} class="holiday">
                {fitted(day.label, scale.x(day.to) - scale.x(day.from))}
              </text>
            ))}
          </g>
        );
      })}
      {picked && <rect class="chosen" {...across(picked, scale)} y={y - 3} height={trackHeight + 6} rx="3" />}
      {segments.map((segment) => (
        <StretchLine key={segment.from} {...{ segment, scale }} y={middle} />
      ))}
      {marks.map((at) => (
        <line key={at} class="mark" x1={scale.x(at)} x2={scale.x(at)} y1={middle - 5} y2={middle + 5} />
      ))}
      <circle class="start" cx={scale.x(startedAt)} cy={middle} r="4" />
      {endedAt !== undefined && <circle class="end" cx={scale.x(endedAt)} cy={middle} r="4" />}
      <Flag x={scale.x(lane.dueAt)} top={y - 5} bottom={y + trackHeight} state={lane.state} />
    </g>
  );
}

function StretchLine({ segment, scale, y }: { readonly segment: LaneSegment; readonly scale: Scale; readonly y: number }) {
  const { mode, ahead, late } = segment;
  const { x, width } = across(segment, scale);
  const kind = { 'data-mode': mode, 'data-ahead': ahead, 'data-late': late };
  if (mode === 'waiting')
    return <rect class="stretch" {...kind} {...{ x, width }} y={y - 6} height="12" rx="2" fill="url(#hatch)" />;
  return <line class="stretch" {...kind} x1={x} x2={x + width} y1={y} y2={y} />;
}

function across({ from, to }: { readonly from: number; readonly to: number }, scale: Scale): { x: number; width: number } {
  const left = Math.max(0, scale.x(from));
  return { x: left, width: Math.max(0, Math.min(scale.width, scale.x(to)) - left) };
}

/** As much of a label as there is room for; nothing where that would say nothing. */
function fitted(label: string, width: number): string {
  const letters = Math.floor(width / 5.6) - 1;
  if (label.length <= letters) return label;
  return letters < 8 ? '' : `${label.slice(0, letters - 1)}…`;
}

type FlagProps = { readonly x: number; readonly top: number; readonly bottom: number; readonly state: Lane['state'] };

/** The flag at a due time: filled when it was met, hollow while the clock runs, crossed when it was missed. */
function Flag({ x, top, bottom, state }: FlagProps) {
  return (
    <g class="flag" data-state={state} transform={`translate(${x} 0)`}>
      <line x1="0" x2="0" y1={top} y2={bottom} />
      <path d={`M0 ${top}h11l-3 4.5 3 4.5H0z`} />
      {state === 'breached' && <path class="cross" d={`M2 ${top + 1.5}l6 6m0-6-6 6`} />}
    </g>
  );
}
