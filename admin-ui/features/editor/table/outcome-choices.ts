import type { SupportPolicy } from '../../../../engine/index.ts';
import { isMessage, text } from '../../../platform/messages/text.ts';
import { readable } from '../../../shared/vocabulary/question-label.ts';
import { hoursLabel } from '../rules/format-target.ts';
import type { OutcomeColumn } from '../rules/rule-lists.ts';
import { deskNames, hoursNames, type KnownName, metricNames, severityNames } from '../schema/known-names.ts';
import { schemaAt } from '../schema/schema-at.ts';

const places = {
  'intake-outcome': ['intake', 0, 'outcome'],
  binds: ['severity', 'limits', 0, 'binds'],
  billable: ['routing', 'teams', 0, 'billable'],
  status: ['disposition', 0, 'status'],
  'handed-to': ['disposition', 0, 'handedTo'],
} as const;

/** What can be chosen for what a rule gives; undefined where any words will do. */
export function choicesFor({ kind }: OutcomeColumn, document: SupportPolicy): readonly KnownName[] | undefined {
  switch (kind) {
    case 'severity':
      return severityNames(document);
    case 'desk':
    case 'desks':
      return deskNames(document);
    case 'hours':
      return hoursNames(document, false).map(({ id }) => ({ id, label: hoursLabel(id, document) }));
    case 'metric':
      return metricNames(document);
    case 'begun':
      return ['true', 'false'].map((id) => ({ id, label: choiceLabel(kind, id) }));
    case 'share':
    case 'lateness':
    case 'words':
    case 'id':
    case 'target':
    case 'amount':
    case 'amounts':
    case 'level-time':
    case 'count':
      return undefined;
    default:
      return (schemaAt(places[kind])?.enum ?? []).map((id) => ({ id: String(id), label: choiceLabel(kind, String(id)) }));
  }
}

function choiceLabel(kind: string, id: string): string {
  const key = `editing.choice.${kind}.${id}`;
  return isMessage(key) ? text(key as 'editing.choice.status.open') : readable(id);
}
