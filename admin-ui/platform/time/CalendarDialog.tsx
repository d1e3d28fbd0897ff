import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { keyPress } from '../browser/key-press.ts';
import { Icon, type IconName } from '../controls/Icon.tsx';
import { capital } from '../messages/capital.ts';
import { text } from '../messages/text.ts';
import { formatFullDay, formatMonth, weekdayNames } from './format-time.ts';
import { type CalendarMove, moveDay, weeksOfMonth } from './month-days.ts';
import { readClock } from './read-written.ts';
import './calendar.css';

type Props = {
  /** Beside what it opens. */
  readonly anchor: Element | null;
  /** The chosen day (YYYY-MM-DD), and the day that it is today. */
  readonly day: string | undefined;
  readonly today: string;
  /** The first day that can be chosen. */
  readonly min?: string | undefined;
  /** The time of day, `23:45`, where one is chosen too. */
  readonly clock?: string | undefined;
  readonly onChoose: (day: string, clock: string | undefined) => void;
  readonly onClose: () => void;
};

/** Where the keys of the month lead. */
const moves: Readonly<Record<string, readonly [CalendarMove, number]>> = {
  ArrowLeft: ['day', -1],
  ArrowRight: ['day', 1],
  ArrowUp: ['week', -1],
  ArrowDown: ['week', 1],
  Home: ['week-start', 0],
  End: ['week-end', 0],
  PageUp: ['month', -1],
  PageDown: ['month', 1],
};

/** A month to choose a day from, with the time of day in 24 hours where it is wanted. Esc and a press beside it leave everything as it was. */
export function CalendarDialog({ anchor, day, today, min, clock, onChoose, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const [focused, setFocused] = useState(day ?? (min !== undefined && min > today ? min : today));
  const [picked, setPicked] = useState(day);
  const [time, setTime] = useState(clock);
  const isWithTime = clock !== undefined;
  const isTimeFaulty = time !== undefined && readClock(time) === undefined;
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null || element.open) return undefined;
    element.showModal();
    const place = () => anchor && placeBeside(element, anchor);
    place();
    addEventListener('resize', place);
    return () => {
      removeEventListener('resize', place);
      element.close();
    };
  }, []);
  /** Whether the focus goes to the day as soon as that is drawn; the steps from month to month keep it. */
  const isToFocus = useRef(true);
  const focusDay = (next: string) => {
    isToFocus.current = true;
    setFocused(next);
  };
  useLayoutEffect(() => {
    if (isToFocus.current) grid.current?.querySelector<HTMLElement>(`[data-day="${focused}"]`)?.focus();
    isToFocus.current = false;
  });
  const isAllowed = (one: string) => min === undefined || one >= min;
  const choose = (one: string) => {
    if (!isAllowed(one)) return;
    if (!isWithTime) return onChoose(one, undefined);
    setPicked(one);
    focusDay(one);
  };
  const done = () => {
    if (picked !== undefined && !isTimeFaulty) onChoose(picked, time === undefined ? undefined : readClock(time));
  };
  const onGridKey = (event: KeyboardEvent) => {
    const press = keyPress(event);
    if (press.kind !== 'command' || press.ctrl || press.alt) return;
    const [move, count] = moves[press.key] ?? [];
    if (move === undefined || count === undefined) return;
    event.preventDefault();
    focusDay(moveDay(focused, move === 'month' && press.shift ? 'year' : move, count));
  };
  return (
    <dialog
      ref={dialog}
      class="calendar"
      aria-label={text('time.calendar')}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      // What listens to keys around the field is not asked about those in here.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header class="calendar-head">
        <Step
          icon="back"
          label={text('time.calendar.year-before')}
          isDouble
          onPress={() => setFocused(moveDay(focused, 'year', -1))}
        />
        <Step icon="back" label={text('time.calendar.month-before')} onPress={() => setFocused(moveDay(focused, 'month', -1))} />
        <h2 aria-live="polite">{capital(formatMonth(focused))}</h2>
        <Step icon="on" label={text('time.calendar.month-after')} onPress={() => setFocused(moveDay(focused, 'month', 1))} />
        <Step
          icon="on"
          label={text('time.calendar.year-after')}
          isDouble
          onPress={() => setFocused(moveDay(focused, 'year', 1))}
        />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose days are moved through with the arrow keys */}
      <table ref={grid} role="grid" aria-label={formatMonth(focused)} onKeyDown={onGridKey}>
        <thead>
          <tr>
            {weekdayNames().map(({ long, short }) => (
              <th key={long} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOfMonth(focused).map((week) => (
            <tr key={week[0]}>
              {week.map((one) => (
                <td key={one}>
                  <button
                    type="button"
                    data-day={one}
                    data-other={one.slice(0, 7) !== focused.slice(0, 7)}
                    tabIndex={one === focused ? 0 : -1}
                    aria-pressed={one === picked}
                    aria-current={one === today ? 'date' : undefined}
                    aria-disabled={!isAllowed(one) || undefined}
                    aria-label={formatFullDay(one)}
                    onClick={() => choose(one)}
                  >
                    {Number(one.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <footer class="calendar-foot">
        {isWithTime && (
          <label class="calendar-clock">
            <span>{text('time.calendar.clock')}</span>
            <input
              type="text"
              inputMode="numeric"
              autocomplete="off"
              value={time}
              aria-invalid={isTimeFaulty || undefined}
              onInput={({ currentTarget }) => setTime(currentTarget.value)}
              onKeyDown={(event) => {
                const press = keyPress(event);
                if (press.kind !== 'command' || press.key !== 'Enter') return;
                event.preventDefault();
                done();
              }}
            />
          </label>
        )}
        <button type="button" class="button quiet" disabled={!isAllowed(today)} onClick={() => choose(today)}>
          {text('time.calendar.today')}
        </button>
        {isWithTime && (
          <button type="button" class="button primary" disabled={picked === undefined || isTimeFaulty} onClick={done}>
            {text('time.calendar.done')}
          </button>
        )}
      </footer>
      {isTimeFaulty && (
        <p class="field-fault" role="status">
          {text('time.impossible.clock', { clock: time ?? '' })}
        </p>
      )}
    </dialog>
  );
}

type StepProps = { readonly icon: IconName; readonly label: string; readonly isDouble?: boolean; readonly onPress: () => void };

function Step({ icon, label, isDouble = false, onPress }: StepProps) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onPress}>
      <span class="calendar-step">
        <Icon name={icon} />
        {isDouble && <Icon name={icon} />}
      </span>
    </button>
  );
}

const gap = 4;

/** Below a field, or above it where there is no room; wholly on the screen. */
function placeBeside(element: HTMLElement, anchor: Element): void {
  const field = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = element;
  const [below, above] = [field.bottom + gap, field.top - gap - height];
  const top = below + height <= innerHeight || above < 0 ? below : above;
  element.style.left = `${Math.max(gap, Math.min(field.left, innerWidth - width - gap))}px`;
  element.style.top = `${Math.max(gap, Math.min(top, innerHeight - height - gap))}px`;
}
