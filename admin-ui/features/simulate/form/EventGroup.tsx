import { useRef } from 'preact/hooks';
import { formatInstant, instantOf, type SupportPolicy, zoneOf } from '../../../../engine/index.ts';
import { Icon } from '../../../platform/controls/Icon.tsx';
import { text } from '../../../platform/messages/text.ts';
import { answerTo, type CaseDraft, type DraftEvent, withAnswer, withEvents } from '../../../shared/case/case-draft.ts';
import { question } from '../../../shared/vocabulary/question.ts';
import { changeDraft, draft } from '../case/case-history.ts';
import { deskZone } from '../deciding/policy-in-force.ts';
import { EventRow } from './EventRow.tsx';
import { QuestionField } from './QuestionField.tsx';
import { QuestionRow } from './QuestionRow.tsx';
import { questionsOf } from './questions-of.ts';

type Props = { readonly document: SupportPolicy };

const hour = 3_600_000;

/** What happened to the case since it was opened. */
export function EventGroup({ document }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const { events } = draft.value;
  const change = (next: readonly DraftEvent[], field: string) => changeDraft(withEvents(draft.peek(), next), field);
  const asOf = instantOf(answerTo(draft.value, 'asOf') ?? '');
  const append = () => {
    change([...events, { type: 'responded', detail: '', at: nextTime(draft.peek()) }], 'events');
    requestAnimationFrame(() => list.current?.lastElementChild?.querySelector('select')?.focus());
  };
  const remove = (index: number) => {
    change(
      events.filter((_, other) => other !== index),
      'events',
    );
    add.current?.focus();
  };
  return (
    <fieldset class="question-group">
      <legend>{text('case.group.events')}</legend>
      {questionsOf(document).has('caseState') && <CaseState document={document} />}
      <ul class="events" ref={list}>
        {events.map((event, index) => (
          <EventRow
            key={index}
            {...{ index, event, document }}
            isYetToCome={instantOf(event.at) > (Number.isNaN(asOf) ? Date.now() : asOf)}
            onChange={(next) => change(events.with(index, next), `event-${index}`)}
            onRemove={() => remove(index)}
          />
        ))}
      </ul>
      <button type="button" class="button quiet" ref={add} onClick={append}>
        <Icon name="plus" /> {text('case.event.add')}
      </button>
    </fieldset>
  );
}

function CaseState({ document }: Props) {
  const asked = question('caseState', document);
  const values = draft.value.answers.get('caseState') ?? [];
  const answer = (given: readonly string[]) => changeDraft(withAnswer(draft.peek(), 'caseState', given), 'caseState');
  const id = 'question-caseState';
  return (
    <QuestionRow {...{ id }} label={asked.label} isFor={false} isAnswered={values.length > 0} onClear={() => answer([])}>
      <QuestionField
        {...{ id, values }}
        question={asked}
        labelId={`${id}-label`}
        language={document.language}
        onAnswer={answer}
      />
    </QuestionRow>
  );
}

/** An hour after what happened last, but not after the moment from which the case is looked at. */
function nextTime({ events, answers }: CaseDraft): string {
  const last = instantOf(events.at(-1)?.at ?? answers.get('openedAt')?.[0] ?? '');
  const until = instantOf(answers.get('asOf')?.[0] ?? '');
  const latest = Number.isNaN(until) ? Math.floor(Date.now() / 60_000) * 60_000 : until;
  const at = Number.isNaN(last) ? latest : last + hour > latest && last < latest ? latest : last + hour;
  return formatInstant(at, zoneOf(deskZone.peek()));
}
