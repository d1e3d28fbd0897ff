import { useState } from 'preact/hooks';
import { text } from '../../platform/messages/text.ts';
import { zoneCity, zoneName } from '../../platform/time/zone-name.ts';
import { readable } from '../vocabulary/question-label.ts';
import type { Along } from './along.ts';
import type { Band } from './bands.ts';
import { ClockDays } from './ClockDays.tsx';
import { ClockDrawing } from './ClockDrawing.tsx';
import { ClockTable } from './ClockTable.tsx';
import type { ClockPicture } from './clock-picture.ts';
import { useView } from './use-view.ts';
import { ViewChoice } from './ViewChoice.tsx';
import './clock-strip.css';

type Props = { readonly picture: ClockPicture; readonly language: string; readonly along?: Along };

/** The clocks of a case over the opening hours on which they run, with a table that says the same. */
export function ClockStrip({ picture, language, along }: Props) {
  const view = useView(picture, along?.instants ?? []);
  const [isTableShown, setTableShown] = useState(false);
  const [areDaysShown, setDaysShown] = useState(false);
  const bands = new Map(
    picture.lanes.flatMap(({ bands: own }) => own.map((band, order) => [band.name, { band, order }] as const)),
  );
  return (
    <section class="clock-strip" aria-labelledby="clocks-heading">
      <header class="section-header">
        <h3 id="clocks-heading">{text('clock.heading')}</h3>
        {picture.lanes.length > 0 && <ViewChoice {...{ picture, view }} />}
      </header>
      <ClockDrawing {...{ picture, along }} window={along?.held ?? view.window} onZoom={view.zoom} onPan={view.pan} />
      <div class="strip-foot">
        <ul class="legend" aria-label={text('clock.open-hours')}>
          {[...bands].map(([name, { band, order }]) => (
            <li key={name} class="band-name" data-order={order} lang={band.label === undefined ? undefined : language}>
              {bandLabel(band)}
            </li>
          ))}
          <li>{text('clock.times-in', { zone: zoneName(picture.asOf, picture.timeZone), city: zoneCity(picture.timeZone) })}</li>
        </ul>
        {picture.lanes.length > 0 && (
          <div class="strip-tables">
            <button type="button" class="link-button" aria-expanded={areDaysShown} onClick={() => setDaysShown(!areDaysShown)}>
              {areDaysShown ? text('clock.hide-days') : text('clock.show-days')}
            </button>
            <button type="button" class="link-button" aria-pressed={isTableShown} onClick={() => setTableShown(!isTableShown)}>
              {isTableShown ? text('clock.hide-table') : text('clock.show-table')}
            </button>
          </div>
        )}
      </div>
      {areDaysShown && <ClockDays {...{ picture, language }} />}
      {picture.lanes.length > 0 && <ClockTable picture={picture} isShown={isTableShown} />}
    </section>
  );
}

/** What open hours are called: the policy's word, or ours for hours that need no calendar. */
function bandLabel({ name, label }: Pick<Band, 'name' | 'label'>): string {
  if (name === 'around-the-clock' || name === 'business-days') return text(`clock.hours.${name}`);
  return label ?? readable(name);
}
