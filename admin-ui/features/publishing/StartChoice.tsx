import { useRef } from 'preact/hooks';
import { zoneOf } from '../../../engine/index.ts';
import { text } from '../../platform/messages/text.ts';
import { DayField } from '../../platform/time/DayField.tsx';
import { formatClock } from '../../platform/time/format-time.ts';
import { MomentField } from '../../platform/time/MomentField.tsx';
import { offsetName, zoneCity } from '../../platform/time/zone-name.ts';
import { type Start, startInstant } from './start.ts';
import './publishing.css';

type Props = {
  readonly start: Start;
  readonly timeZone: string;
  /** Whether it can begin at once. */
  readonly mayBeNow?: boolean;
  readonly onChange: (start: Start) => void;
};

const day = 86_400_000;

/** From when: from now on, from a day on, or from an instant on; always on the clocks of the policy's zone, which is named. */
export function StartChoice({ start, timeZone, mayBeNow = true, onChange }: Props) {
  const tomorrow = new Date(zoneOf(timeZone).toLocal(Date.now()) + day).toISOString().slice(0, 10);
  // A day and a time stay chosen while the other way is looked at.
  const chosen = useRef<{ readonly day: Start; readonly instant: Start }>({
    day: { kind: 'day', day: tomorrow },
    instant: { kind: 'instant', at: undefined },
  });
  if (start.kind !== 'now') chosen.current = { ...chosen.current, [start.kind]: start };
  const choices: readonly Start[] = [...(mayBeNow ? [{ kind: 'now' } as const] : []), chosen.current.day, chosen.current.instant];
  return (
    <fieldset class="field">
      <legend>{text('publish.from')}</legend>
      <div class="choices">
        {choices.map((one) => (
          <label key={one.kind} class="choice">
            <input type="radio" name="start" checked={start.kind === one.kind} onChange={() => onChange(one)} />
            <span>{text(`publish.from.${one.kind}`)}</span>
          </label>
        ))}
      </div>
      {start.kind === 'day' && (
        <div class="moment-field start-day">
          <DayField
            id="start-day"
            label={text('publish.day')}
            describedBy="start-zone"
            min={tomorrow}
            value={start.day}
            onInput={(chosenDay = '') => onChange({ kind: 'day', day: chosenDay })}
          />
          <span id="start-zone" class="moment-zone">
            {describeDayStart(start, timeZone)}
          </span>
        </div>
      )}
      {start.kind === 'instant' && (
        <MomentField
          id="start-instant"
          label={text('publish.instant')}
          value={start.at}
          timeZone={timeZone}
          onChange={(at) => onChange({ kind: 'instant', at })}
        />
      )}
    </fieldset>
  );
}

/** At what time a day begins, on whose clocks: mostly at midnight, which some clock changes skip. */
function describeDayStart(start: Start, timeZone: string): string {
  const city = zoneCity(timeZone);
  const at = startInstant(start, timeZone, Date.now());
  if (at === undefined) return text('publish.day.zone.any', { city, zone: timeZone });
  const time = formatClock(at, timeZone);
  const values = { city, zone: timeZone, offset: offsetName(at, timeZone) };
  return time === '00:00' ? text('publish.day.zone', values) : text('publish.day.zone.skipped', { ...values, time });
}
