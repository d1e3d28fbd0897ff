import type { ExplainedCondition, ExplanationPart } from '../../../engine/index.ts';

/** An answer on which it hung that a rule holds; none was given where `actual` is null. */
export type DecidingAnswer = { readonly fact: string; readonly actual: unknown };

/** The answers that make a condition that holds hold, each once: of several ways in which it could, those that did. */
export function decidingAnswers(condition: ExplainedCondition): readonly DecidingAnswer[] {
  const found = new Map<string, DecidingAnswer>();
  for (const answer of answersOf(condition)) found.set(answer.fact, answer);
  return [...found.values()];
}

function answersOf(condition: ExplainedCondition): readonly DecidingAnswer[] {
  if ('fact' in condition) return [{ fact: condition.fact, actual: condition.actual }];
  if ('is' in condition) return answersOf(condition.condition);
  if ('not' in condition) return answersOf(condition.not);
  if ('any' in condition) return condition.any.filter(({ holds }) => holds === condition.holds).flatMap(answersOf);
  // What keeps all of them from holding is any that does not.
  return condition.all.filter(({ holds }) => holds === condition.holds).flatMap(answersOf);
}

/** Why a rule of a part held, where its own words do not say so: by answers, because no rule before it did, or in every case. */
export type RuleReason =
  | { readonly kind: 'answers'; readonly answers: readonly DecidingAnswer[] }
  | { readonly kind: 'otherwise' }
  | { readonly kind: 'always' };

/** Why a rule held, as its explanation tells it; undefined where there is none. */
export function ruleReason(parts: readonly ExplanationPart[], part: string, rule: string): RuleReason | undefined {
  const among = parts.filter((one) => one.part === part);
  for (const { rules } of among) {
    const held = rules.find(({ id, outcome }) => id === rule && outcome === 'holds');
    if (held === undefined) continue;
    const answers = decidingAnswers(held.condition);
    if (answers.length > 0) return { kind: 'answers', answers };
    return rules.some(({ outcome }) => outcome === 'does-not-hold') ? { kind: 'otherwise' } : { kind: 'always' };
  }
  return undefined;
}
