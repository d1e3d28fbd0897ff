import { ruleTableOf, type SupportPolicy } from '../../../engine/index.ts';
import { formatAnswer, question } from '../vocabulary/question.ts';
import { describeTargetClock, formatTargetTime, untimedCommitmentLabel } from './describe-target.ts';
import { useDocument } from './document-context.ts';
import { SeverityName } from './SeverityName.tsx';
import { SourceNote } from './SourceNote.tsx';
import type { TargetTerms } from './target-tables.ts';

type Rule = { readonly id: string; readonly label?: string; readonly table?: unknown; readonly source?: SupportPolicy['source'] };

/** A table of a policy as the grid that its document prints. */
export function TableGrid({ rule, verdict }: { readonly rule: Rule; readonly verdict?: string }) {
  const { document, translate } = useDocument();
  const { axes, sheets, sets } = ruleTableOf(rule, verdict);
  const [rowFact = '', columnFact = ''] = axes.slice(-2);
  const name = (fact: string) => question(fact, document, translate).label.replace(/\s*\?$/, '');
  const shared =
    sets.length > 1 ? ((rule as Readonly<Record<string, unknown>>)[sets[0] ?? ''] as TargetTerms | undefined) : undefined;
  return (
    <>
      {rule.label !== undefined && <p>{rule.label}</p>}
      {shared?.label !== undefined && <p>{shared.label}</p>}
      {shared !== undefined &&
        describeTargetClock({ ...shared, within: '1 hour' }, document, translate).map((line) => (
          <p key={line} class="note">
            {line}
          </p>
        ))}
      {sheets.map(({ key, columns, rows }) => (
        <table key={key ?? ''} class="document-table table-grid">
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
                  <KeyText fact={columnFact} text={column} />
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
                    <CellText value={cells[column]} setting={sets.at(-1) ?? ''} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </>
  );
}

/** A row or column: a value of its fact, several, a range as it is written, or all others. */
function KeyText({ fact, text: written }: { readonly fact: string; readonly text: string }) {
  const { document, translate } = useDocument();
  if (written === '*') return <>{translate('document.otherwise')}</>;
  if (question(fact, document, translate).type === 'severity') return <SeverityName id={written} />;
  const answers = written.split(',').map((one) => formatAnswer(fact, one.trim(), document, translate));
  return <>{answers.join(', ')}</>;
}

function CellText({ value, setting }: { readonly value: unknown; readonly setting: string }) {
  const { document, translate } = useDocument();
  if (value === undefined || value === null) return <span class="muted">–</span>;
  const said = typeof value === 'object' ? (value as Readonly<Record<string, unknown>>) : { [setting]: value };
  const { then, highest, within, commitment, label } = said;
  const severity = then ?? highest;
  if (typeof severity === 'string' && Object.hasOwn(document.severities ?? {}, severity)) return <SeverityName id={severity} />;
  const promised = said as TargetTerms;
  const time = within === undefined ? undefined : formatTargetTime(promised, translate);
  if (time !== undefined || commitment !== undefined)
    return (
      <>
        <span class="promise">{time ?? untimedCommitmentLabel(promised, translate)}</span>
        {typeof label === 'string' && <span class="promise-label"> {label}</span>}
      </>
    );
  return <>{Object.values(said).map(String).join(', ')}</>;
}
