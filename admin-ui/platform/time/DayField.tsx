import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../messages/text.ts';
import { describeImpossible } from './describe-impossible.ts';
import { formatFullDay, formatWrittenDay } from './format-time.ts';
import { localText } from './local-time.ts';
import { readWrittenDay, type WrittenDay } from './read-written.ts';
import { WrittenTime } from './WrittenTime.tsx';
import { readersZone } from './zone-name.ts';

type Props = {
  readonly id: string;
  /** What is asked for, where no label beside it says so. */
  readonly label?: string;
  /** A day as YYYY-MM-DD; undefined or nothing where none is chosen. */
  readonly value: string | undefined;
  readonly onInput: (day: string | undefined) => void;
  readonly min?: string;
  /** Where more is said about the day. */
  readonly describedBy?: string;
};

/** A day, written in the reader's language. What is no whole day, or none that there is, leaves the chosen one as it is, and that is said. */
export function DayField({ id, label, value = '', onInput, min, describedBy }: Props) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [isLeft, setLeft] = useState(true);
  const given = useRef(value);
  useEffect(() => {
    if (given.current !== value) setTyped(undefined);
    given.current = value;
  }, [value]);
  const words = `${id}-in-full`;
  const read: WrittenDay = readWrittenDay(typed ?? value, text.locale);
  const fault = faultOf(read, min);
  const isFaultShown = fault !== undefined && (isLeft || read.kind !== 'partial');
  const take = (day: string | undefined) => {
    if ((day ?? '') === value) return;
    given.current = day ?? '';
    onInput(day);
  };
  const write = (written: string) => {
    setTyped(written);
    setLeft(false);
    const next = readWrittenDay(written, text.locale);
    if (next.kind === 'none') take(undefined);
    if (next.kind === 'day' && faultOf(next, min) === undefined) take(next.day);
  };
  const leave = () => {
    setLeft(true);
    if (fault === undefined) setTyped(undefined);
  };
  return (
    <span class="day-field">
      <WrittenTime
        {...{ id, label, fault, isFaultShown }}
        describedBy={[words, describedBy].filter(Boolean).join(' ')}
        placeholder={text('time.day.format')}
        shown={typed ?? formatWrittenDay(value)}
        isEmpty={value === '' && typed === undefined}
        onWrite={write}
        onLeave={leave}
        calendar={{ day: value || undefined, today: localText(new Date().toISOString(), readersZone).slice(0, 10), min }}
        onChoose={(day) => {
          setTyped(undefined);
          take(day);
        }}
      />
      <span id={words} class="day-words" data-fault={isFaultShown} role={isFaultShown ? 'status' : undefined}>
        {isFaultShown
          ? [fault, stays(value)].filter(Boolean).join(' ')
          : typed === undefined || value === ''
            ? ''
            : formatFullDay(value)}
      </span>
    </span>
  );
}

function faultOf(read: WrittenDay, min: string | undefined): string | undefined {
  switch (read.kind) {
    case 'none':
      return undefined;
    case 'partial':
      return text('time.day.incomplete');
    case 'impossible':
      return describeImpossible(read.why);
    case 'day':
      return min === undefined || read.day >= min ? undefined : text('time.day.too-early', { day: formatFullDay(min) });
  }
}

/** What holds meanwhile. */
function stays(value: string): string {
  const day = formatFullDay(value);
  return day === '' ? '' : text('time.stays', { moment: day });
}
