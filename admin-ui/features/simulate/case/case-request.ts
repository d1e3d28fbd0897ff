import { eventEntry } from '../../../../engine/index.ts';
import type { CaseDraft, DraftEvent } from '../../../shared/case/case-draft.ts';
import type { DecisionRequest } from '../../../shared/case/decisions-client.ts';

/** What kind of answer a question takes, or undefined for a question that nobody knows. */
type TypeOf = (name: string) => string | undefined;

/**
 * What is asked about a draft. Text that does not fit its question is passed on as it is, so that the answer names what is
 * wrong with it.
 */
export function requestOf({ answers, events }: CaseDraft, typeOf: TypeOf, now: string): DecisionRequest {
  const stated = [...answers].filter(([name]) => name !== 'asOf' && name !== 'under');
  return {
    case: {
      ...Object.fromEntries(stated.map(([name, values]) => [name, toValue(values, typeOf(name))])),
      ...(events.length > 0 && { events: events.map(toEvent) }),
    },
    asOf: answers.get('asOf')?.[0] ?? now,
    explain: true,
  };
}

function toValue(values: readonly string[], type: string | undefined): unknown {
  if (type === 'ids') return values;
  const [text = ''] = values;
  if (values.length > 1) return values;
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  if ((type === 'number' || type === 'integer') && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  return text;
}

function toEvent({ type, detail, at }: DraftEvent): Record<string, string> {
  const key = eventEntry(type)?.names?.key ?? 'to';
  return { type, ...(detail !== '' && { [key]: detail }), ...(at !== '' && { at }) };
}
