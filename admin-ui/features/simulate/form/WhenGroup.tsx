import { text } from '../../../platform/messages/text.ts';
import { formatMoment } from '../../../platform/time/format-time.ts';
import { MomentField } from '../../../platform/time/MomentField.tsx';
import { chooseZone, type ZoneChoice, zoneChoice, zoneFor } from '../../../platform/time/zone-choice.ts';
import { readersZone, zoneCity } from '../../../platform/time/zone-name.ts';
import { answerTo, withAnswer } from '../../../shared/case/case-draft.ts';
import { changeDraft, draft } from '../case/case-history.ts';
import { deskZone } from '../deciding/policy-in-force.ts';
import { QuestionRow } from './QuestionRow.tsx';

/** When the case was opened, from when it is looked at, and on whose clocks the form writes times. */
export function WhenGroup() {
  return (
    <fieldset class="question-group">
      <legend>{text('case.group.when')}</legend>
      <Moment name="openedAt" label={text('question.openedAt')} otherwise={text('case.when-looked-at')} />
      <Moment
        name="asOf"
        label={text('question.asOf')}
        otherwise={text('case.now', { moment: formatMoment(Date.now(), zoneFor(zoneChoice.value, deskZone.value)) })}
      />
      <div class="question zone-choice" data-wide="true">
        <span id="zone-label" class="question-label">
          {text('case.times')}
        </span>
        <div class="question-control choices" role="radiogroup" aria-labelledby="zone-label">
          {zones().map(({ choice, label }) => (
            <label key={choice} class="choice">
              <input
                type="radio"
                name="zone"
                value={choice}
                checked={zoneChoice.value === choice}
                onChange={() => chooseZone(choice)}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </div>
    </fieldset>
  );
}

function Moment({ name, label, otherwise }: { readonly name: string; readonly label: string; readonly otherwise: string }) {
  const id = `question-${name}`;
  const value = answerTo(draft.value, name);
  const answer = (instant: string | undefined) =>
    changeDraft(withAnswer(draft.peek(), name, instant === undefined ? [] : [instant]), name);
  return (
    <QuestionRow {...{ id, label }} isFor isAnswered={value !== undefined} onClear={() => answer(undefined)}>
      <MomentField
        {...{ id, value }}
        timeZone={zoneFor(zoneChoice.value, deskZone.value)}
        clocks={zoneChoice.value}
        onChange={answer}
      />
      {value === undefined && <span class="hint">{text('case.left-empty', { otherwise })}</span>}
    </QuestionRow>
  );
}

/** Whose clocks there are to choose from. */
function zones(): { choice: ZoneChoice; label: string }[] {
  const desk = deskZone.value;
  return [
    { choice: 'desk', label: desk === 'UTC' ? text('case.times.desk') : text('case.times.desk-in', { city: zoneCity(desk) }) },
    {
      choice: 'reader',
      label: readersZone === 'UTC' ? text('case.times.reader') : text('case.times.reader-in', { city: zoneCity(readersZone) }),
    },
    { choice: 'utc', label: 'UTC' },
  ];
}
