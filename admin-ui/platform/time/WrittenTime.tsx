import { useEffect, useRef, useState } from 'preact/hooks';
import { keyPress } from '../browser/key-press.ts';
import { Icon } from '../controls/Icon.tsx';
import { fetched } from '../loading/fetched.tsx';
import { Lazily } from '../loading/Lazily.tsx';
import { text } from '../messages/text.ts';

const CalendarDialog = fetched(() => import('./CalendarDialog.tsx').then((module) => module.CalendarDialog));

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
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.setCustomValidity(fault ?? ''), [fault]);
  const close = () => {
    setOpen(false);
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
          setOpen(true);
        }}
      />
      <button
        type="button"
        class="icon-button"
        aria-haspopup="dialog"
        aria-label={text('time.calendar')}
        title={text('time.calendar')}
        onClick={() => setOpen(true)}
      >
        <Icon name="calendar" />
      </button>
      {isOpen && (
        <Lazily>
          <CalendarDialog
            {...calendar}
            anchor={input.current}
            onClose={close}
            onChoose={(day, clock) => {
              onChoose(day, clock);
              close();
            }}
          />
        </Lazily>
      )}
    </span>
  );
}
