import { useEffect, useRef, useState } from 'preact/hooks';
import { capital } from '../messages/capital.ts';
import { text } from '../messages/text.ts';
import { ClockChangeNote } from './ClockChangeNote.tsx';
import { describeImpossible } from './describe-impossible.ts';
import { formatFullDay, formatWeekday, formatWrittenMoment } from './format-time.ts';
import { instantText, localText, readLocal, statedInstant } from './local-time.ts';
import { readWrittenMoment, type WrittenMoment } from './read-written.ts';
import { WrittenTime } from './WrittenTime.tsx';
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

/** What was written last, `2026-03-01T23:45`, and on which clocks. */
type Read = { readonly local: string; readonly timeZone: string; readonly clocks: string | undefined };

/**
 * A day and a time in the reader's language, on the clocks of a zone, which is always named. What is no whole moment, or none that
 * there is, leaves the chosen one as it is, and that is said. A time that the clocks skip or show twice is told, and which one is
 * meant can be chosen.
 */
export function MomentField({ id, label, value, timeZone, clocks, onChange }: Props) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [isLeft, setLeft] = useState(true);
  // What stands in the field, as a local time; of a time that the clocks skip, the skipped one.
  const [local, setLocal] = useState(localText(value, timeZone));
  const [read, setRead] = useState<Read | undefined>(undefined);
  const given = useRef(value);
  const zone = useRef(timeZone);
  useEffect(() => {
    if (given.current === value && zone.current === timeZone) return;
    if (given.current !== value) setRead(undefined);
    given.current = value;
    zone.current = timeZone;
    setTyped(undefined);
    setLocal(localText(value, timeZone));
  }, [value, timeZone]);
  const take = (instant: string | undefined) => {
    given.current = instant;
    onChange(instant);
  };
  const readOn = (written: string) => {
    const parsed = readLocal(written, timeZone);
    if (parsed === undefined) return;
    setLocal(written);
    setRead({ local: written, timeZone, clocks });
    take(instantText(parsed.at, timeZone));
  };
  const write = (written: string) => {
    setTyped(written);
    setLeft(false);
    const next = readWrittenMoment(written, text.locale);
    if (next.kind === 'none') {
      setLocal('');
      setRead(undefined);
      take(undefined);
    }
    if (next.kind === 'local' && next.local !== local) readOn(next.local);
    if (next.kind === 'instant') readOn(localText(next.instant, timeZone));
  };
  const at = statedInstant(value);
  const weekday = formatWeekday(local.slice(0, 10));
  const fault = typed === undefined ? undefined : faultOf(readWrittenMoment(typed, text.locale));
  const isUnreal = typed === undefined && value !== undefined && at === undefined;
  const isFaultShown = isUnreal || (fault !== undefined && (isLeft || !fault.isPartial));
  const wasReadElsewhere = read !== undefined && read.timeZone !== timeZone && read.clocks === clocks && read.local !== local;
  return (
    <div class="moment-field">
      <WrittenTime
        {...{ id, label, isFaultShown }}
        fault={isUnreal ? text('case.moment.unreal', { value }) : fault?.words}
        describedBy={`${id}-zone`}
        placeholder={text('time.moment.format')}
        shown={typed ?? (local === '' ? '' : formatWrittenMoment(local))}
        isEmpty={value === undefined && typed === undefined}
        onWrite={write}
        onLeave={() => {
          setLeft(true);
          if (fault === undefined) setTyped(undefined);
        }}
        calendar={{
          day: local === '' ? undefined : local.slice(0, 10),
          today: localText(new Date().toISOString(), timeZone).slice(0, 10),
          clock: local === '' ? localText(new Date().toISOString(), timeZone).slice(11) : clockOf(local),
        }}
        onChoose={(day, clock) => {
          setTyped(undefined);
          readOn(`${day}T${clock}`);
        }}
      />
      <span id={`${id}-zone`} class="moment-zone" data-fault={isFaultShown} role={isFaultShown ? 'status' : undefined}>
        {isUnreal
          ? text('case.moment.unreal', { value })
          : isFaultShown
            ? [fault?.words, stays(at, timeZone)].filter(Boolean).join(' ')
            : `${weekday === '' ? '' : `${capital(weekday)} · `}${zoneCity(timeZone) === timeZone ? '' : `${zoneCity(timeZone)}, `}${zoneInFull(at ?? Date.now(), timeZone)}`}
      </span>
      {at !== undefined && fault === undefined && (
        <ClockChangeNote {...{ id, timeZone, at, local }} onChoose={(chosen) => take(instantText(chosen, timeZone))} />
      )}
      {wasReadElsewhere && (
        <p class="hint" role="status">
          {text('time.typed-elsewhere', { time: clockOf(read.local), city: zoneCity(read.timeZone) })}{' '}
          <button type="button" class="link-button" onClick={() => readOn(read.local)}>
            {text('time.read-here', { time: clockOf(read.local), city: zoneCity(timeZone) })}
          </button>
        </p>
      )}
    </div>
  );
}

/** What is wrong with what was written; what is not whole may still be being written. */
function faultOf(read: WrittenMoment): { readonly words: string; readonly isPartial: boolean } | undefined {
  if (read.kind === 'partial') return { words: text('time.moment.incomplete'), isPartial: true };
  return read.kind === 'impossible' ? { words: describeImpossible(read.why), isPartial: false } : undefined;
}

/** What holds meanwhile. */
function stays(at: number | undefined, timeZone: string): string {
  if (at === undefined) return '';
  const local = localText(new Date(at).toISOString(), timeZone);
  return text('time.stays', { moment: `${formatFullDay(local.slice(0, 10))}, ${clockOf(local)}` });
}

function clockOf(local: string): string {
  return local.slice(11, 16);
}
