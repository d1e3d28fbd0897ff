import { text } from '../../platform/messages/text.ts';
import { formatDuration } from '../../platform/time/format-duration.ts';
import { formatTimeRange } from '../../platform/time/format-time.ts';
import { targetLabel } from '../vocabulary/target-label.ts';
import type { ClockPicture } from './clock-picture.ts';
import { clockModeLabel, formatTimeLeft } from './describe-segment.ts';

type Props = { readonly picture: ClockPicture; readonly isShown: boolean };

/** The clock strip in words: for screen readers and on paper always, on the screen when asked for. */
export function ClockTable({ picture, isShown }: Props) {
  return (
    <div class={isShown ? 'clock-table' : 'clock-table visually-hidden'}>
      <table>
        <caption class="visually-hidden">{text('clock.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('clock.clock')}</th>
            <th scope="col">{text('clock.from-to')}</th>
            <th scope="col">{text('clock.does')}</th>
            <th scope="col">{text('clock.counted')}</th>
            <th scope="col">{text('clock.left')}</th>
          </tr>
        </thead>
        <tbody>
          {picture.lanes.flatMap(({ kind, segments }) =>
            segments.map((segment) => (
              <tr key={`${kind}-${segment.from}`}>
                <th scope="row">{targetLabel(kind, picture)}</th>
                <td>{formatTimeRange(segment.from, segment.to, picture.timeZone)}</td>
                <td>{clockModeLabel(segment, picture)}</td>
                <td>{segment.counted > 0 ? formatDuration(segment.counted) : '–'}</td>
                <td>{formatTimeLeft(segment)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
