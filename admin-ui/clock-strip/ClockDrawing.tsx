import { useState } from 'preact/hooks';
import { type Span, zoneOf } from '../../engine/index.ts';
import { stateWords, targetWords } from '../decision/decision-words.ts';
import { text } from '../messages/text.ts';
import { formatAmount } from '../time/format-duration.ts';
import { formatMoment } from '../time/format-time.ts';
import { readersZone } from '../time/zone-name.ts';
import { AxisLabels, AxisLines, ReadersAxis } from './Axis.tsx';
import type { ClockPicture, Lane } from './clock-picture.ts';
import { LaneTrack } from './LaneTrack.tsx';
import { stretchWords } from './stretch-words.ts';
import { type Scale, scaleOf } from './time-axis.ts';
import { useWidth } from './use-width.ts';

type Props = { readonly picture: ClockPicture; readonly window: Span };

/** A stretch in the drawing, by the place of its lane and its own. */
type Place = { readonly lane: number; readonly stretch: number };

const axisTop = 16;
const axisHeight = 48;
const laneHeight = 54;
const laneTop = (index: number): number => axisHeight + index * laneHeight + 22;

/** The drawing. Pointing at a stretch, or going to it with the arrow keys, says below what happens in it. */
export function ClockDrawing({ picture, window }: Props) {
  const { ref, width } = useWidth<HTMLDivElement>();
  const [place, setPlace] = useState<Place | undefined>(undefined);
  const { lanes, timeZone } = picture;
  const scale = scaleOf(window, width);
  const places = lanes.flatMap(({ stretches }, lane) => stretches.map((_, stretch) => ({ lane, stretch })));
  const now = Math.max(0, placeNow(picture, places));
  const found = place === undefined ? -1 : places.findIndex((one) => one.lane === place.lane && one.stretch === place.stretch);
  const index = found < 0 ? now : found;
  const words = wordsAt(picture, places[index]);
  const bottom = axisHeight + lanes.length * laneHeight;
  const isElsewhere = zoneOf(timeZone).offsetAt(window.from) !== zoneOf(readersZone).offsetAt(window.from);
  const point = (event: PointerEvent) => setPlace(placeAt(event, picture, scale));
  const go = (event: KeyboardEvent) => {
    const next = {
      ArrowRight: index + 1,
      ArrowDown: index + 1,
      ArrowLeft: index - 1,
      ArrowUp: index - 1,
      Home: 0,
      End: places.length - 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setPlace(places[Math.min(places.length - 1, Math.max(0, next))]);
  };
  return (
    <>
      <div
        ref={ref}
        class="clock-drawing"
        role="slider"
        tabIndex={0}
        aria-label={text('clock.stretches')}
        aria-valuemin={1}
        aria-valuemax={Math.max(1, places.length)}
        aria-valuenow={index + 1}
        aria-valuetext={words}
        onKeyDown={go}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => setPlace(undefined)}
        onBlur={() => setPlace(undefined)}
      >
        {width > 0 && (
          <svg width={width} height={bottom + (isElsewhere ? 20 : 4)} aria-hidden="true">
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
                chosen={place?.lane === order ? place.stretch : undefined}
              />
            ))}
            <Present {...{ picture, scale, bottom }} />
            <AxisLabels {...{ scale, timeZone }} top={axisTop} />
            {lanes.map((lane, order) => (
              <LaneTitle key={lane.kind} {...{ lane, timeZone }} y={laneTop(order) - 9} />
            ))}
          </svg>
        )}
      </div>
      <p class="stretch-words" aria-hidden="true">
        {words}
      </p>
    </>
  );
}

function LaneTitle({ lane, timeZone, y }: { readonly lane: Lane; readonly timeZone: string; readonly y: number }) {
  return (
    <text x="0" y={y} class="lane-title">
      <tspan class="lane-name">{targetWords(lane.kind)}</tspan>
      <tspan dx="6">
        {text('clock.due', { moment: formatMoment(lane.dueAt, timeZone), state: stateWords(lane.state).toLowerCase() })}
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
        {text('clock.looked-at-later', { amount: formatAmount(asOf - scale.window.to) })}
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

/** The stretch in which the first clock that still runs stands now, or in which the first of all ended. */
function placeNow({ lanes }: ClockPicture, places: readonly Place[]): number {
  const shown = Math.max(
    0,
    lanes.findIndex(({ endedAt }) => endedAt === undefined),
  );
  return places.findLastIndex(({ lane, stretch }) => lane === shown && lanes[lane]?.stretches[stretch]?.ahead === false);
}

function wordsAt({ lanes, timeZone }: ClockPicture, place: Place | undefined): string {
  const lane = place && lanes[place.lane];
  const stretch = lane?.stretches[place?.stretch ?? -1];
  return lane && stretch ? text('clock.lane', { target: targetWords(lane.kind), words: stretchWords(stretch, timeZone) }) : '';
}

function placeAt({ currentTarget, clientX, clientY }: PointerEvent, { lanes }: ClockPicture, scale: Scale): Place | undefined {
  if (!(currentTarget instanceof Element)) return undefined;
  const box = currentTarget.getBoundingClientRect();
  const lane = Math.floor((clientY - box.top - axisHeight) / laneHeight);
  const at = scale.at(clientX - box.left);
  const stretch = lanes[lane]?.stretches.findIndex(({ from, to }) => from <= at && at < to) ?? -1;
  return stretch < 0 ? undefined : { lane, stretch };
}
