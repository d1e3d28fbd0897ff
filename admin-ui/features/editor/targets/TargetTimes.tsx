import { amountText, type FactDeclaration, factCatalogue, type SupportPolicy } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { UnitSelect } from '../forms/UnitSelect.tsx';
import { TimeOfDay } from '../hours/TimeOfDay.tsx';
import { amountOf, amountUnits, hoursLabel, type WrittenAmount, type WrittenLimit } from '../rules/format-target.ts';
import { type TargetChoice, type TermValue, withPart, withTerm } from '../rules/target-choice.ts';
import { hoursNames } from '../schema/known-names.ts';

type FieldProps = {
  readonly document: SupportPolicy;
  readonly choice: TargetChoice;
  readonly onChoose: (choice: TargetChoice) => void;
};

const amountTypes = ['integer', 'number', 'duration'];
const momentTypes = ['instant', 'date'];

/** The facts of a policy that can state how long, or until when. */
function factsOfTypes(document: SupportPolicy, types: readonly string[]) {
  return [...factCatalogue(document).values()].filter(({ type, derived }) => types.includes(type) && derived !== true);
}

/** From which answer of a case the time comes, where it does. */
export function FactField({ document, choice, onChoose }: FieldProps) {
  const isMoment = choice.commitment === 'moment';
  const facts = factsOfTypes(document, isMoment ? momentTypes : amountTypes);
  const { fact, ...rest } = choice;
  if (facts.length === 0 && fact === undefined && !isMoment) return null;
  const choose = (name: string) => {
    const type = facts.find((one) => one.name === name)?.type;
    onChoose(name === '' ? rest : { ...rest, fact: name, isNumber: type === 'integer' || type === 'number' });
  };
  return <FactSelect name="fact" fact={fact} facts={facts} onChoose={choose} />;
}

type FactSelectProps = {
  readonly name: string;
  readonly fact: string | undefined;
  readonly facts: readonly FactDeclaration[];
  readonly onChoose: (name: string) => void;
};

function FactSelect({ name: field, fact, facts, onChoose }: FactSelectProps) {
  return (
    <label class="field">
      <span>{text('editing.target.fact')}</span>
      <select name={field} value={fact ?? ''} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        <option value="">{text('editing.target.fact.none')}</option>
        {fact !== undefined && !facts.some(({ name }) => name === fact) && <option value={fact}>{fact}</option>}
        {facts.map(({ name, description }) => (
          <option key={name} value={name}>
            {description}
          </option>
        ))}
      </select>
    </label>
  );
}

type Ends = { readonly until?: string | undefined; readonly cutoff?: string | undefined };
type EndsProps = {
  readonly of: string;
  readonly ends: Ends;
  readonly onChoose: (key: 'until' | 'cutoff', value: string | undefined) => void;
};

/** Until closing or not, and what comes too late for today. */
function EndFields({ of, ends, onChoose }: EndsProps) {
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          name={`${of}until`}
          checked={ends.until !== undefined}
          onChange={({ currentTarget }) => onChoose('until', currentTarget.checked ? 'closing' : undefined)}
        />
        <span>{text('editing.target.until')}</span>
      </label>
      <div class="field">
        <span aria-hidden="true">{text('editing.target.cutoff')}</span>
        <TimeOfDay
          name={`${of}cutoff`}
          label={text('editing.target.cutoff')}
          value={ends.cutoff ?? ''}
          mayBeNone
          onChange={(time) => onChoose('cutoff', time || undefined)}
        />
      </div>
    </>
  );
}

/** When the time of a promise ends besides. */
export function TargetEnds({ choice, onChoose }: FieldProps) {
  return (
    <EndFields
      of=""
      ends={{ until: onlyName(choice.terms.until), cutoff: onlyName(choice.terms.cutoff) }}
      onChoose={(key, value) => onChoose(withTerm(choice, key, value))}
    />
  );
}

