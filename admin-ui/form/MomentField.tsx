import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../messages/text.ts';
import { formatFullDay } from '../time/format-time.ts';
import { instantOf, instantText, localText } from '../time/local-time.ts';
import { offsetName, zoneCity, zoneName } from '../time/zone-name.ts';

type Props = {
  readonly id: string;
  readonly label?: string;
  /** The instant as ISO 8601 with an offset. */
  readonly value: string | undefined;
  readonly timeZone: string;
  readonly onChange: (instant: string | undefined) => void;
};

/** A date and a time on the clocks of a zone, which is always named. What is typed stays until it is complete. */
export function MomentField({ id, label, value, timeZone, onChange }: Props) {
  const [typed, setTyped] = useState(localText(value, timeZone));
  const [isIncomplete, setIncomplete] = useState(false);
  const given = useRef(value);
  const zone = useRef(timeZone);
  useEffect(() => {
    if (given.current === value && zone.current === timeZone) return;
    given.current = value;
    zone.current = timeZone;
    setTyped(localText(value, timeZone));
  }, [value, timeZone]);
  const type = (local: string) => {
    setTyped(local);
    const instant = local === '' ? undefined : instantText(local, timeZone);
    if (local !== '' && instant === undefined) return;
    given.current = instant;
    onChange(instant);
  };
  const at = instantOf(value);
  const isFaulty = value !== undefined && at === undefined;
  return (
    <div class="moment-field">
      <input
        id={id}
        type="datetime-local"
        aria-label={label}
        aria-describedby={`${id}-zone`}
        aria-invalid={isFaulty || isIncomplete || undefined}
        data-empty={value === undefined}
        min="1980-01-01T00:00"
        max="2099-12-31T23:59"
        value={typed}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onBlur={({ currentTarget }) => setIncomplete(currentTarget.validity.badInput)}
      />
      <span id={`${id}-zone`} class="moment-zone">
        {isIncomplete
          ? text('case.moment.incomplete')
          : isFaulty
            ? text('case.moment.unreal', { value })
            : `${dayWords(typed)}${zoneWords(at ?? Date.now(), timeZone)}`}
      </span>
    </div>
  );
}

/** The day that is chosen, in full; the field writes it as the system does. */
function dayWords(local: string): string {
  const day = formatFullDay(local.slice(0, 10));
  return day === '' ? '' : `${day} · `;
}

function zoneWords(at: number, timeZone: string): string {
  if (timeZone === 'UTC') return 'UTC';
  const [name, offset] = [zoneName(at, timeZone), offsetName(at, timeZone)];
  return `${zoneCity(timeZone)}, ${name === offset ? name : `${name} (${offset})`}`;
}
