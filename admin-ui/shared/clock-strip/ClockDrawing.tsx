import { useState } from 'preact/hooks';
import type { Span } from '../../../engine/index.ts';
import { type KeyPress, keyPress } from '../../platform/browser/key-press.ts';
import { useWidth } from '../../platform/browser/use-width.ts';
import { text } from '../../platform/messages/text.ts';
import { targetLabel } from '../vocabulary/target-label.ts';
import type { Along } from './along.ts';
import { axisHeight, ClockSvg, laneHeight, type SegmentPosition } from './ClockSvg.tsx';
import type { ClockPicture, Lane } from './clock-picture.ts';
import { describeSegment } from './describe-segment.ts';
import { type Scale, scaleOf } from './time-axis.ts';

type Props = {
  readonly picture: ClockPicture;
  readonly window: Span;
  readonly along?: Along;
  readonly onZoom: (step: 1 | -1) => void;
  readonly onPan: (step: 1 | -1) => void;
};

/** The drawing. Pointing at a stretch, or going to it with the arrow keys, says below what happens in it; + and − go nearer and farther, Page up and Page down along. */
export function ClockDrawing({ picture, window, along, onZoom, onPan }: Props) {
  const { ref, width } = useWidth<HTMLDivElement>();
  const [position, setPosition] = useState<SegmentPosition | undefined>(undefined);
  const { lanes } = picture;
  const scale = scaleOf(window, width);
  const positions = lanes.flatMap(({ segments }, lane) => segments.map((_, segment) => ({ lane, segment })));
  const now = Math.max(0, positionNow(picture, positions));
  const found =
    position === undefined ? -1 : positions.findIndex((one) => one.lane === position.lane && one.segment === position.segment);
  const index = found < 0 ? now : found;
  const words = wordsAt(picture, positions[index]);
  const point = (event: PointerEvent) => setPosition(positionAt(event, picture, scale));
  const go = (event: KeyboardEvent) => {
    const press = keyPress(event);
    if (moveView(press, onZoom, onPan)) return event.preventDefault();
    if (press.kind !== 'command') return;
    const next = {
      ArrowRight: index + 1,
      ArrowDown: index + 1,
      ArrowLeft: index - 1,
      ArrowUp: index - 1,
      Home: 0,
      End: positions.length - 1,
    }[press.key];
    if (next === undefined) return;
    event.preventDefault();
    setPosition(positions[Math.min(positions.length - 1, Math.max(0, next))]);
  };
  const drawing = width > 0 && <ClockSvg {...{ picture, scale, along, position }} />;
  return (
    <>
      {width > 0 && along?.above(scale)}
      <div ref={ref}>
        {positions.length === 0 ? (
          <div class="clock-drawing">{drawing}</div>
        ) : (
          <div
            class="clock-drawing"
            role="slider"
            tabIndex={0}
            aria-label={text('clock.segments')}
            aria-valuemin={1}
            aria-valuemax={positions.length}
            aria-valuenow={index + 1}
            aria-valuetext={words}
            aria-description={text('clock.keys')}
            onKeyDown={go}
            onPointerMove={point}
            onPointerDown={point}
            onPointerLeave={() => setPosition(undefined)}
            onBlur={() => setPosition(undefined)}
          >
            {drawing}
          </div>
        )}
      </div>
      {width > 0 && along?.below(scale)}
      {positions.length > 0 && (
        <p class="segment-text" aria-hidden="true">
          {words}
        </p>
      )}
    </>
  );
}

/** Takes a key that changes what is in view. */
function moveView(press: KeyPress, onZoom: Props['onZoom'], onPan: Props['onPan']): boolean {
  const isPlain = press.kind === 'command' && !press.ctrl && !press.alt;
  const name = press.kind === 'text' ? press.text : isPlain ? press.key : '';
  const step = { '+': () => onZoom(1), '-': () => onZoom(-1), PageDown: () => onPan(1), PageUp: () => onPan(-1) }[name];
  step?.();
  return step !== undefined;
}

/** The stretch in which the first clock that still runs stands now, or in which the first of all ended. */
function positionNow({ lanes }: ClockPicture, positions: readonly SegmentPosition[]): number {
  const shown = Math.max(
    0,
    lanes.findIndex(({ endedAt }) => endedAt === undefined),
  );
  return positions.findLastIndex(({ lane, segment }) => lane === shown && lanes[lane]?.segments[segment]?.ahead === false);
}

function wordsAt(picture: ClockPicture, position: SegmentPosition | undefined): string {
  const lane = position && picture.lanes[position.lane];
  const segment = lane?.segments[position?.segment ?? -1];
  if (lane === undefined || segment === undefined) return '';
  const words = text('clock.lane', {
    target: targetLabel(lane.kind, picture),
    words: describeSegment(segment, picture),
  });
  const holidays = segment.mode === 'standing' ? holidaysIn(lane, segment) : [];
  return holidays.length === 0 ? words : `${words} (${holidays.join(', ')})`;
}

function holidaysIn({ bands }: Lane, { from, to }: Span): string[] {
  const days = bands.flatMap(({ remarks }) => remarks.filter((day) => day.from < to && from < day.to));
  return [...new Set(days.map(({ label }) => label))];
}

function positionAt(
  { currentTarget, clientX, clientY }: PointerEvent,
  { lanes }: ClockPicture,
  scale: Scale,
): SegmentPosition | undefined {
  if (!(currentTarget instanceof Element)) return undefined;
  const box = currentTarget.getBoundingClientRect();
  const lane = Math.floor((clientY - box.top - axisHeight) / laneHeight);
  const at = scale.at(clientX - box.left);
  const segment = lanes[lane]?.segments.findIndex(({ from, to }) => from <= at && at < to) ?? -1;
  return segment < 0 ? undefined : { lane, segment };
}
