import { closingRules, plainClosure } from '../../../engine/index.ts';
import { teamLabel } from '../vocabulary/question-label.ts';
import { ConditionText } from './ConditionText.tsx';
import { describeClosingRule, describeLevelTime } from './describe-over-time.ts';
import { hoursName } from './describe-target.ts';
import { useDocument } from './document-context.ts';
import { LabelledRules } from './LabelledRules.tsx';
import { RuleTable } from './RuleTable.tsx';
import { Subsection } from './Section.tsx';
import { SourceNote, sharedSource } from './SourceNote.tsx';

/** How a case is reported: who may, by which way, and what to bring. */
export function IntakeSection() {
  const { document, translate } = useDocument();
  const { intake = [], obligations = [] } = document;
  return (
    <>
      {intake.length > 0 && (
        <>
          <p class="muted">{translate('document.intake.words')}</p>
          <RuleTable
            rules={intake}
            verdict="outcome"
            columns={[
              {
                title: translate('document.then'),
                cell: ({ outcome = 'accepted', to, message }) => (
                  <>
                    <span class="rule-label">
                      {translate(`intake.${outcome}`)}
                      {to !== undefined && `: ${teamLabel(to, translate)}`}
                    </span>
                    {message}
                  </>
                ),
              },
            ]}
          />
        </>
      )}
      {obligations.length > 0 && (
        <Subsection title={translate('document.obligations')} source={sharedSource(obligations)}>
          <LabelledRules rules={obligations} />
        </Subsection>
      )}
    </>
  );
}

/** Which team handles a case, and whether that costs. */
export function RoutingSection() {
  const { document, translate } = useDocument();
  const { teams = [], billing = [] } = document.routing ?? {};
  return (
    <>
      {teams.length > 0 && (
        <RuleTable
          rules={teams}
          always={translate('document.otherwise')}
          columns={[
            {
              title: translate('document.team-rules'),
              cell: ({ then = '', billable = 'no', label }) => (
                <>
                  <span class="rule-label">
                    {teamLabel(then, translate)}
                    {billable !== 'no' && <span class="tag">{translate(`decision.cost.${billable}`)}</span>}
                  </span>
                  {label}
                </>
              ),
            },
          ]}
        />
      )}
      {billing.length > 0 && (
        <RuleTable
          rules={billing}
          always={translate('document.otherwise')}
          columns={[
            {
              title: translate('document.billing-rules'),
              cell: ({ then = 'no', label }) => (
                <>
                  <span class="rule-label">{translate(`decision.cost.${then}`)}</span>
                  {label}
                </>
              ),
            },
          ]}
        />
      )}
    </>
  );
}

/** For which cases nothing is promised. */
export function ExclusionSection() {
  const { document, translate } = useDocument();
  return (
    <>
      <p class="muted">{translate('document.exclusions.words')}</p>
      <RuleTable
        rules={document.exclusions ?? []}
        verdict="label"
        columns={[
          { title: translate('document.exclusion'), cell: ({ label }) => label, isIn: ({ label }) => label !== undefined },
        ]}
      />
    </>
  );
}

/** To whom a case can be escalated, level by level. */
export function EscalationSection() {
  const { document, translate } = useDocument();
  const levels = document.escalation ?? [];
  const shared = sharedSource(levels);
  return (
    <table class="document-table">
      <thead>
        <tr>
          <th scope="col">{translate('document.level')}</th>
          <th scope="col">
            {translate('document.then')} <SourceNote source={shared} />
          </th>
        </tr>
      </thead>
      <tbody>
        {levels.map(({ id, label, to, after, when, source }, index) => (
          <tr key={id}>
            <th scope="row">{index + 1}</th>
            <td>
              <span class="rule-label">{teamLabel(to ?? id, translate)}</span>
              {label} {shared === undefined && <SourceNote source={source} />}
              {after !== undefined && <span class="note">{describeLevelTime(after, document, translate)}</span>}
              {when !== undefined && (
                <span class="note">
                  {translate('document.level.when')} <ConditionText when={when} />
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What becomes of a case: handed over, left open or closed, and when silence closes it. */
export function ClosingSection() {
  const { document, translate } = useDocument();
  const { disposition = [], closure } = document;
  const rules = closingRules(closure);
  const plain = plainClosure(closure);
  return (
    <>
      {disposition.length > 0 && (
        <RuleTable
          rules={disposition}
          verdict="status"
          columns={[
            {
              title: translate('document.then'),
              cell: ({ label, status = 'open', handedTo }) => (
                <>
                  {label}
                  <span class="note">
                    {[
                      translate(status === 'open' ? 'document.stays-open' : 'document.is-closed'),
                      handedTo === undefined ? undefined : `→ ${teamLabel(handedTo, translate)}`,
                    ]
                      .filter(Boolean)
                      .join(' ')}
                  </span>
                </>
              ),
            },
          ]}
        />
      )}
      {rules === undefined && closure !== undefined && (
        <Subsection title={translate('document.closure')} source={plain.source}>
          <p>{plain.label}</p>
          {plain.on !== undefined && (
            <p class="note">{translate('document.closure.on', { hours: hoursName(plain.on, document, translate) })}</p>
          )}
        </Subsection>
      )}
      {rules !== undefined && rules.length > 0 && (
        <Subsection title={translate('document.closure')}>
          <RuleTable
            rules={rules}
            verdict="within"
            columns={[
              {
                title: translate('document.then'),
                cell: (rule) => (
                  <>
                    {rule.label}
                    {describeClosingRule(rule, document, translate).map((line) => (
                      <span key={line} class="note">
                        {line}
                      </span>
                    ))}
                  </>
                ),
              },
            ]}
          />
        </Subsection>
      )}
    </>
  );
}

/** How open points were read: for those who keep the policy. */
export function NotesSection() {
  const { document, translate } = useDocument();
  return (
    <>
      <p class="muted">{translate('document.notes.words')}</p>
      <ul class="labels">
        {(document.notes ?? []).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}
