import { amountText, type ClosingRule, type PlainClosure, plainClosure } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { ChoiceField, NumberField, TextField } from '../forms/fields.tsx';
import { SourceFields } from '../forms/SourceFields.tsx';
import { hoursLabel } from '../rules/format-target.ts';
import { hoursNames } from '../schema/known-names.ts';
import { useSession } from '../session/session-context.ts';
import { TablesSection } from './TablesSection.tsx';

/** What becomes of a case: escalation, what follows, and when silence closes it. */
export function AfterSection() {
  const closure = useSession().readable?.document.closure;
  const isPlain = closure !== undefined && !Array.isArray(closure);
  return (
    <>
      <TablesSection lists={['escalation', 'disposition', ...(isPlain ? [] : ['closure'])]} />
      {isPlain && <PlainClosureForm />}
    </>
  );
}

/** One setting for all cases, as policies have it that name no rules. */
function PlainClosureForm() {
  const session = useSession();
  const document = session.readable?.document;
  const hours = document === undefined ? [] : hoursNames(document, false);
  return (
    <section class="fields" aria-label={text('editing.closure')}>
      <h3>{text('editing.closure')}</h3>
      <NumberField path={['closure', 'afterBusinessDays']} label={text('editing.closure.days')} minimum={1} />
      {document !== undefined && (
        <ChoiceField
          path={['closure', 'on']}
          label={text('editing.closure.on')}
          empty={text('editing.closure.on.default')}
          choices={hours.map(({ id }) => ({ id, label: hoursLabel(id, document) }))}
        />
      )}
      <NumberField path={['closure', 'afterFollowUps']} label={text('editing.closure.follow-ups')} minimum={0} />
      <TextField path={['closure', 'label']} label={text('editing.label')} />
      <SourceFields path={['closure', 'source']} />
      {document !== undefined && (
        <p>
          <button
            type="button"
            class="button quiet"
            onClick={() =>
              session.set(['closure'], closingRulesOf(plainClosure(document.closure)), text('editing.closure.to-rules'))
            }
          >
            {text('editing.closure.to-rules')}
          </button>{' '}
          <span class="hint">{text('editing.closure.to-rules.hint')}</span>
        </p>
      )}
    </section>
  );
}

/** The rules that say what a plain closure does; one for all cases, to be set and added to. */
function closingRulesOf({ afterBusinessDays, afterFollowUps, on, label, source }: PlainClosure): ClosingRule[] {
  return [
    {
      id: 'silence',
      ...(afterBusinessDays === undefined ? {} : { within: amountText({ value: afterBusinessDays, unit: 'business-day' }) }),
      ...(on === undefined ? {} : { on }),
      ...(afterFollowUps ? { attempts: afterFollowUps } : {}),
      ...(label === undefined ? {} : { label }),
      ...(source === undefined ? {} : { source }),
    },
  ];
}
