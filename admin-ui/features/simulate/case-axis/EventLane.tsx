import { useRef, useState } from 'preact/hooks';
import type { Policy, SupportPolicy } from '../../../../engine/index.ts';
import { Icon } from '../../../platform/controls/Icon.tsx';
import { text } from '../../../platform/messages/text.ts';
import { formatMoment } from '../../../platform/time/format-time.ts';
import { statedInstant } from '../../../platform/time/local-time.ts';
import type { DraftEvent } from '../../../shared/case/case-draft.ts';
import type { ClockPicture } from '../../../shared/clock-strip/clock-picture.ts';
import type { Scale } from '../../../shared/clock-strip/time-axis.ts';
import { eventLabel } from '../../../shared/vocabulary/event-label.ts';
import { formatAnswer } from '../../../shared/vocabulary/question.ts';
import { changeDraft, draft } from '../case/case-history.ts';
import { caseSpan } from './case-span.ts';
import { EventFlag } from './EventFlag.tsx';
import { flagPositions } from './flag-positions.ts';
import { withNewEvent, withoutEvent } from './moved-case.ts';
import './case-axis.css';

type Props = { readonly scale: Scale; readonly picture: ClockPicture; readonly policy: Policy };

const rowHeight = 28;

/** What happened to the case, as flags over the clocks: to be dragged, added and taken away. */
export function EventLane({ scale, picture, policy }: Props) {
  const lane = useRef<HTMLDivElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const [words, setWords] = useState<string | undefined>(undefined);
  const span = caseSpan(draft.value, picture);
  const { timeZone } = picture;
  const flags = draft.value.events.flatMap((event, index) => {
    const at = statedInstant(event.at);
    return at === undefined ? [] : [{ event, index, at, x: scale.x(at), label: describeEvent(event, policy.document) }];
  });
  const inView = flags.filter(({ x }) => x >= 0 && x <= scale.width);
  const positions = flagPositions(inView, scale.width);
  const height = (Math.max(0, ...positions.map(({ row }) => row)) + 1) * rowHeight;
  const addAt = (at: number) => {
    changeDraft(withNewEvent(draft.peek(), at, span.openedAt), 'events');
    requestAnimationFrame(() => [...(lane.current?.querySelectorAll<HTMLElement>('.event-flag') ?? [])].at(-1)?.focus());
  };
  const remove = (index: number) => {
    changeDraft(withoutEvent(draft.peek(), index), 'events');
    add.current?.focus();
  };
  return (
    <div class="event-axis">
      <p class="event-tools">
        <button type="button" class="button quiet" ref={add} onClick={() => addAt(span.asOf)}>
          <Icon name="plus" /> {text('axis.add', { moment: formatMoment(span.asOf, timeZone) })}
        </button>
        <span class="hint" aria-hidden="true">
          {words ?? hint(flags.length, flags.length - inView.length)}
        </span>
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; the button does the same */}
      <div
        ref={lane}
        class="event-lane"
        style={{ height: `${height}px` }}
        onDblClick={({ target, currentTarget, clientX }) => {
          if (target === currentTarget) addAt(snapped(scale.at(clientX - currentTarget.getBoundingClientRect().left)));
        }}
      >
        {inView.map(({ index, at, label }, order) => (
          <EventFlag
            key={index}
            {...{ index, at, label, scale, timeZone, height }}
            position={positions[order] ?? { x: scale.x(at), row: 0, isFlipped: false, width: 0 }}
            top={(positions[order]?.row ?? 0) * rowHeight}
            isYetToCome={at > span.asOf}
            earliest={Math.min(span.openedAt, at)}
            onDescribe={setWords}
            onRemove={() => remove(index)}
          />
        ))}
      </div>
    </div>
  );
}

function snapped(at: number): number {
  return Math.round(at / 60_000) * 60_000;
}

/** What can be done with the events; first of all, that some are not in view. */
function hint(all: number, outOfView: number): string {
  if (outOfView > 0) return text('axis.hint.out-of-view', { count: outOfView });
  return text(all > 0 ? 'axis.hint' : 'axis.hint.empty');
}

/** An event with what changed by it: `Severity changed to Major`. */
function describeEvent({ type, detail }: DraftEvent, document: SupportPolicy): string {
  if (detail === '') return eventLabel(type, document);
  return `${eventLabel(type, document)} ${type === 'severity-changed' ? formatAnswer('severity', detail, document) : eventDetailLabel(type, detail, document)}`;
}

function eventDetailLabel(type: string, detail: string, { desks = {}, escalation = [] }: SupportPolicy): string {
  const label = type === 'desk-changed' ? desks[detail]?.label : escalation.find(({ id }) => id === detail)?.label;
  return label ?? detail;
}
