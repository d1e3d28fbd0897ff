import { type CompiledPolicy, type Decision, decide, isProblem, type Problem, policySet } from '../../engine/index.ts';
import { timeData } from '../../server/policies/public-holidays.ts';
import type { MadeUpCase } from './made-up-cases.ts';

/** What became of a case by the plain way: `decide` on the one policy alone. */
export type PlainOutcome = { readonly status: 'decided' | 'not-covered' | 'faulty'; readonly decision?: Decision };

/** Decides a case under one policy, looked at when it last changed. */
export async function decidePlainly(policy: CompiledPolicy, made: MadeUpCase): Promise<PlainOutcome> {
  const outcome: Decision | Problem = await decide(policySet([policy], timeData), { case: made, asOf: lastInstant(made) }, 0);
  if (!isProblem(outcome)) return { status: 'decided', decision: outcome };
  return { status: outcome.status === 404 ? 'not-covered' : 'faulty' };
}

function lastInstant({ openedAt, events }: MadeUpCase): string {
  const instants = [openedAt as string, ...(events as readonly { readonly at: string }[]).map(({ at }) => at)];
  return instants.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1) as string;
}

/** Everything that somebody would notice, by leaving out what nobody would. */
export function noticeable(decision: Decision): unknown {
  const { decisionId, policy, sources, versions, asOf, ...rest } = decision;
  return stripped(rest, false);
}

/** The same with its words. */
export function withWords(decision: Decision): unknown {
  const { decisionId, policy, sources, versions, asOf, ...rest } = decision;
  return stripped(rest, true);
}

function stripped(value: unknown, keepsWords: boolean): unknown {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : value;
  if (Array.isArray(value)) return value.map((item) => stripped(item, keepsWords));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => keepsWords || !['label', 'message', 'reason'].includes(key))
      .map(([key, inner]) => [key, stripped(inner, keepsWords)]),
  );
}
