import { isTableRule, type Path, ruleTableOf, type SupportPolicy } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { formatAnswer, question } from '../../../shared/vocabulary/question.ts';
import { TextField } from '../forms/fields.tsx';
import { type RuleList, rulesAt } from '../rules/rule-lists.ts';
import { useSession } from '../session/session-context.ts';
import '../editing.css';

/** The tables of a list of rules, each edited as the grid it is. */
export function TableForms({ list }: { readonly list: RuleList }) {
  const document = useSession().readable?.document;
  if (document === undefined) return null;
  return (
    <>
      {rulesAt(document, list.path).map((rule, index) =>
        isTableRule(rule) ? <TableForm key={rule.id} {...{ rule, document }} path={[...list.path, index, 'table']} /> : null,
      )}
    </>
  );
}

type Props = { readonly rule: { readonly id: string }; readonly document: SupportPolicy; readonly path: Path };

function TableForm({ rule, document, path }: Props) {
  const { axes, sheets } = ruleTableOf(rule);
  const [sheetFact, rowFact = '', columnFact = ''] = axes.length > 2 ? axes : [undefined, ...axes];
  const hasSheets = sheetFact !== undefined;
  return (
    <fieldset class="table-form">
      <legend>{text('editing.table', { id: rule.id })}</legend>
      <TextField path={[...path, 'rows']} label={text('editing.table.rows')} isName />
      <TextField path={[...path, 'columns']} label={text('editing.table.columns')} isName />
      <TextField path={[...path, 'sheets']} label={text('editing.table.sheets')} isName />
      <TextField path={[...path, 'sets']} label={text('editing.table.sets')} isName />
      <div data-path={[...path, 'cells'].join('/')}>
        {sheets.map(({ key, columns, rows }) => (
          <table key={key ?? ''} class="matrix">
            {hasSheets && <caption>{keyLabel(sheetFact, key ?? '', document)}</caption>}
            <thead>
              <tr>
                <th scope="col">{question(rowFact, document).label}</th>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {keyLabel(columnFact, column, document)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key: row, cells }) => (
                <tr key={row}>
                  <th scope="row">{keyLabel(rowFact, row, document)}</th>
                  {columns.map((column) => (
                    <td key={column}>
                      {isSeveral(cells[column]) ? (
                        <code>{Object.values(cells[column]).map(String).join(', ')}</code>
                      ) : (
                        <TextField
                          path={[...path, 'cells', ...(hasSheets ? [key ?? ''] : []), row, column]}
                          label={`${keyLabel(rowFact, row, document)}, ${keyLabel(columnFact, column, document)}`}
                          isName
                        />
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </fieldset>
  );
}

function keyLabel(fact: string, key: string, document: SupportPolicy): string {
  if (key === '*') return text('document.otherwise');
  return key
    .split(',')
    .map((one) => formatAnswer(fact, one.trim(), document))
    .join(', ');
}

/** Whether a cell has several settings, which are edited in the text. */
function isSeveral(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