function onlyName(value: TermValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

type AmountProps = {
  readonly name: string;
  readonly label: string;
  readonly value: WrittenAmount | undefined;
  readonly onChoose: (value: string | undefined) => void;
};

/** An amount that may be left out. */
function AmountField({ name, label, value, onChoose }: AmountProps) {
  const amount = amountOf(value);
  const unit = amount?.unit ?? 'hour';
  return (
    <div class="field">
      <span id={`target-${name}`}>{label}</span>
      <span class="amount">
        <input
          type="number"
          name={name}
          min={1}
          max={99999}
          step={1}
          aria-labelledby={`target-${name}`}
          value={amount?.value ?? ''}
          onInput={({ currentTarget }) => {
            const count = Number(currentTarget.value);
            onChoose(Number.isInteger(count) && count > 0 ? amountText({ value: count, unit }) : undefined);
          }}
        />
        <UnitSelect unit={unit} onChoose={(next) => onChoose(amountText({ value: amount?.value ?? 1, unit: next }))} />
      </span>
    </div>
  );
}

/** The second limit of a promise, with its own hours and ends. */
export function SecondLimitFields({ document, choice, onChoose }: FieldProps) {
  const second = choice.parts.atLatest;
  const put = (key: string, value: WrittenAmount | undefined) =>
    onChoose(
      key === 'within' && value === undefined
        ? withPart(choice, 'atLatest', undefined)
        : withPart(
            choice,
            'atLatest',
            Object.fromEntries(Object.entries({ ...second, [key]: value }).filter(([, one]) => one !== undefined)),
          ),
    );
  return (
    <details class="target-second" open={second !== undefined}>
      <summary>{text('editing.target.at-latest')}</summary>
      <SecondFactField {...{ document, second }} onChoose={(within) => put('within', within)} />
      {typeof second?.within !== 'object' && (
        <AmountField
          name="atLatest"
          label={text('editing.target.within')}
          value={second?.within}
          onChoose={(value) => put('within', value)}
        />
      )}
      {second !== undefined && (
        <>
          <label class="field">
            <span>{text('editing.target.on')}</span>
            <select
              name="atLatest-on"
              value={second.on ?? ''}
              onChange={({ currentTarget }) => put('on', currentTarget.value || undefined)}
            >
              <option value="">{text('editing.target.at-latest.on')}</option>
              {hoursNames(document, true).map(({ id }) => (
                <option key={id} value={id}>
                  {hoursLabel(id, document)}
                </option>
              ))}
            </select>
          </label>
          <EndFields of="atLatest-" ends={second} onChoose={put} />
        </>
      )}
    </details>
  );
}

type SecondFactProps = {
  readonly document: SupportPolicy;
  readonly second: WrittenLimit | undefined;
  readonly onChoose: (within: WrittenAmount | undefined) => void;
};

/** From which answer of a case the second limit comes, where it does, and what a number counts. */
function SecondFactField({ document, second, onChoose }: SecondFactProps) {
  const facts = factsOfTypes(document, amountTypes);
  const within = typeof second?.within === 'object' ? second.within : undefined;
  if (facts.length === 0 && within === undefined) return null;
  const counted = amountUnits.find((one) => one === within?.unit);
  const unit = counted ?? 'hour';
  const isNumber = (name: string) => facts.find((one) => one.name === name)?.type !== 'duration';
  return (
    <>
      <FactSelect
        name="atLatest-fact"
        fact={within?.fact}
        facts={facts}
        onChoose={(name) => onChoose(name === '' ? undefined : { fact: name, ...(isNumber(name) && { unit }) })}
      />
      {counted !== undefined && (
        <div class="field">
          <span>{text('editing.target.unit')}</span>
          <UnitSelect name="atLatest-unit" unit={counted} onChoose={(next) => onChoose({ ...within, unit: next })} />
        </div>
      )}
    </>
  );
}

/** How long best effort usually takes: at the least, or always, and at the most. */
export function UsualFields({ choice, onChoose }: FieldProps) {
  const { usual } = choice.parts;
  const { from, to } = typeof usual === 'object' ? usual : { from: usual, to: undefined };
  const put = (least: string | undefined, most: string | undefined) =>
    onChoose(withPart(choice, 'usual', least === undefined ? most : most === undefined ? least : { from: least, to: most }));
  return (
    <>
      <AmountField name="usual" label={text('editing.target.usual')} value={from} onChoose={(value) => put(value, to)} />
      {from !== undefined && (
        <AmountField
          name="usual-most"
          label={text('editing.target.usual.most')}
          value={to}
          onChoose={(value) => put(from, value)}
        />
      )}
    </>
  );
}
