import { type Condition, standing } from '../../conditions/condition.ts';
import { operators } from '../../conditions/operators.ts';
import { parseCondition } from '../../conditions/parse.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { messageOf } from '../../messages/message-of.ts';
import { ownValue } from '../../own-value.ts';
import { caseVocabulary } from '../case-vocabulary.ts';
import { factCatalogue } from '../fact-catalogue.ts';
import type { PolicyDraft } from '../policy.ts';
import { writtenId } from '../tables.ts';
import { metricsSetBy, targetOf } from '../target-rule.ts';
import { timeFaults } from './target-times.ts';

/** Targets that promise nothing or two things, and severities for which nothing is promised. */
export function checkTargets(draft: PolicyDraft): Diagnostic[] {
  return draft.isBase ? [] : [...incompleteTargets(draft), ...severitiesWithoutTarget(draft)];
}

/** What a target can promise, one of them. */
const promiseKeys = ['within', 'dueAt', 'commitment'] as const;

function incompleteTargets(draft: PolicyDraft): Diagnostic[] {
  const { document, diagnostic } = draft;
  return (document.targets ?? []).flatMap((rule, index) => {
    const set = metricsSetBy(rule);
    if (set.length === 0)
      return [
        diagnostic(['targets', index, 'id'], 'incomplete-target', messageOf('check.no-target', { id: writtenId(rule) }), {
          hint: messageOf('check.name-targets', {
            names: [...caseVocabulary(document).metrics.keys()].map((kind) => `\`${kind}\``).join(', '),
          }),
        }),
      ];
    return set.flatMap((kind) => {
      const target = targetOf(rule, kind) ?? {};
      const at = ['targets', index, kind];
      const diagnostics: Diagnostic[] = [];
      const [first, ...others] = promiseKeys.filter((key) => target[key] !== undefined);
      if (first === undefined) {
        diagnostics.push(
          diagnostic(at, 'incomplete-target', messageOf('check.target-promises-nothing', { target: kind }), {
            hint: messageOf('check.write-within-or-commitment'),
            part: 'key',
          }),
        );
      }
      for (const other of others) {
        const message = messageOf('check.two-promises', { target: kind, one: first as string, other });
        diagnostics.push(
          diagnostic([...at, other], 'incomplete-target', message, { hint: messageOf('check.keep-one'), part: 'key' }),
        );
      }
      if (target.label === undefined && target.commitment !== 'none') {
        diagnostics.push(
          diagnostic(at, 'missing-label', messageOf('check.target-label-missing', { target: kind, id: writtenId(rule) }), {
            hint: messageOf('check.say-promise'),
            part: 'key',
          }),
        );
      }
      diagnostics.push(...timeFaults(draft, target, at));
      return diagnostics;
    });
  });
}

/** Rules that lead to a severity to which no rule of `targets` can apply. */
function severitiesWithoutTarget({ document, diagnostic }: PolicyDraft): Diagnostic[] {
  const catalogue = factCatalogue(document);
  const conditions = (document.targets ?? []).map((rule) => parseCondition(rule.when, catalogue).condition);
  const committed = (severity: string): boolean =>
    ownValue(document.severities, severity)?.withoutTargets === true ||
    conditions.some((condition) => canHold(condition, severity));
  const reached: [path: (string | number)[], severity: string | undefined][] = [
    ...(document.severity?.criteria ?? []).map((rule, index): [(string | number)[], string | undefined] => [
      ['severity', 'criteria', index, 'then'],
      rule.then,
    ]),
    ...(document.severity?.limits ?? []).map((rule, index): [(string | number)[], string | undefined] => [
      ['severity', 'limits', index, 'highest'],
      rule.highest,
    ]),
    [['severity', 'default'], document.severity?.default],
  ];
  const order = Object.keys(document.severities ?? {});
  const moved = (document.severity?.adjustments ?? []).flatMap((rule, index): typeof reached => {
    const at = ['severity', 'adjustments', index];
    const steps = (rule.lower ?? 0) - (rule.raise ?? 0);
    const key = rule.lower === undefined ? 'raise' : 'lower';
    const places = reached.map(([, severity]) => order.indexOf(severity ?? '')).filter((place) => place >= 0);
    const nearest = places.map((place) => order[Math.min(order.length - 1, Math.max(0, place + steps))]);
    return steps === 0 ? [[[...at, 'lowest'], rule.lowest]] : [...new Set(nearest)].map((severity) => [[...at, key], severity]);
  });
  return [...reached, ...moved].flatMap(([path, severity]) =>
    severity === undefined || !Object.hasOwn(document.severities ?? {}, severity) || committed(severity)
      ? []
      : [
          diagnostic(path, 'severity-without-target', messageOf('check.severity-without-target', { severity }), {
            hint: messageOf('check.add-target'),
          }),
        ],
  );
}

/** Whether a condition may hold for a severity, whatever the other facts are. */
function canHold(condition: Condition, severity: string): boolean {
  const holds = standing(condition, ({ fact, operator, value }) =>
    fact === 'severity' ? operators[operator].holds(severity, value) : undefined,
  );
  return holds !== false;
}
