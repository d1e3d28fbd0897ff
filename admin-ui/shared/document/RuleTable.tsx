import type { ComponentChildren } from 'preact';
import { isTableRule, type SupportPolicy } from '../../../engine/index.ts';
import { ConditionText } from './ConditionText.tsx';
import { useDocument } from './document-context.ts';
import { SourceNote, sharedSource } from './SourceNote.tsx';
import { TableGrid } from './TableGrid.tsx';

type AnyRule = {
  readonly id: string;
  readonly when?: unknown;
  readonly label?: string;
  readonly source?: SupportPolicy['source'];
};

type Column<R> = {
  readonly title: string;
  readonly cell: (rule: R) => ComponentChildren;
  /** Whether a rule has anything in it; a column in which none has is left out. */
  readonly isIn?: (rule: R) => boolean;
};

type Props<R> = {
  readonly rules: readonly R[];
  readonly columns: readonly Column<R>[];
  /** What is said of a rule without a condition. */
  readonly always?: string;
  /** What a table among the rules sets where it does not say so. */
  readonly verdict?: string;
};

/** Rules as a table: when each holds, and what then is. */
export function RuleTable<R extends AnyRule>({ rules, columns: all, always, verdict = 'then' }: Props<R>) {
  const { translate } = useDocument();
  const columns = all.filter(({ isIn }) => isIn === undefined || rules.some(isIn));
  const shared = sharedSource(rules);
  return (
    <table class="document-table rule-table">
      <thead>
        <tr>
          <th scope="col">
            {translate('document.when')} <SourceNote source={shared} />
          </th>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) =>
          isTableRule(rule) ? (
            <tr key={rule.id}>
              <td colSpan={columns.length + 1}>
                {'when' in rule && <ConditionText when={rule.when} />}
                <TableGrid rule={rule} verdict={verdict} />
              </td>
            </tr>
          ) : (
            <tr key={rule.id}>
              <td>
                <ConditionText when={rule.when} always={always} />{' '}
                {shared === undefined && columns.length === 0 && <SourceNote source={rule.source} />}
              </td>
              {columns.map(({ title, cell }, index) => (
                <td key={title} data-label={title}>
                  {cell(rule)} {shared === undefined && index === columns.length - 1 && <SourceNote source={rule.source} />}
                </td>
              ))}
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
