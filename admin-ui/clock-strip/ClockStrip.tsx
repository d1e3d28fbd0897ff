import { useState } from 'preact/hooks';
import type { Span, TargetKind } from '../../engine/index.ts';
import { targetWords } from '../decision/decision-words.ts';
import { text } from '../messages/text.ts';
import { zoneCity, zoneName } from '../time/zone-name.ts';
import type { Along } from './along.ts';
import { bandWords } from './band-words.ts';
import { ClockDays } from './ClockDays.tsx';
import { ClockDrawing } from './ClockDrawing.tsx';
import { ClockTable } from './ClockTable.tsx';
import type { ClockPicture, Lane } from './clock-picture.ts';
import '../style/clock-strip.css';

type Props = { readonly picture: ClockPicture; readonly language: string; readonly along?: Along };

/** The clocks of a case over the opening hours on which they run, with a table that says the same. */
export function ClockStrip({ picture, language, along }: Props) {
  const [zoom, setZoom] = useState<TargetKind | undefined>(undefined);
  const [isTableShown, setTableShown] = useState(false);
  const [areDaysShown, setDaysShown] = useState(false);
  const zoomed = picture.lanes.find(({ kind }) => kind === zoom);
  const bands = new Map(
    picture.lanes.flatMap(({ bands: own }) => own.map((band, order) => [band.name, { band, order }] as const)),
  );
  return (
    <section class="clock-strip" aria-labelledby="clocks-heading">
      <header class="section-header">
        <h3 id="clocks-heading">{text('clock.heading')}</h3>
        {picture.lanes.length > 1 && <Zoom lanes={picture.lanes} zoom={zoomed?.kind} onZoom={setZoom} />}
      </header>
      <ClockDrawing {...{ picture, along }} window={along?.held ?? (zoomed ? windowOf(zoomed, picture) : picture)} />
      <div class="strip-foot">
        <ul class="legend" aria-label={text('clock.open-hours')}>
          {[...bands].map(([name, { band, order }]) => (
            <li key={name} class="band-name" data-order={order} lang={band.label === undefined ? undefined : language}>
              {bandWords(band)}
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

type ZoomProps = {
  readonly lanes: readonly Lane[];
  readonly zoom: TargetKind | undefined;
  readonly onZoom: (kind: TargetKind | undefined) => void;
};

function Zoom({ lanes, zoom, onZoom }: ZoomProps) {
  const choices = [
    { kind: undefined, label: text('clock.all') },
    ...lanes.map(({ kind }) => ({ kind, label: targetWords(kind) })),
  ];
  return (
    <div class="choices" role="radiogroup" aria-label={text('clock.fit')}>
      {choices.map(({ kind, label }) => (
        <label key={label} class="choice small">
          <input type="radio" name="zoom" checked={zoom === kind} onChange={() => onZoom(kind)} />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

function windowOf({ startedAt, dueAt, endedAt }: Lane, { from, to }: Span): Span {
  const end = Math.max(dueAt, endedAt ?? dueAt);
  const margin = (end - startedAt) * 0.08;
  return { from: Math.max(from, startedAt - margin), to: Math.min(to, end + margin * 2) };
}
