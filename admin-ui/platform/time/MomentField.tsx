import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../messages/text.ts';
import { ClockChangeNote } from './ClockChangeNote.tsx';
import { formatFullDay } from './format-time.ts';
import { instantText, localText, readLocal, statedInstant } from './local-time.ts';
import { zoneCity, zoneInFull } from './zone-name.ts';

type Props = {
  readonly id: string;
  readonly label?: string;
  /** The instant as ISO 8601 with an offset. */
  readonly value: string | undefined;
  readonly timeZone: string;
  /** Whose clocks were chosen, where the zone also depends on other answers. */
  readonly clocks?: string;
  readonly onChange: (instant: string | undefined) => void;
};

/** What was typed last, and on which clocks. */
type Typed = { readonly local: string; readonly timeZone: string; readonly clocks: string | undefined };

/**
 * A date and a time on the clocks of a zone, which is always named. What is typed stays until it is complete. A time that the clocks
 * skip or show twice is told, and which one is meant can be chosen.
 */
export function MomentField({ id, label, value, timeZone, clocks, onChange }: Props) {
  const [shown, setShown] = useState(localText(value, timeZone));
  const [isIncomplete, setIncomplete] = useState(false);
  const [typed, setTyped] = useState<Typed | undefined>(undefined);
  const given = useRef(value);
  const zone = useRef(timeZone);
  useEffect(() => {
    if (given.current === value && zone.current === timeZone) return;
    if (given.current !== value) setTyped(undefined);
    given.current = value;
    zone.current = timeZone;
    setIncomplete(false);
    setShown(localText(value, timeZone));
  }, [value, timeZone]);
  const take = (instant: string | undefined) => {
    given.current = instant;
    onChange(instant);
  };
  const type = (local: string, isPartial: boolean) => {
    setShown(local);
    const parsed = readLocal(local, timeZone);
    // What is not a whole moment yet leaves the one before as it is.
    const isWhole = parsed !== undefined || (local === '' && !isPartial);
    setIncomplete(!isWhole);
    if (!isWhole) return;
    setTyped(parsed && { local, timeZone, clocks });
    take(parsed && instantText(parsed.at, timeZone));
  };
  const readOn = (local: string) => {
    const parsed = readLocal(local, timeZone);
    if (parsed === undefined) return;
    setShown(local);
    setTyped({ local, timeZone, clocks });
    take(instantText(parsed.at, timeZone));
  };
  const at = statedInstant(value);
  const isFaulty = value !== undefined && at === undefined;
  const wasTypedElsewhere =
    typed !== undefined && typed.timeZone !== timeZone && typed.clocks === clocks && typed.local !== shown;
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
        value={shown}
        onInput={({ currentTarget }) => type(currentTarget.value, currentTarget.validity.badInput)}
        onBlur={({ currentTarget }) => currentTarget.validity.badInput && setIncomplete(true)}
      />
      <span id={`${id}-zone`} class="moment-zone">
        {isIncomplete
          ? describeIncomplete(at, timeZone)
          : isFaulty
            ? text('case.moment.unreal', { value })
            : `${formatLocalDay(shown)}${zoneCity(timeZone) === timeZone ? '' : `${zoneCity(timeZone)}, `}${zoneInFull(at ?? Date.now(), timeZone)}`}
      </span>
      {at !== undefined && !isIncomplete && (
        <ClockChangeNote {...{ id, timeZone, at }} local={shown} onChoose={(chosen) => take(instantText(chosen, timeZone))} />
      )}
      {wasTypedElsewhere && (
        <p class="hint" role="status">
          {text('time.typed-elsewhere', { time: clockOf(typed.local), city: zoneCity(typed.timeZone) })}{' '}
          <button type="button" class="link-button" onClick={() => readOn(typed.local)}>
            {text('time.read-here', { time: clockOf(typed.local), city: zoneCity(timeZone) })}
          </button>
        </p>
      )}
    </div>
  );
}

/** The day that is chosen, in full; the field writes it as the system does. */
function formatLocalDay(local: string): string {
  const day = formatFullDay(local.slice(0, 10));
  return day === '' ? '' : `${day} · `;
}

function describeIncomplete(at: number | undefined, timeZone: string): string {
  if (at === undefined) return text('case.moment.incomplete');
  const local = localText(new Date(at).toISOString(), timeZone);
  return text('case.moment.incomplete.stays', { moment: `${formatFullDay(local.slice(0, 10))}, ${clockOf(local)}` });
}

function clockOf(local: string): string {
  return local.slice(11, 16);
}
