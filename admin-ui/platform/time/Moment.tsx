import { instantOf } from '../../../engine/index.ts';
import { formatMoment, formatReadersMoment } from './format-time.ts';
import { readersZone } from './zone-name.ts';

type Props = { readonly at: string; readonly timeZone: string; readonly beside: string };

/** An instant on the clocks of a zone, and on the reader's where they show another time. The year is told where it is not that of `beside`. */
export function Moment({ at, timeZone, beside }: Props) {
  const instant = instantOf(at);
  const readers = formatReadersMoment(instant, timeZone, readersZone);
  return (
    <span class="moment">
      <time dateTime={at}>{formatMoment(instant, timeZone, instantOf(beside))}</time>
      {readers !== undefined && (
        <>
          {' '}
          <span class="readers-moment">({readers})</span>
        </>
      )}
    </span>
  );
}
