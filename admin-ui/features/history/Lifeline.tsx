import { scaleUtc } from 'd3-scale';
import { useWidth } from '../../platform/browser/use-width.ts';
import { text } from '../../platform/messages/text.ts';
import { formatDate } from '../../platform/time/format-time.ts';
import type { Versions } from '../../shared/policies/policies-client.ts';
import { type Life, livesOf, windowOf } from './lives.ts';

const height = 64;
const [top, thick] = [8, 24];
const labelRoom = 64;

/** The versions on one line of time, each as long as it is in force; the table below says the same. */
export function Lifeline({ list }: { readonly list: Versions }) {
  const { ref, width } = useWidth<HTMLDivElement>();
  const now = Date.now();
  const lives = livesOf(list.items);
  const window = windowOf(lives, now);
  const x = scaleUtc([window.from, window.to], [0, Math.max(1, width)]);
  const ticks = x.ticks(Math.max(2, Math.floor(width / 110)));
  const labelled = new Set(apart(ticks, x, width - labelRoom));
  return (
    <div ref={ref} class="lifeline" aria-hidden="true">
      {width > 0 && lives.length > 0 && (
        <svg width={width} height={height} aria-hidden="true">
          {ticks.map((at) => (
            <g key={at.getTime()}>
              <line class="axis-line" x1={x(at)} x2={x(at)} y1={top} y2={top + thick + 6} />
              {labelled.has(at) && (
                <text x={x(at) + 4} y={height - 14} class="axis-hour">
                  {formatDate(at.toISOString().slice(0, 10))}
                </text>
              )}
            </g>
          ))}
          {lives.map((life) => (
            <Bar key={life.version} life={life} from={x(Math.max(life.from, window.from))} to={x(Math.min(life.to, window.to))} />
          ))}
          <line class="now-line" x1={x(now)} x2={x(now)} y1={0} y2={top + thick + 8} />
          <text x={x(now) + 4} y={height - 1} class="now-label" text-anchor={x(now) > width - 80 ? 'end' : 'start'}>
            {text('history.now')}
          </text>
        </svg>
      )}
    </div>
  );
}

/** The ticks whose labels have room before the next one, and before the edge. */
function apart(ticks: readonly Date[], x: (at: Date) => number, edge: number): Date[] {
  const labelled: Date[] = [];
  for (const at of ticks) {
    const last = labelled.at(-1);
    if (x(at) < edge && (last === undefined || x(at) - x(last) >= labelRoom + 24)) labelled.push(at);
  }
  return labelled;
}

function Bar({ life, from, to }: { readonly life: Life; readonly from: number; readonly to: number }) {
  const width = Math.max(3, to - from - 2);
  return (
    <g class="life" data-state={life.state}>
      <rect x={from + 1} y={top} width={width} height={thick} rx="4" />
      {width > 20 && (
        <text x={from + 9} y={top + 16}>
          {width > 90 ? text('policies.version', { version: String(life.version) }) : life.version}
        </text>
      )}
    </g>
  );
}
