import { answerTo, withAnswer } from '../case/case-draft.ts';
import { changeDraft, draft } from '../case/case-history.ts';
import { deskZone } from '../deciding/policy-in-force.ts';
import { formatMoment } from '../time/format-time.ts';
import { chooseZone, type ZoneChoice, zoneChoice, zoneFor } from '../time/zone-choice.ts';
import { readersZone, zoneCity } from '../time/zone-name.ts';
import { MomentField } from './MomentField.tsx';
import { QuestionRow } from './QuestionRow.tsx';

/** When the case was opened, from when it is looked at, and on whose clocks the form writes times. */
export function WhenGroup() {
  return (
    <fieldset class="question-group">
      <legend>Opened and looked at</legend>
      <Moment name="openedAt" label="Opened" otherwise="when it is looked at" />
      <Moment
        name="asOf"
        label="Looked at"
        otherwise={`now, ${formatMoment(Date.now(), zoneFor(zoneChoice.value, deskZone.value))}`}
      />
      <div class="question">
        <span id="zone-label" class="question-label">
          Times in the form
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
      <MomentField {...{ id, value }} timeZone={zoneFor(zoneChoice.value, deskZone.value)} onChange={answer} />
      {value === undefined && <span class="hint">Left empty: {otherwise}</span>}
    </QuestionRow>
  );
}

function zones(): { choice: ZoneChoice; label: string }[] {
  const desk = deskZone.value;
  return [
    { choice: 'desk', label: desk === 'UTC' ? "Desk's" : `Desk's, ${zoneCity(desk)}` },
    { choice: 'reader', label: readersZone === 'UTC' ? 'Yours' : `Yours, ${zoneCity(readersZone)}` },
    { choice: 'utc', label: 'UTC' },
  ];
}
