import { zoneOf } from '../../engine/index.ts';
import { MomentField } from '../form/MomentField.tsx';
import { text } from '../messages/text.ts';
import { DayField } from '../time/DayField.tsx';
import { offsetName, zoneCity } from '../time/zone-name.ts';
import type { Start } from './start.ts';

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
  const choices: readonly Start[] = [
    ...(mayBeNow ? [{ kind: 'now' } as const] : []),
    start.kind === 'day' ? start : { kind: 'day', day: tomorrow },
    start.kind === 'instant' ? start : { kind: 'instant', at: undefined },
  ];
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
        <div class="moment-field">
          <DayField
            id="start-day"
            label={text('publish.day')}
            describedBy="start-zone"
            min={tomorrow}
            value={start.day}
            onInput={(chosen = '') => onChange({ kind: 'day', day: chosen })}
          />
          <span id="start-zone" class="moment-zone">
            {text('publish.day.zone', { city: zoneCity(timeZone), zone: timeZone, offset: offsetName(Date.now(), timeZone) })}
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
