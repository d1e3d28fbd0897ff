import { instantOf } from '../../../engine/index.ts';
import { formatDistance } from './format-duration.ts';
import { formatMoment } from './format-time.ts';
import { readersZone } from './zone-name.ts';

type Props = {
  /** ISO 8601. */
  readonly at: string;
  readonly timeZone?: string;
};

/** When something happened, in full, on the reader's clocks unless others are meant; how long ago that is on pointing at it. */
export function When({ at, timeZone = readersZone }: Props) {
  const instant = instantOf(at);
  return (
    <time dateTime={at} title={formatDistance(Date.now(), instant)}>
      {formatMoment(instant, timeZone, Date.now())}
    </time>
  );
}
