import { type ChangedPart, isAmount, parseAmount } from '../../../engine/index.ts';
import { isMessage, text } from '../../platform/messages/text.ts';
import { formatDuration } from '../../platform/time/format-duration.ts';
import { formatStatedMoment } from '../../platform/time/format-time.ts';
import { formatAmount } from '../../shared/vocabulary/describe-target-time.ts';
import { readable, teamLabel } from '../../shared/vocabulary/question-label.ts';
import { targetLabel } from '../../shared/vocabulary/target-label.ts';

/** A part of a decision in words. */
export function partOfDecision(part: ChangedPart): string {
  const [kind = '', aspect = ''] = part.split('.');
  if (aspect === '') return text(`changed.part.${part as 'coverage'}`);
  return text('changed.of-target', { target: targetLabel(kind, undefined), what: text(`changed.aspect.${aspect as 'due'}`) });
}

/** A field of a decision in words: `Response: due`. */
export function fieldLabel(field: string): string {
  const [, kind, name = ''] = /^targets\.(\w+)\.(\w+)$/.exec(field) ?? [];
  const key = kind === undefined ? `changed.field.${field}` : `changed.target.${name}`;
  const what = isMessage(key) ? text(key as 'changed.field.outcome') : readable(field.split('.').at(-1) ?? field);
  return kind === undefined ? what : text('changed.of-target', { target: targetLabel(kind, undefined), what });
}

/** A value of a field in words; instants in full, as the desk's clocks show them. */
export function formatFieldValue(field: string, value: unknown): string {
  if (value === null || value === undefined) return text('what-if.none');
  if (Array.isArray(value))
    return value.length === 0 ? text('what-if.none') : value.map((item) => formatFieldValue(field, item)).join(', ');
  if (typeof value === 'number' && /\.(elapsed|remaining)$/.test(field)) return formatSeconds(value);
  if (typeof value === 'boolean') return text(value ? 'condition.yes' : 'condition.no');
  if (typeof value !== 'string') return String(value);
  if (/\.(within|usual)$/.test(field) && isAmount(value)) return formatAmount(parseAmount(value));
  if (/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(value)) return formatStatedMoment(value);
  return formatNamedValue(field, value);
}

function formatNamedValue(field: string, value: string): string {
  if (field === 'routing.team' || field === 'disposition.handedTo' || field === 'intake.to') return teamLabel(value);
  const key = /\.state$/.test(field) ? `state.${value}` : field === 'intake.outcome' ? `intake.${value}` : `commitment.${value}`;
  if (isMessage(key)) return text(key as 'state.met');
  return /^[a-z]+(-[a-z0-9]+)*$/.test(value) ? readable(value) : value;
}

function formatSeconds(seconds: number): string {
  const amount = formatDuration(seconds * 1000);
  return seconds < 0 ? text('decision.over', { amount }) : amount;
}
