import type { Diagnostic } from '../../diagnostic.ts';
import { nameHint } from '../../diagnostic.ts';
import { messageOf } from '../../messages/message-of.ts';
import type { Path } from '../../path.ts';
import { amountSeconds, isAmount, parseAmount, plainUnits } from '../../vocabulary/amount.ts';
import { levelAmount, levelMetric, parseLevelTime } from '../../vocabulary/level-time.ts';
import { caseVocabulary } from '../case-vocabulary.ts';
import { closingRules } from '../closure.ts';
import type { PolicyDraft } from '../policy.ts';
import { metricsSetBy } from '../target-rule.ts';
import { timedParts } from '../timed-parts.ts';

/** Levels that never come by themselves although they say when, reminders that come too late, and amounts that cannot be counted. */
export function checkOverTime(draft: PolicyDraft): Diagnostic[] {
  return [
    ...levelTimes(draft),
    ...amountsOnHours(draft),
    ...closingTargets(draft),
    ...(draft.isBase ? [] : [...idleLevels(draft), ...lateReminders(draft)]),
  ];
}

/** Times of levels that name no metric, or no amount. */
function levelTimes({ document, diagnostic }: PolicyDraft): Diagnostic[] {
  const metrics = [...caseVocabulary(document).metrics.keys()];
  return (document.escalation ?? []).flatMap(({ after }, index) => {
    const time = after === undefined ? undefined : parseLevelTime(after);
    if (time === undefined) return [];
    const at = ['escalation', index, 'after'];
    const [metric, amount] = [levelMetric(time), levelAmount(time)?.within];
    if (amount !== undefined && !isAmount(amount))
      return [
        diagnostic(at, 'wrong-format', messageOf('check.not-an-amount', { text: amount }), {
          hint: messageOf('check.write-level-time', { units: plainUnits.map((unit) => unit.replace('-', ' ')).join(', ') }),
        }),
      ];
    return metric === undefined ? [] : metricFaults(metric, metrics, at, diagnostic);
  });
}

function metricFaults(metric: string, metrics: readonly string[], at: Path, diagnostic: PolicyDraft['diagnostic']): Diagnostic[] {
  return metrics.includes(metric)
    ? []
    : [
        diagnostic(at, 'unknown-metric', messageOf('check.no-such-metric', { name: metric }), {
          hint: nameHint(metric, metrics),
        }),
      ];
}

/** Closing rules that count from when a target is due that is no metric, or that nothing promises. */
function closingTargets({ document, diagnostic, isBase }: PolicyDraft): Diagnostic[] {
  const metrics = [...caseVocabulary(document).metrics.keys()];
  const promised = new Set((document.targets ?? []).flatMap(metricsSetBy));
  return (closingRules(document.closure) ?? []).flatMap(({ id, lateFor }, index) => {
    if (lateFor === undefined) return [];
    const at = ['closure', index, 'lateFor'];
    const unknown = metricFaults(lateFor, metrics, at, diagnostic);
    if (unknown.length > 0 || isBase || promised.has(lateFor)) return unknown;
    return [
      diagnostic(at, 'without-effect', messageOf('check.closing-without-target', { id, metric: lateFor }), {
        hint: messageOf('check.set-target-for-it'),
      }),
    ];
  });
}

/** Days of 24 hours on hours: they are counted around the clock. */
function amountsOnHours({ document, diagnostic }: PolicyDraft): Diagnostic[] {
  return timedParts(document).flatMap(({ amounts, on, onPath }) => {
    if (on === undefined || on === 'around-the-clock') return [];
    const days = amounts.filter(({ text }) => isAmount(text) && parseAmount(text).unit === 'day');
    return days.length === 0
      ? []
      : [
          diagnostic(onPath, 'incomplete-target', messageOf('check.whole-days-on-hours'), {
            hint: messageOf('check.leave-on-out'),
          }),
        ];
  });
}

/** Levels whose share is of a target that nothing promises, or that never come before one above them. */
function idleLevels({ document, diagnostic }: PolicyDraft): Diagnostic[] {
  const promised = new Set((document.targets ?? []).flatMap(metricsSetBy));
  const metrics = caseVocabulary(document).metrics;
  const before = new Map<string, { readonly id: string; readonly share: number }>();
  return (document.escalation ?? []).flatMap(({ id, after, when }, index) => {
    const time = after === undefined ? undefined : parseLevelTime(after);
    if (time === undefined) return [];
    const at = ['escalation', index, 'after'];
    const metric = levelMetric(time);
    if (metric !== undefined && metrics.has(metric) && !promised.has(metric))
      return [
        diagnostic(at, 'without-effect', messageOf('check.level-without-target', { id, metric }), {
          hint: messageOf('check.set-target-for-it'),
        }),
      ];
    const measure = measured(time);
    if (measure === undefined || when !== undefined) return [];
    const lower = before.get(measure.of);
    if (lower === undefined || lower.share <= measure.share) {
      before.set(measure.of, { id, share: measure.share });
      return [];
    }
    return [
      diagnostic(
        ['escalation', lowerIndex(document.escalation, lower.id), 'after'],
        'without-effect',
        messageOf('check.level-comes-late', { id: lower.id, next: id }),
        {
          hint: messageOf('check.levels-rise'),
        },
      ),
    ];
  });
}

function lowerIndex(levels: readonly { readonly id: string }[] = [], id: string): number {
  return levels.findIndex((level) => level.id === id);
}

/** What the time of a level is measured on, and how much of it; undefined where that depends on the day. */
function measured(time: ReturnType<typeof parseLevelTime>): { readonly of: string; readonly share: number } | undefined {
  if ('of' in time) return { of: time.of, share: time.percent };
  const { within = '', on } = levelAmount(time) ?? {};
  const share = isAmount(within) ? amountSeconds(parseAmount(within)) : undefined;
  if (share === undefined) return undefined;
  return 'lateFor' in time ? { of: `late ${time.lateFor} ${on ?? ''}`, share } : { of: ` ${on ?? 'around-the-clock'}`, share };
}

/** Reminders that come when the case is closed already. */
function lateReminders({ document, diagnostic }: PolicyDraft): Diagnostic[] {
  return (closingRules(document.closure) ?? []).flatMap(({ within, reminders = [] }, index) => {
    if (within === undefined || !isAmount(within)) return [];
    const silence = parseAmount(within);
    return reminders.flatMap((text, at) => {
      if (!isAmount(text)) return [];
      const reminder = parseAmount(text);
      const [late, closing] = [amountSeconds(reminder), amountSeconds(silence)];
      const isLate =
        late !== undefined && closing !== undefined
          ? late >= closing
          : reminder.unit === silence.unit && reminder.value >= silence.value;
      return isLate
        ? [
            diagnostic(
              ['closure', index, 'reminders', at],
              'without-effect',
              messageOf('check.reminder-too-late', { reminder: text, within }),
              {
                hint: messageOf('check.remind-before'),
              },
            ),
          ]
        : [];
    });
  });
}
