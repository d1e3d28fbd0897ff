import { isTableRule } from '../../../engine/index.ts';
import { teamLabel } from '../vocabulary/question-label.ts';
import { ConditionText } from './ConditionText.tsx';
import { useDocument } from './document-context.ts';
import { Subsection } from './Section.tsx';
import { SeverityName } from './SeverityName.tsx';
import { SourceNote, sharedSource } from './SourceNote.tsx';
import { TableGrid } from './TableGrid.tsx';

/** The severities, how a case gets one, and what it cannot be. */
export function SeveritySection() {
  const { document, translate } = useDocument();
  const { severities = {}, severity: rules = {} } = document;
  const shared = sharedSource(Object.values(severities));
  const isDefined = Object.values(severities).some(({ definition, withoutTargets }) => definition || withoutTargets);
  const { criteria = [], adjustments = [], limits = [], reviews = [], setBy = 'customer' } = rules;
  return (
    <>
      <table class="document-table">
        <thead>
          <tr>
            <th scope="col">
              {translate('document.severity')} {!isDefined && <SourceNote source={shared} />}
            </th>
            {isDefined && (
              <th scope="col">
                {translate('document.definition')} <SourceNote source={shared} />
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {Object.entries(severities).map(([id, { definition, withoutTargets, source }]) => (
            <tr key={id}>
              <th scope="row">
                <SeverityName id={id} /> {!isDefined && shared === undefined && <SourceNote source={source} />}
              </th>
              {isDefined && (
                <td>
                  {definition}
                  {withoutTargets && <span class="note">{translate('document.nothing-promised')}</span>}
                  {shared === undefined && <SourceNote source={source} />}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {translate(setBy === 'customer' && criteria.length === 0 ? 'document.set-by.customer-alone' : `document.set-by.${setBy}`)}{' '}
        {rules.default !== undefined &&
          translate('document.default', { severity: severities[rules.default]?.label ?? rules.default })}{' '}
        {rules.changes !== undefined && translate(`document.changes.${rules.changes}`)}
      </p>
      {criteria.length > 0 && <Criteria criteria={criteria} />}
      {adjustments.length > 0 && <Adjustments adjustments={adjustments} />}
      {limits.length > 0 && <Limits limits={limits} />}
      {reviews.map(({ id, by = '', reason, when, source, ...rule }) => (
        <Subsection key={id} title={`${translate('document.reviews')} ${teamLabel(by, translate)}`} source={source}>
          {reason !== undefined && <p>{reason}</p>}
          {(when !== undefined || !isTableRule(rule)) && <ConditionText when={when} />}
          {isTableRule(rule) && <TableGrid rule={{ id, ...rule }} verdict="by" />}
        </Subsection>
      ))}
    </>
  );
}

type Rules = NonNullable<ReturnType<typeof useDocument>['document']['severity']>;

function Criteria({ criteria }: { readonly criteria: NonNullable<Rules['criteria']> }) {
  const { translate } = useDocument();
  const shared = sharedSource(criteria);
  return (
    <Subsection title={translate('document.criteria')} source={shared}>
      <p class="muted">{translate('document.criteria.words')}</p>
      <ol class="criteria">
        {criteria.map(({ id, then = '', label, when, source, ...rule }, index) =>
          isTableRule(rule) ? (
            <li key={id}>
              <div>
                {when !== undefined && <ConditionText when={when} />}
                <TableGrid rule={{ id, label, source, ...rule }} verdict="then" />
              </div>
            </li>
          ) : (
            <li key={id} data-continues={criteria[index - 1]?.then === then}>
              <SeverityName id={then} />
              <div>
                <p>
                  {label} {shared === undefined && <SourceNote source={source} />}
                </p>
                <ConditionText when={when} />
              </div>
            </li>
          ),
        )}
      </ol>
    </Subsection>
  );
}

function Adjustments({ adjustments }: { readonly adjustments: NonNullable<Rules['adjustments']> }) {
  const { document, translate } = useDocument();
  const shared = sharedSource(adjustments);
  const moved = ({ raise, lower, lowest }: (typeof adjustments)[number]): string => {
    if (raise !== undefined) return translate('decision.levels-graver', { count: raise });
    if (lower !== undefined) return translate('decision.levels-slighter', { count: lower });
    if (lowest === undefined) return '';
    return translate('document.adjustments.at-least', { severity: document.severities?.[lowest]?.label ?? lowest });
  };
  return (
    <Subsection title={translate('document.adjustments')} source={shared}>
      <table class="document-table">
        <thead>
          <tr>
            <th scope="col">{translate('document.when')}</th>
            <th scope="col">{translate('document.adjustments.then')}</th>
          </tr>
        </thead>
        <tbody>
          {adjustments.map((rule) =>
            isTableRule(rule) ? (
              <tr key={rule.id}>
                <td colSpan={2}>
                  {rule.when !== undefined && <ConditionText when={rule.when} />}
                  <TableGrid rule={rule} verdict="lowest" />
                </td>
              </tr>
            ) : (
              <tr key={rule.id}>
                <td>
                  <span class="rule-label">{rule.label}</span>
                  <ConditionText when={rule.when} />
                  {shared === undefined && <SourceNote source={rule.source} />}
                </td>
                <td>{moved(rule)}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </Subsection>
  );
}

function Limits({ limits }: { readonly limits: NonNullable<Rules['limits']> }) {
  const { translate } = useDocument();
  const shared = sharedSource(limits);
  return (
    <Subsection title={translate('document.limits')} source={shared}>
      <table class="document-table">
        <thead>
          <tr>
            <th scope="col">{translate('document.when')}</th>
            <th scope="col">{translate('document.limits.highest')}</th>
          </tr>
        </thead>
        <tbody>
          {limits.map(({ id, label, when, highest = '', binds, source, ...rule }) =>
            isTableRule(rule) ? (
              <tr key={id}>
                <td colSpan={2}>
                  {when !== undefined && <ConditionText when={when} />}
                  <TableGrid rule={{ id, label, source, ...rule }} verdict="highest" />
                </td>
              </tr>
            ) : (
              <tr key={id}>
                <td>
                  <span class="rule-label">{label}</span>
                  <ConditionText when={when} />
                  {shared === undefined && <SourceNote source={source} />}
                </td>
                <td>
                  <SeverityName id={highest} />
                  {binds === 'handling' && <span class="note">{translate('document.limits.handling')}</span>}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </Subsection>
  );
}
