import { type ClosingRule, parseAmount, parseLevelTime, type SupportPolicy } from '../../../engine/index.ts';
import type { Text } from '../../platform/messages/make-text.ts';
import { formatAmount } from '../vocabulary/describe-target-time.ts';
import { describeTargetClock, metricLabel } from './describe-target.ts';

/** When a level of escalation comes by itself, in words. */
export function describeLevelTime(after: string, document: SupportPolicy, translate: Text): string {
  const time = parseLevelTime(after);
  if ('of' in time)
    return translate('document.level.share', {
      percent: String(time.percent),
      target: metricLabel(time.of, document, translate),
    });
  if ('lateFor' in time)
    return translate('document.level.late', {
      amount:
        time.on === undefined
          ? formatAmount(parseAmount(time.late), translate)
          : amountOnHours(time.late, time.on, document, translate),
      target: metricLabel(time.lateFor, document, translate),
    });
  return translate('document.level.amount', { amount: amountOnHours(time.within, time.on, document, translate) });
}

/** After how much silence a rule closes a case, when it reminds, and what must have been tried: a line each. */
export function describeClosingRule(
  { within, on, lateFor, reminders, attempts }: ClosingRule,
  document: SupportPolicy,
  translate: Text,
): string[] {
  return [
    ...(within === undefined
      ? []
      : lateFor === undefined
        ? [translate('document.closing.silence', { amount: amountOnHours(within, on, document, translate) })]
        : [
            translate('document.closing.late', {
              amount: amountOnHours(within, on, document, translate),
              target: metricLabel(lateFor, document, translate),
            }),
          ]),
    ...(reminders === undefined
      ? []
      : [
          translate('document.closing.reminders', {
            amounts: reminders.map((reminder) => formatAmount(parseAmount(reminder), translate)).join(', '),
          }),
        ]),
    ...(attempts === undefined ? [] : [translate('document.closing.attempts', { count: attempts })]),
  ];
}

function amountOnHours(within: string, on: string | undefined, document: SupportPolicy, translate: Text): string {
  const hours = describeTargetClock({ within, ...(on !== undefined && { on }) }, document, translate);
  return [formatAmount(parseAmount(within), translate), ...hours].join(', ');
}
