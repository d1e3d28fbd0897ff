import { type ScaleBand, type ScaleLinear, scaleBand, scaleLinear } from 'd3-scale';
import { useId, useState } from 'preact/hooks';
import { useWidth } from '../../platform/browser/use-width.ts';
import { text } from '../../platform/messages/text.ts';
import { formatRoundDuration } from '../../platform/time/format-duration.ts';
import { type DueBucket, drawnBuckets } from './due-buckets.ts';
import { formatDueBucket } from './format-due-bucket.ts';

const height = 152;
const [top, bottom] = [20, 34];
const foot = height - bottom;
const widestStep = 88;
const roomForLabel = 44;

/**
 * Bars at the left for due times that come earlier, at the right, striped, for later ones. Pointing at one says what it stands
 * for; the table beside it says the same in words.
 */
export function DueHistogram({ buckets }: { readonly buckets: readonly DueBucket[] }) {
  const { ref, width: room } = useWidth<HTMLDivElement>();
  const [pointed, setPointed] = useState<DueBucket | undefined>(undefined);
  const stripes = useId();
  const drawn = drawnBuckets(buckets);
  const width = Math.min(room, drawn.length * widestStep);
  const x = scaleBand(
    drawn.map((_, index) => String(index)),
    [0, width],
  )
    .paddingInner(0.4)
    .paddingOuter(0.2);
  const y = scaleLinear([0, Math.max(1, ...drawn.map(({ cases }) => cases))], [foot, top]);
  return (
    <div ref={ref} class="histogram" aria-hidden="true" onPointerLeave={() => setPointed(undefined)}>
      {width > 0 && (
        <svg width={width} height={height} aria-hidden="true">
          <defs>
            <pattern id={stripes} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect class="stripe-ground" width="5" height="5" />
              <rect class="stripe" width="2" height="5" />
            </pattern>
          </defs>
          <line class="axis-line" x1={0} x2={width} y1={foot} y2={foot} />
          {drawn.map((bucket, index) => (
            <Bar key={bucket.from} {...{ bucket, index, x, y, stripes }} onPoint={() => setPointed(bucket)} />
          ))}
          {x.step() >= roomForLabel && <Bounds drawn={drawn} width={width} />}
          <line class="axis-zero" x1={width / 2} x2={width / 2} y1={top - 8} y2={foot + 2} />
          <text x={0} y={height - 4} class="axis-hour" data-side="earlier">
            {text('what-if.due.axis.earlier')}
          </text>
          <text x={width} y={height - 4} text-anchor="end" class="axis-hour" data-side="later">
            {text('what-if.due.axis.later')}
          </text>
        </svg>
      )}
      <p class="bucket-text">{pointed ? `${formatDueBucket(pointed)}: ${pointed.cases.toLocaleString(text.locale)}` : ' '}</p>
    </div>
  );
}

type BarProps = {
  readonly bucket: DueBucket;
  readonly index: number;
  readonly x: ScaleBand<string>;
  readonly y: ScaleLinear<number, number>;
  /** The id of the pattern for bars of later due times. */
  readonly stripes: string;
  readonly onPoint: () => void;
};

function Bar({ bucket: { to, cases }, index, x, y, stripes, onPoint }: BarProps) {
  const from = x(String(index)) ?? 0;
  const isEarlier = to <= 0;
  const count = cases.toLocaleString(text.locale);
  return (
    <g onPointerEnter={onPoint} data-side={isEarlier ? 'earlier' : 'later'}>
      <rect class="hit" x={from - (x.step() - x.bandwidth()) / 2} y={0} width={x.step()} height={height} />
      {cases > 0 && (
        <>
          <rect
            class="column"
            x={from}
            width={x.bandwidth()}
            y={Math.min(y(cases), foot - 2)}
            height={Math.max(2, foot - y(cases))}
            rx="2"
            fill={isEarlier ? undefined : `url(#${stripes})`}
          />
          <text x={from + x.bandwidth() / 2} y={y(cases) - 6} text-anchor="middle" class="column-value">
            {isEarlier ? `◀ ${count}` : `${count} ▶`}
          </text>
        </>
      )}
    </g>
  );
}

/** Between which amounts the bars stand. */
function Bounds({ drawn, width }: { readonly drawn: readonly DueBucket[]; readonly width: number }) {
  return (
    <>
      <OuterBound at={drawn[0]?.from} x={0} anchor="start" />
      <OuterBound at={drawn.at(-1)?.to} x={width} anchor="end" />
      {drawn.slice(1).map((bucket, index) => (
        <text key={bucket.from} x={(index + 1) * (width / drawn.length)} y={foot + 14} text-anchor="middle" class="axis-hour">
          {bucket.from === 0 ? '0' : formatRoundDuration(bucket.from)}
        </text>
      ))}
    </>
  );
}

/** How far the outermost bar reaches, where it ends. */
function OuterBound({
  at,
  x,
  anchor,
}: {
  readonly at: number | undefined;
  readonly x: number;
  readonly anchor: 'start' | 'end';
}) {
  if (at === undefined || !Number.isFinite(at)) return null;
  return (
    <text x={x} y={foot + 14} text-anchor={anchor} class="axis-hour">
      {formatRoundDuration(at)}
    </text>
  );
}
