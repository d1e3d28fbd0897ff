import { text } from '../../platform/messages/text.ts';
import { formatDuration } from '../../platform/time/format-duration.ts';
import { formatStretch } from '../../platform/time/format-time.ts';
import { targetLabel } from '../vocabulary/target-label.ts';
import type { ClockPicture } from './clock-picture.ts';
import { clockModeLabel, formatTimeLeft } from './describe-stretch.ts';

type Props = { readonly picture: ClockPicture; readonly isShown: boolean };

/** The clock strip in words: for screen readers and on paper always, on the screen when asked for. */
export function ClockTable({ picture: { lanes, timeZone }, isShown }: Props) {
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
          {lanes.flatMap(({ kind, stretches }) =>
            stretches.map((stretch) => (
              <tr key={`${kind}-${stretch.from}`}>
                <th scope="row">{targetLabel(kind)}</th>
                <td>{formatStretch(stretch.from, stretch.to, timeZone)}</td>
                <td>{clockModeLabel(stretch)}</td>
                <td>{stretch.counted > 0 ? formatDuration(stretch.counted) : '–'}</td>
                <td>{formatTimeLeft(stretch)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
