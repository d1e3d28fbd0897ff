import { ownValue, type SupportPolicy } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { targetLabel } from '../../../shared/vocabulary/target-label.ts';
import type { Column } from '../rules/columns.ts';
import type { WrittenTarget } from '../rules/format-target.ts';
import type { KnownName } from '../schema/known-names.ts';
import { columnTitle } from '../table/cell-view.ts';
import type { GridTable } from './grid-table.ts';

/** What the cells of a table hold, as the column of a rule table that would hold the same. */
export function cellColumn({ list, sets }: GridTable): Extract<Column, { kind: 'outcome' }> {
  const [part = '', inner] = sets;
  if (inner === undefined)
    return { kind: 'outcome', outcome: list.outcomes.find(({ key }) => key === part) ?? { key: part, kind: 'words' } };
  if (inner === 'within' || inner === 'commitment') return { kind: 'outcome', outcome: { key: part, kind: 'target' } };
  const kind = inner === 'on' || inner === 'dueWithinHours' ? 'hours' : 'words';
  return { kind: 'outcome', outcome: { key: part, kind } };
}

/** What stands beside a table for the promise that its cells make. */
export function sharedPromise({ rule, sets }: GridTable): WrittenTarget {
  const [part = ''] = sets;
  return (ownValue(rule, part) ?? {}) as WrittenTarget;
}

/** What the cells of a table in this list can set, by what is written for it. */
export function settingChoices({ list }: Pick<GridTable, 'list'>, document: SupportPolicy): KnownName[] {
  return list.outcomes.flatMap((outcome): KnownName[] => {
    if (outcome.kind !== 'target') return [{ id: outcome.key, label: columnTitle({ kind: 'outcome', outcome }, document) }];
    const target = targetLabel(outcome.key, document);
    return (['within', 'on', 'label'] as const).map((inner) => ({
      id: `${outcome.key}.${inner}`,
      label: text(`editing.table.sets.${inner}`, { target }),
    }));
  });
}
