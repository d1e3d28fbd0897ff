import { amountText, type FactDeclaration, factCatalogue, momentsOfCase, type SupportPolicy } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { UnitSelect } from '../forms/UnitSelect.tsx';
import { TimeOfDay } from '../hours/TimeOfDay.tsx';
import { amountOf, hoursLabel, promisedUnits, startName, type WrittenAmount } from '../rules/format-target.ts';
import { type TargetChoice, type TermValue, withPart, withTerm } from '../rules/target-choice.ts';
import { eventNames, hoursNames } from '../schema/known-names.ts';

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

type UntilProps = {
  readonly of: string;
  readonly until: string | undefined;
  readonly onChoose: (until: string | undefined) => void;
};

/** When on its day a time ends: whenever it does, at closing, or at a time of day. */
function UntilFields({ of, until, onChoose }: UntilProps) {
  const kind = until === undefined ? 'any' : until === 'closing' ? 'closing' : 'time';
  const starts = { any: undefined, closing: 'closing', time: '12:00' } as const;
  return (
    <>
      <label class="field">
        <span>{text('editing.target.until')}</span>
        <select
          name={`${of}until`}
          value={kind}
          onChange={({ currentTarget: { value } }) => onChoose(starts[untils.find((one) => one === value) ?? kind])}
        >
          {untils.map((one) => (
            <option key={one} value={one}>
              {text(`editing.target.until.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {kind === 'time' && (
        <div class="field">
          <span aria-hidden="true">{text('editing.target.until.at')}</span>
          <TimeOfDay
            name={`${of}until-time`}
            label={text('editing.target.until.at')}
            value={until ?? ''}
            onChange={(time) => onChoose(time || until)}
          />
        </div>
      )}
    </>
  );
}

const untils = ['any', 'closing', 'time'] as const;

/** When on its day a time ends, and what comes too late for today. */
function EndFields({ of, ends, onChoose }: EndsProps) {
  return (
    <>
      <UntilFields of={of} until={ends.until} onChoose={(until) => onChoose('until', until)} />
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
export function TargetEnds(props: FieldProps) {
  const { choice, onChoose } = props;
  const cutoff = onlyName(choice.terms.cutoff);
  return (
    <>
      <EndFields
        of=""
        ends={{ until: onlyName(choice.terms.until), cutoff }}
        onChoose={(key, value) =>
          onChoose(key === 'cutoff' && value === undefined ? withoutCutoff(choice) : withTerm(choice, key, value))
        }
      />
      {cutoff !== undefined && <CutoffFields {...props} />}
    </>
  );
}

/** The choice without its cut-off and all that goes with it. */
function withoutCutoff(choice: TargetChoice): TargetChoice {
  return withPart(withTerm(withTerm(choice, 'cutoff', undefined), 'cutoffOf', undefined), 'afterCutoff', undefined);
}

/** Which moment a cut-off judges, and what is promised after it. */
function CutoffFields({ document, choice, onChoose }: FieldProps) {
  const judged = [choice.terms.cutoffOf ?? []].flat();
  const later = choice.parts.afterCutoff;
  const events = [...momentsOfCase, ...eventNames(document).map(({ id }) => id)];
  const put = (within: WrittenAmount | undefined, until: string | undefined) =>
    onChoose(
      withPart(choice, 'afterCutoff', within === undefined ? undefined : { within, ...(until !== undefined && { until }) }),
    );
  return (
    <>
      <label class="field">
        <span>{text('editing.target.cutoff-of')}</span>
        <select
          name="cutoffOf"
          value={judged.length > 1 ? severalEvents : (judged[0] ?? '')}
          onChange={({ currentTarget: { value } }) => onChoose(withTerm(choice, 'cutoffOf', value || undefined))}
        >
          <option value="">{text('editing.target.cutoff-of.start')}</option>
          {judged.length > 1 && (
            <option value={severalEvents}>{judged.map((one) => startName(one, document)).join(' / ')}</option>
          )}
          {[...new Set([...events, ...judged])].map((event) => (
            <option key={event} value={event}>
              {startName(event, document)}
            </option>
          ))}
        </select>
      </label>
      <FactOrAmount
        {...{ document }}
        of="afterCutoff"
        label={text('editing.target.after-cutoff')}
        within={later?.within}
        onChoose={(within) => put(within, later?.until ?? (isDayAmount(within) ? 'closing' : undefined))}
      />
      {later !== undefined && (
        <UntilFields of="afterCutoff-" until={later.until} onChoose={(until) => put(later.within, until)} />
      )}
    </>
  );
}

/** Stands for the first of several events, which is written as text. */
const severalEvents = '+';

function isDayAmount(within: WrittenAmount | undefined): boolean {
  return amountOf(within)?.unit === 'next-business-day';
}

function onlyName(value: TermValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

type AmountProps = {
  readonly name: string;
  readonly label: string;
  readonly value: WrittenAmount | undefined;
  /** Whether it may be a business day that is promised. */
  readonly isPromise?: boolean;
  readonly onChoose: (value: string | undefined) => void;
};

/** An amount that may be left out. */
function AmountField({ name, label, value, isPromise = false, onChoose }: AmountProps) {
  const amount = amountOf(value);
  const unit = amount?.unit ?? 'hour';
  const isDays = unit === 'next-business-day';
  return (
    <div class="field">
      <span id={`target-${name}`}>{label}</span>
      <span class="amount">
        <input
          type="number"
          name={name}
          min={isDays ? 0 : 1}
          max={99999}
          step={1}
          aria-labelledby={`target-${name}`}
          value={amount?.value ?? ''}
          onInput={({ currentTarget }) => {
            const count = Number(currentTarget.value);
            const isAmount = Number.isInteger(count) && (count > 0 || (isDays && currentTarget.value !== ''));
            onChoose(isAmount ? amountText({ value: count, unit }) : undefined);
          }}
        />
        <UnitSelect
          unit={unit}
          {...(isPromise && { units: promisedUnits })}
          onChoose={(next) => onChoose(amountText({ value: amount?.value || 1, unit: next }))}
        />
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
      <FactOrAmount
        {...{ document }}
        of="atLatest"
        label={text('editing.target.within')}
        within={second?.within}
        onChoose={(within) => put('within', within)}
      />
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

type FactOrAmountProps = {
  readonly document: SupportPolicy;
  readonly of: string;
  readonly label: string;
  readonly within: WrittenAmount | undefined;
  readonly onChoose: (within: WrittenAmount | undefined) => void;
};

/** How much: as it is written here, or from an answer of the case. */
function FactOrAmount(props: FactOrAmountProps) {
  const { of, label, within, onChoose } = props;
  return (
    <>
      <FactAmountField {...props} />
      {typeof within !== 'object' && <AmountField name={of} label={label} value={within} isPromise onChoose={onChoose} />}
    </>
  );
}

/** From which answer of a case an amount comes, where it does, and what a number counts. */
function FactAmountField({ document, of, within: written, onChoose }: FactOrAmountProps) {
  const facts = factsOfTypes(document, amountTypes);
  const within = typeof written === 'object' ? written : undefined;
  if (facts.length === 0 && within === undefined) return null;
  const counted = promisedUnits.find((one) => one === within?.unit);
  const unit = counted ?? 'hour';
  const isNumber = (name: string) => facts.find((one) => one.name === name)?.type !== 'duration';
  return (
    <>
      <FactSelect
        name={`${of}-fact`}
        fact={within?.fact}
        facts={facts}
        onChoose={(name) => onChoose(name === '' ? undefined : { fact: name, ...(isNumber(name) && { unit }) })}
      />
      {counted !== undefined && (
        <div class="field">
          <span>{text('editing.target.unit')}</span>
          <UnitSelect
            name={`${of}-unit`}
            unit={counted}
            units={promisedUnits}
            onChoose={(next) => onChoose({ ...within, unit: next })}
          />
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
