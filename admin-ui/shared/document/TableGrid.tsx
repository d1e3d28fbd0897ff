import { factTypes, isStandardMetric, onlyColumn, ownValue, ruleTableOf, type SupportPolicy } from '../../../engine/index.ts';
import type { Text } from '../../platform/messages/make-text.ts';
import { printedRange } from '../vocabulary/printed-range.ts';
import { formatAnswer, question } from '../vocabulary/question.ts';
import { describeTargetClock, formatTargetTime, metricLabel, untimedCommitmentLabel } from './describe-target.ts';
import { useDocument } from './document-context.ts';
import { SeverityName } from './SeverityName.tsx';
import { SourceNote } from './SourceNote.tsx';
import type { TargetTerms } from './target-tables.ts';

type Rule = { readonly id: string; readonly label?: string; readonly table?: unknown; readonly source?: SupportPolicy['source'] };

/** A table of a policy as the grid that its document prints. */
export function TableGrid({ rule, verdict }: { readonly rule: Rule; readonly verdict?: string }) {
  const { document, translate } = useDocument();
  const { axes, columnsAre, sheets, sets } = ruleTableOf(rule, verdict);
  const [rowFact = '', columnFact = ''] = axes.slice(columnsAre === 'answers' ? -2 : -1);
  const name = (fact: string) => question(fact, document, translate).label.replace(/\s*\?$/, '');
  const shared = sets.length > 1 ? termsBeside(rule, sets[0] ?? '') : undefined;
  return (
    <>
      {rule.label !== undefined && <p>{rule.label}</p>}
      {shared?.label !== undefined && <p>{shared.label}</p>}
      {sharedClock(shared, document, translate).map((line) => (
        <p key={line} class="note">
          {line}
        </p>
      ))}
      {sheets
        .map((sheet) => (columnsAre === 'answers' ? withPlainColumns(sheet) : sheet))
        .map(({ key, columns, rows }) => (
          <div key={key ?? ''} class="wide-table">
            <table class="document-table table-grid">
              {key !== undefined && (
                <caption>
                  {name(axes[0] ?? '')}: <KeyText fact={axes[0] ?? ''} text={key} />
                </caption>
              )}
              <thead>
                <tr>
                  <th scope="col">
                    {name(rowFact)} <SourceNote source={rule.source} />
                  </th>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {columnsAre === 'answers' ? (
                        <KeyText fact={columnFact} text={column} />
                      ) : (
                        <SettingHead
                          setting={column === onlyColumn ? (sets[0] ?? '') : column}
                          beside={column === onlyColumn ? undefined : termsBeside(rule, column)}
                        />
                      )}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ key: row, cells }) => (
                  <tr key={row}>
                    <th scope="row">
                      <KeyText fact={rowFact} text={row} />
                    </th>
                    {columns.map((column) => (
                      <td key={column}>
                        <CellText
                          value={cells[column]}
                          setting={columnsAre === 'answers' || column === onlyColumn ? (sets.at(-1) ?? '') : column}
                          beside={columnsAre === 'answers' || column === onlyColumn ? shared : termsBeside(rule, column)}
                        />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ))}
    </>
  );
}

type Sheet = ReturnType<typeof ruleTableOf>['sheets'][number];

/** A sheet whose columns that hold for several answers are taken apart where one of these has a column of its own in another row. */
function withPlainColumns({ key, columns, rows }: Sheet): Sheet {
  const answersOf = (column: string): string[] => column.split(',').map((answer) => answer.trim());
  const isShared = (column: string): boolean =>
    columns.some((other) => other !== column && answersOf(other).some((answer) => answersOf(column).includes(answer)));
  const partsOf = (column: string): string[] => (isShared(column) ? answersOf(column) : [column]);
  return {
    key,
    columns: [...new Set(columns.flatMap(partsOf))],
    rows: rows.map(({ key: row, cells }) => ({
      key: row,
      cells: Object.fromEntries(Object.entries(cells).flatMap(([column, cell]) => partsOf(column).map((part) => [part, cell]))),
    })),
  };
}

/** What stands beside a table for a part of its rules, such as a target. */
function termsBeside(rule: Rule, part: string): TargetTerms | undefined {
  return ownValue(rule as Readonly<Record<string, unknown>>, part) as TargetTerms | undefined;
}

/** What a clock that all cells share goes by. */
function sharedClock(shared: TargetTerms | undefined, document: SupportPolicy, translate: Text): readonly string[] {
  return shared === undefined ? [] : describeTargetClock({ ...shared, within: '1 hour' }, document, translate);
}

/** The head of a column that says what its cells set, and what all of them share. */
function SettingHead({ setting, beside }: { readonly setting: string; readonly beside: TargetTerms | undefined }) {
  const { document, translate } = useDocument();
  const isMetric = isStandardMetric(setting) || ownValue(document.metrics, setting) !== undefined;
  return (
    <>
      <span class="target-name">{isMetric ? metricLabel(setting, document, translate) : translate('document.then')}</span>
      {typeof beside === 'object' &&
        [...(beside.label === undefined ? [] : [beside.label]), ...sharedClock(beside, document, translate)].map((line) => (
          <span key={line} class="note">
            {line}
          </span>
        ))}
    </>
  );
}

/** A row or column: a value of its fact, several, a range as it is written, or all others. */
function KeyText({ fact, text: written }: { readonly fact: string; readonly text: string }) {
  const { document, translate } = useDocument();
  if (written === '*') return <>{translate('document.otherwise')}</>;
  const { type } = question(fact, document, translate);
  if (factTypes[type].isOrdered) return <>{printedRange(written)}</>;
  if (type === 'severity') return <SeverityName id={written} />;
  const answers = written.split(',').map((one) => formatAnswer(fact, one.trim(), document, translate));
  return <>{answers.join(', ')}</>;
}

type CellProps = {
  readonly value: unknown;
  readonly setting: string;
  /** What all cells share of what this one says a part of. */
  readonly beside: TargetTerms | undefined;
};

function CellText({ value, setting, beside }: CellProps) {
  const { document, translate } = useDocument();
  if (value === undefined || value === null) return <span class="muted">–</span>;
  const said = typeof value === 'object' ? (value as Readonly<Record<string, unknown>>) : { [setting]: value };
  const { then, highest, lowest, raise, lower } = said;
  const severity = then ?? highest ?? lowest;
  if (typeof raise === 'number') return <>{translate('decision.levels-graver', { count: raise })}</>;
  if (typeof lower === 'number') return <>{translate('decision.levels-slighter', { count: lower })}</>;
  if (typeof severity === 'string' && Object.hasOwn(document.severities ?? {}, severity)) return <SeverityName id={severity} />;
  const promised = { ...(typeof beside === 'object' && beside), ...said } as TargetTerms;
  const time = formatTargetTime(promised, translate);
  if (time !== undefined || promised.commitment !== undefined) {
    const told = sharedClock(beside, document, translate);
    const clock = describeTargetClock(promised, document, translate).filter((line) => !told.includes(line));
    return (
      <>
        <span class="promise">{time ?? untimedCommitmentLabel(promised, translate)}</span>
        {typeof said.label === 'string' && <span class="promise-label"> {said.label}</span>}
        {clock.map((line) => (
          <span key={line} class="note promise-clock">
            {line}
          </span>
        ))}
      </>
    );
  }
  return <>{Object.values(said).map(String).join(', ')}</>;
}
