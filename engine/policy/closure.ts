import type { ClosingRule, Closure } from './policy-document.generated.ts';

/** A closure that is one setting for all cases, as policies first wrote it. */
export type PlainClosure = Exclude<Closure, readonly ClosingRule[]>;

/** The closure of a policy where it is one setting for all cases; empty where rules say it, or nothing does. */
export function plainClosure(closure: Closure | undefined): PlainClosure {
  return closure === undefined || Array.isArray(closure) ? {} : closure;
}

/** The rules of a closure; undefined where it is one setting for all cases, or there is none. */
export function closingRules(closure: Closure | undefined): readonly ClosingRule[] | undefined {
  return Array.isArray(closure) ? closure : undefined;
}
