import { zoneOf } from '../../../engine/index.ts';
import { text } from '../../platform/messages/text.ts';
import { formatRoundDuration } from '../../platform/time/format-duration.ts';
import { formatMoment } from '../../platform/time/format-time.ts';
import { readersZone } from '../../platform/time/zone-name.ts';
import { clockStateLabel, targetLabel } from '../vocabulary/target-label.ts';
import { AxisLabels, AxisLines, ReadersAxis } from './Axis.tsx';
import type { Along } from './along.ts';
import type { ClockPicture, Lane } from './clock-picture.ts';
import { LaneTrack } from './LaneTrack.tsx';
import type { Scale } from './time-axis.ts';

/** A stretch in the drawing, by the place of its lane and its own. */
export type SegmentPosition = { readonly lane: number; readonly segment: number };

type Props = {
  readonly picture: ClockPicture;
  readonly scale: Scale;
  readonly along: Along | undefined;
  readonly position: SegmentPosition | undefined;
};

const axisTop = 16;

/** Where the clocks begin below the axis, and how much room each takes. */
export const axisHeight = 48;
export const laneHeight = 54;

const laneTop = (index: number): number => axisHeight + index * laneHeight + 22;

/** The clocks drawn to a scale, with the stretch at a place picked out. */
export function ClockSvg({ picture, scale, along, position }: Props) {
  const { lanes, timeZone } = picture;
  const { window } = scale;
  const bottom = axisHeight + lanes.length * laneHeight;
  const isElsewhere = zoneOf(timeZone).offsetAt(window.from) !== zoneOf(readersZone).offsetAt(window.from);
  return (
    <svg width={scale.width} height={bottom + (isElsewhere ? 20 : 4)} aria-hidden="true">
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" x2="0" y1="0" y2="6" class="hatch" />
        </pattern>
      </defs>
      <AxisLines {...{ scale, timeZone, bottom }} top={axisTop} />
      {isElsewhere && <ReadersAxis {...{ scale, timeZone }} readers={readersZone} y={bottom + 14} />}
      {lanes.map((lane, order) => (
        <LaneTrack
          key={lane.kind}
          {...{ lane, scale }}
          y={laneTop(order)}
          chosen={position?.lane === order ? position.segment : undefined}
        />
      ))}
      {along?.instants.map((at, order) => (
        <line key={order} class="event-line" x1={scale.x(at)} x2={scale.x(at)} y1="0" y2={bottom} />
      ))}
      <Present {...{ picture, scale, bottom }} />
      <AxisLabels {...{ scale, timeZone }} top={axisTop} />
      {lanes.map((lane, order) => (
        <LaneTitle key={lane.kind} {...{ lane, picture }} y={laneTop(order) - 9} />
      ))}
    </svg>
  );
}

function LaneTitle({ lane, picture, y }: { readonly lane: Lane; readonly picture: ClockPicture; readonly y: number }) {
  return (
    <text x="0" y={y} class="lane-title">
      <tspan class="lane-name">{targetLabel(lane.kind, picture)}</tspan>
      <tspan dx="6">
        {text('clock.due', {
          moment: formatMoment(lane.dueAt, picture.timeZone),
          state: clockStateLabel(lane.state).toLowerCase(),
        })}
      </tspan>
    </text>
  );
}

/** The moment from which the case is looked at. */
function Present({ picture, scale, bottom }: { readonly picture: ClockPicture; readonly scale: Scale; readonly bottom: number }) {
  const { asOf, timeZone } = picture;
  const x = scale.x(asOf);
  if (x > scale.width) {
    return (
      <text x={scale.width} y="10" class="present-label" text-anchor="end">
        {text('clock.looked-at-later', { amount: formatRoundDuration(asOf - scale.window.to) })}
      </text>
    );
  }
  if (x < 0) return null;
  const anchor = x > scale.width * 0.75 ? 'end' : x < scale.width * 0.25 ? 'start' : 'middle';
  return (
    <g class="present">
      <line x1={x} x2={x} y1="14" y2={bottom} />
      <text x={x} y="10" class="present-label" text-anchor={anchor}>
        {text('clock.looked-at', { moment: formatMoment(asOf, timeZone) })}
      </text>
    </g>
  );
}
