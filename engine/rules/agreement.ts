import type { Answer, Question } from './rule-table.ts';

/** The compiled rules and json-rules-engine disagree: a fault of the engine, never of a policy or a case. */
export class RuleDisagreementError extends Error {}

/** Throws where the compiled table answers a question differently from json-rules-engine. */
export function mustAgree({ table, facts }: Question, reference: Answer, compiled: Answer): void {
  if (reference.length === compiled.length && reference.every((rule, index) => rule === compiled[index])) return;
  const names = (answer: Answer): string => answer.map((rule) => table.rules[rule]?.id).join(', ') || 'none';
  throw new RuleDisagreementError(
    `the rules of ${table.name} give ${names(reference)} in json-rules-engine and ${names(compiled)} compiled, for ${JSON.stringify(facts)}`,
  );
}
