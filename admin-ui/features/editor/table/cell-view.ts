import { isStandardMetric, ownValue, type SupportPolicy } from '../../../../engine/index.ts';
import { isMessage, text } from '../../../platform/messages/text.ts';
import { question } from '../../../shared/vocabulary/question.ts';
import { readable, teamLabel } from '../../../shared/vocabulary/question-label.ts';
import { targetLabel } from '../../../shared/vocabulary/target-label.ts';
import type { Column } from '../rules/columns.ts';
import { describeCondition, describeFactCondition } from '../rules/describe-condition.ts';
import {
  amountWords,
  describeLevelTime,
  describeTargetTerms,
  formatTarget,
  hoursLabel,
  type WrittenTarget,
} from '../rules/format-target.ts';

/** What a cell shows: words, and a second line in small. */
type CellView = { readonly words: string; readonly note?: string; readonly isPolicysLanguage: boolean };

/** What stands over a column. */
export function columnTitle(column: Column, document: SupportPolicy): string {
  switch (column.kind) {
    case 'id':
      return text('editing.column.id');
    case 'fact':
      return question(column.fact, document).label;
    case 'free':
      return text('editing.column.free');
    case 'section':
      return text('editing.column.section');
    case 'outcome': {
      const { key, kind } = column.outcome;
      if (kind === 'target' && (!isStandardMetric(key) || ownValue(document.metrics, key)?.label !== undefined))
        return targetLabel(key, document);
      return text(`editing.outcome-column.${outcomeName(column)}`);
    }
  }
}

function outcomeName({ outcome: { key, kind } }: Extract<Column, { kind: 'outcome' }>) {
  if (key !== 'then') return key as 'label';
  return `then-${kind as 'severity' | 'desk' | 'hours' | 'billable' | 'id'}` as const;
}

/** What a value looks like in its column. */
export function cellView(value: unknown, column: Column, document: SupportPolicy): CellView {
  if (value === undefined || value === null) return { words: '', isPolicysLanguage: false };
  if (column.kind === 'fact') return { words: describeFactCondition(column.fact, value, document), isPolicysLanguage: false };
  if (column.kind === 'free') return { words: describeCondition(value, document), isPolicysLanguage: false };
  if (column.kind !== 'outcome') return { words: String(value), isPolicysLanguage: column.kind === 'section' };
  return outcomeView(value, column, document);
}

function outcomeView(
  value: unknown,
  { outcome: { kind } }: Extract<Column, { kind: 'outcome' }>,
  document: SupportPolicy,
): CellView {
  const own = (words: string): CellView => ({ words, isPolicysLanguage: true });
  const ours = (words: string): CellView => ({ words, isPolicysLanguage: false });
  switch (kind) {
    case 'severity':
      return own(document.severities?.[String(value)]?.label ?? String(value));
    case 'desk':
      return own(deskName(String(value), document));
    case 'desks':
      return own(Array.isArray(value) ? value.map((one) => deskName(String(one), document)).join(', ') : String(value));
    case 'hours':
      return ours(hoursLabel(String(value), document));
    case 'target': {
      if (typeof value !== 'object') return ours(String(value));
      const target = value as WrittenTarget;
      return { ...ours(formatTarget(target)), note: describeTargetTerms(target, document) };
    }
    case 'metric': {
      const label = ownValue(document.metrics, String(value))?.label;
      return label === undefined ? ours(targetLabel(String(value), document)) : own(label);
    }
    case 'share':
    case 'lateness':
      return ours(String(value));
    case 'words':
      return own(String(value));
    case 'amount':
      return ours(amountWords(String(value)));
    case 'amounts':
      return ours(Array.isArray(value) ? value.map((one) => amountWords(String(one))).join(', ') : String(value));
    case 'level-time':
      return ours(describeLevelTime(String(value), document));
    case 'count':
      return ours(String(value));
    case 'id':
      return ours(teamLabel(String(value)));
    default: {
      const key = `editing.choice.${kind}.${String(value)}`;
      return ours(isMessage(key) ? text(key as 'editing.choice.status.open') : readable(String(value)));
    }
  }
}

function deskName(id: string, document: SupportPolicy): string {
  return document.desks?.[id]?.label ?? id;
}
