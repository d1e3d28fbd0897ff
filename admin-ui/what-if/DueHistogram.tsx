import { scaleBand, scaleLinear } from 'd3-scale';
import { useState } from 'preact/hooks';
import { useWidth } from '../clock-strip/use-width.ts';
import { text } from '../messages/text.ts';
import { formatAmount } from '../time/format-duration.ts';
import { bucketWords } from './bucket-words.ts';
import { type DueBucket, drawnBuckets } from './due-buckets.ts';

const height = 168;
const [top, bottom] = [20, 34];
const roomForLabel = 44;

/** Bars at the left for due times that come earlier, at the right for later ones. Pointing at one says what it stands for. */
export function DueHistogram({ buckets }: { readonly buckets: readonly DueBucket[] }) {
  const { ref, width } = useWidth<HTMLDivElement>();
  const [pointed, setPointed] = useState<DueBucket | undefined>(undefined);
  const drawn = drawnBuckets(buckets);
  const x = scaleBand(
    drawn.map((_, index) => String(index)),
    [0, width],
  )
    .paddingInner(0.16)
    .paddingOuter(0.08);
  const y = scaleLinear([0, Math.max(1, ...drawn.map(({ cases }) => cases))], [height - bottom, top]);
  const middle = width / 2;
  return (
    <div ref={ref} class="histogram" aria-hidden="true" onPointerLeave={() => setPointed(undefined)}>
      {width > 0 && (
        <svg width={width} height={height} aria-hidden="true">
          <line class="axis-line" x1={0} x2={width} y1={height - bottom} y2={height - bottom} />
          {drawn.map((bucket, index) => {
            const from = x(String(index)) ?? 0;
            return (
              <g key={bucket.from} onPointerEnter={() => setPointed(bucket)} data-side={bucket.to <= 0 ? 'earlier' : 'later'}>
                <rect class="hit" x={from} y={0} width={x.bandwidth()} height={height} />
                {bucket.cases > 0 && (
                  <>
                    <rect
                      class="column"
                      x={from}
                      width={x.bandwidth()}
                      y={Math.min(y(bucket.cases), height - bottom - 2)}
                      height={Math.max(2, height - bottom - y(bucket.cases))}
                      rx="2"
                    />
                    <text x={from + x.bandwidth() / 2} y={y(bucket.cases) - 5} text-anchor="middle" class="column-value">
                      {bucket.cases.toLocaleString(text.locale)}
                    </text>
                  </>
                )}
              </g>
            );
          })}
          {x.step() >= roomForLabel &&
            drawn.slice(1).map((bucket, index) => (
              <text
                key={bucket.from}
                x={(index + 1) * (width / drawn.length)}
                y={height - bottom + 14}
                text-anchor="middle"
                class="axis-hour"
              >
                {bucket.from === 0 ? '0' : formatAmount(bucket.from)}
              </text>
            ))}
          <line class="axis-zero" x1={middle} x2={middle} y1={top - 8} y2={height - bottom + 2} />
          <text x={0} y={height - 4} class="axis-hour">
            {text('what-if.due.axis.earlier')}
          </text>
          <text x={width} y={height - 4} text-anchor="end" class="axis-hour">
            {text('what-if.due.axis.later')}
          </text>
        </svg>
      )}
      <p class="stretch-words">{pointed ? `${bucketWords(pointed)}: ${pointed.cases.toLocaleString(text.locale)}` : ' '}</p>
    </div>
  );
}
