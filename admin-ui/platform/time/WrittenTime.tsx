import { useEffect, useRef, useState } from 'preact/hooks';
import { keyPress } from '../browser/key-press.ts';
import { Icon } from '../controls/Icon.tsx';
import { text } from '../messages/text.ts';
import type { CalendarDialog } from './CalendarDialog.tsx';

type Props = {
  readonly id: string;
  readonly label: string | undefined;
  /** Where more is said about it. */
  readonly describedBy: string;
  readonly placeholder: string;
  /** What stands in the field. */
  readonly shown: string;
  readonly isEmpty: boolean;
  /** What is wrong with it, whether that is said yet or not: a form is not sent with it. */
  readonly fault: string | undefined;
  readonly isFaultShown: boolean;
  readonly onWrite: (written: string) => void;
  readonly onLeave: () => void;
  /** What the calendar begins with: the chosen day, today, and the time of day where one is chosen too. */
  readonly calendar: {
    readonly day: string | undefined;
    readonly today: string;
    readonly min?: string | undefined;
    readonly clock?: string;
  };
  readonly onChoose: (day: string, clock: string | undefined) => void;
};

/** A field for a day or a moment: it is written as the reader writes it, or chosen from a calendar, which the arrow down opens. */
export function WrittenTime(props: Props) {
  const { id, label, fault, calendar, onChoose, onLeave } = props;
  // Fetched when it is first wanted; without it, as while offline, a day can still be written.
  const [Calendar, setCalendar] = useState<typeof CalendarDialog | undefined>(undefined);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.setCustomValidity(fault ?? ''), [fault]);
  const open = () =>
    import('./CalendarDialog.tsx').then(
      ({ CalendarDialog: Fetched }) => setCalendar(() => Fetched),
      () => input.current?.focus(),
    );
  const close = () => {
    setCalendar(undefined);
    input.current?.focus();
  };
  return (
    <span class="written-time">
      <input
        ref={input}
        id={id}
        type="text"
        autocomplete="off"
        spellcheck={false}
        aria-label={label}
        aria-describedby={props.describedBy}
        aria-invalid={props.isFaultShown || undefined}
        data-empty={props.isEmpty}
        placeholder={props.placeholder}
        value={props.shown}
        onInput={({ currentTarget }) => props.onWrite(currentTarget.value)}
        onBlur={onLeave}
        onInvalid={onLeave}
        onKeyDown={(event) => {
          const press = keyPress(event);
          if (press.kind !== 'command' || press.key !== 'ArrowDown' || press.ctrl || press.shift) return;
          event.preventDefault();
          event.stopPropagation();
          void open();
        }}
      />
      <button
        type="button"
        class="icon-button"
        aria-haspopup="dialog"
        aria-label={text('time.calendar')}
        title={text('time.calendar')}
        onClick={() => void open()}
      >
        <Icon name="calendar" />
      </button>
      {Calendar && (
        <Calendar
          {...calendar}
          anchor={input.current}
          onClose={close}
          onChoose={(day, clock) => {
            onChoose(day, clock);
            close();
          }}
        />
      )}
    </span>
  );
}
