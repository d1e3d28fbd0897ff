import { onlyColumn, ownValue, type SupportPolicy } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { targetLabel } from '../../../shared/vocabulary/target-label.ts';
import type { Column } from '../rules/columns.ts';
import type { WrittenTarget } from '../rules/format-target.ts';
import { type OutcomeColumn, type RuleList, withOwnMetrics } from '../rules/rule-lists.ts';
import type { KnownName } from '../schema/known-names.ts';
import { columnTitle } from '../table/cell-view.ts';
import type { GridTable } from './grid-table.ts';

/** What a cell of a table holds: the part of its rule, the setting in it, and how that is edited. */
export type CellSetting = {
  readonly part: string;
  /** What a single value in the cell sets; several stand around it. */
  readonly setting: string;
  /** The column of a rule table that would hold the same. */
  readonly column: Extract<Column, { kind: 'outcome' }>;
  /** What stands beside the table for the promise that the cell makes. */
  readonly shared: WrittenTarget;
};

/** What the cells of a column hold. */
export function cellSetting({ list, rule, columnsAre, sets }: GridTable, column: string): CellSetting {
  const isPart = columnsAre === 'settings' && column !== onlyColumn;
  const [part = '', inner] = isPart ? [column, partKind(list, column) === 'target' ? 'within' : undefined] : sets;
  const outcome = (kind: OutcomeColumn['kind']): CellSetting['column'] => ({ kind: 'outcome', outcome: { key: part, kind } });
  const shared = (ownValue(rule, part) ?? {}) as WrittenTarget;
  if (inner === undefined) return { part, setting: part, column: outcome(partKind(list, part)), shared };
  const isPromise = inner === 'within' || inner === 'commitment';
  const isHours = inner === 'on' || inner === 'dueWithinHours';
  return { part, setting: inner, column: outcome(isPromise ? 'target' : isHours ? 'hours' : 'words'), shared };
}

/** How a part of the rules of a list is edited; metrics are whatever else the rules of targets set. */
function partKind(list: RuleList, part: string): OutcomeColumn['kind'] {
  return list.outcomes.find(({ key }) => key === part)?.kind ?? (list.verdict === null ? 'target' : 'words');
}

/** The parts of their rules that tables in this list can set, as people read them. */
export function partChoices(list: RuleList, document: SupportPolicy): KnownName[] {
  return withOwnMetrics(list, document).outcomes.map(({ key }) => ({ id: key, label: partLabel(list, key, document) }));
}

/** What a part of the rules of a list is called. */
export function partLabel(list: RuleList, part: string, document: SupportPolicy): string {
  const kind = partKind(list, part);
  if (kind === 'target') return targetLabel(part, document);
  const outcome = list.outcomes.find(({ key }) => key === part);
  return outcome === undefined ? part : columnTitle({ kind: 'outcome', outcome }, document);
}

/** What the cells of a table in this list can set, by what is written for it. */
export function settingChoices(list: RuleList, document: SupportPolicy): KnownName[] {
  return partChoices(list, document).flatMap(({ id, label }): KnownName[] => {
    if (partKind(list, id) !== 'target') return [{ id, label }];
    return (['within', 'on', 'label'] as const).map((inner) => ({
      id: `${id}.${inner}`,
      label: text(`editing.table.sets.${inner}`, { target: label }),
    }));
  });
}
