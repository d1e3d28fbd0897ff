import { isTableRule, ruledPolicy, ruleTableOf, type SupportPolicy, targetKinds } from '../../../engine/index.ts';
import type { Text } from '../../platform/messages/make-text.ts';
import { ConditionText } from './ConditionText.tsx';
import { describeCredit, describeTargetClock, describeWarnings, hoursName, metricLabel } from './describe-target.ts';
import { useDocument } from './document-context.ts';
import { RuleTable } from './RuleTable.tsx';
import { Subsection } from './Section.tsx';
import { SeverityName } from './SeverityName.tsx';
import { SourceNote, sharedSource } from './SourceNote.tsx';
import { TableGrid } from './TableGrid.tsx';
import { commonClock, TargetCell } from './TargetCell.tsx';
import { type TargetTable, targetTables } from './target-tables.ts';

/** What is promised, in the tables in which documents print it, and the hours on which the clocks run. */
export function TargetSection() {
  const { document, translate } = useDocument();
  const { clocks = {}, warnAt, credits = [], targets = [] } = document;
  return (
    <>
      {targets.filter(isGrid).map((rule) => (
        <Subsection key={rule.id} id={`table-${rule.id}`} title={targetTitle(rule, document, translate)}>
          {rule.when !== undefined && <ConditionText when={rule.when} />}
          <TableGrid rule={rule} />
        </Subsection>
      ))}
      {targetTables(ruledPolicy({ ...document, targets: targets.filter((rule) => !isGrid(rule)) })).map((table) => (
        <Table key={JSON.stringify(table.when)} table={table} />
      ))}
      {Object.entries(clocks).map(([id, rules]) => (
        <Subsection key={id} id={`clock-${id}`} title={translate('document.clocks')} source={sharedSource(rules)}>
          <table class="document-table">
            <thead>
              <tr>
                <th scope="col">{translate('document.when')}</th>
                <th scope="col">{translate('document.hours-then')}</th>
              </tr>
            </thead>
            <tbody>
              {rules.map(({ id: rule, when, then = '', ...more }) =>
                isTableRule(more) ? (
                  <tr key={rule}>
                    <td colSpan={2}>
                      <TableGrid rule={{ id: rule, ...more }} verdict="then" />
                    </td>
                  </tr>
                ) : (
                  <tr key={rule}>
                    <td>
                      <ConditionText when={when} always={translate('document.otherwise')} />
                    </td>
                    <td>{hoursName(then, document, translate)}</td>
                  </tr>
                ),
              )}
            </tbody>
          </table>
        </Subsection>
      ))}
      {warnAt !== undefined && warnAt.length > 0 && (
        <p class="muted">
          {warnAt.every((point) => typeof point === 'number')
            ? translate('document.warnings', {
                percents: new Intl.ListFormat(translate.locale).format(warnAt.map((percent) => `${percent} %`)),
              })
            : describeWarnings(warnAt, translate)}
        </p>
      )}
      {credits.length > 0 && (
        <Subsection title={translate('document.credits')} source={sharedSource(credits)}>
          <RuleTable
            rules={credits}
            verdict="gives"
            columns={[
              { title: translate('document.credit.of'), cell: ({ of = '' }) => metricLabel(of, document, translate) },
              {
                title: translate('document.credit'),
                cell: (credit) => (
                  <>
                    <span class="rule-label">{describeCredit(credit, translate)}</span>
                    {credit.label}
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

function Table({ table: { when, kinds, rows } }: { readonly table: TargetTable }) {
  const { document, translate } = useDocument();
  const columns = kinds.map((kind, index) => {
    const offers = rows.flatMap(({ offers: cells }) => cells[index] ?? []);
    return {
      kind,
      source: sharedSource(offers.map(({ rule }) => rule)),
      common: commonClock(offers, ({ terms }) => describeTargetClock(terms, document, translate)),
    };
  });
  return (
    <div class="document-part">
      {when !== undefined && (
        <h3>
          <ConditionText when={when} />
        </h3>
      )}
      <div class="wide-table">
        <table class="document-table target-table">
          <thead>
            <tr>
              <th scope="col">{translate('document.severity')}</th>
              {columns.map(({ kind, source, common }) => (
                <th key={kind} scope="col">
                  <span class="target-name">{metricLabel(kind, document, translate)}</span> <SourceNote source={source} />
                  {common.map((line) => (
                    <span key={line} class="note">
                      {line}
                    </span>
                  ))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ severity, offers }) => (
              <tr key={severity}>
                <th scope="row">
                  <SeverityName id={severity} />
                </th>
                {offers.map((cell, index) => (
                  <td key={kinds[index]} data-label={metricLabel(kinds[index] ?? 'response', document, translate)}>
                    <TargetCell
                      offers={cell}
                      said={columns[index]?.common ?? []}
                      hasSource={columns[index]?.source === undefined}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** Whether a rule is a table that stands by itself. One that goes along the severity alone joins the other rules, which are printed by it. */
function isGrid(rule: object): boolean {
  return isTableRule(rule) && ruleTableOf(rule).axes.join() !== 'severity';
}

/** What a table of targets is about: the metrics that stand beside it or that it sets. */
function targetTitle(rule: object, document: SupportPolicy, translate: Text): string {
  const { columnsAre, sets, sheets } = ruleTableOf(rule);
  const set = columnsAre === 'settings' ? sheets.flatMap(({ columns }) => columns) : [];
  return [...new Set([...targetKinds, ...Object.keys(document.metrics ?? {})])]
    .filter((metric) => metric in rule || sets[0] === metric || set.includes(metric))
    .map((metric) => metricLabel(metric, document, translate))
    .join(', ');
}
