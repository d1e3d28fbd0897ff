import { instantOf, type SupportPolicy } from '../../../../engine/index.ts';
import { isMessage, text } from '../../../platform/messages/text.ts';
import { formatMoment } from '../../../platform/time/format-time.ts';
import { targetLabel } from '../../../shared/vocabulary/target-label.ts';

type Metrics = Pick<SupportPolicy, 'metrics'>;

/** What a path into a decision is about, in words; one that has none stays as it is. */
export function expectationLabel(path: string, document: Metrics | undefined): string {
  const key = `examples.path.${path}`;
  if (isMessage(key)) return text(key as 'examples.path.excluded');
  const [, kind, part = ''] = /^targets\.(\w+)(?:\.(\w+))?$/.exec(path) ?? [];
  return kind === undefined ? path : targetFieldLabel(kind, part, document);
}

function targetFieldLabel(kind: string, part: string, document: Metrics | undefined): string {
  const key = `examples.target.${part}`;
  const target = targetLabel(kind, document);
  return isMessage(key) ? text(key as 'examples.target.dueAt', { target }) : target;
}

/** A value of a decision in words: an instant on the clocks of a zone, lists in a row. */
export function formatExpectedValue(value: unknown, timeZone: string): string {
  if (value === null || value === undefined) return text('editing.outcome.nothing');
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) && !Number.isNaN(instantOf(value))) {
    return formatMoment(instantOf(value), timeZone, instantOf(value));
  }
  if (Array.isArray(value))
    return value.length === 0
      ? text('editing.outcome.nothing')
      : value.map((one) => formatExpectedValue(one, timeZone)).join(', ');
  if (typeof value === 'object') return 'id' in value ? String(value.id) : JSON.stringify(value);
  return String(value);
}
