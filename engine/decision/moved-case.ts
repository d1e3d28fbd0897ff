import { instantOf } from '../instant.ts';
import { closingRules, plainClosure } from '../policy/closure.ts';
import { compiledAnswers } from '../rules/rule-answers.ts';
import { instantIssue } from '../vocabulary/fact-value.ts';
import { mostEvents } from './case-limits.ts';
import { closingOf } from './closing.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import type { PolicySet } from './policy-set.ts';
import { checkRequest, type RawRequest, toCase } from './request.ts';
import { ruleCase } from './rule-case.ts';

/**
 * The versions that have had a case as seen at an instant, in turn: the one by which it was opened, then each that began since, has
 * open cases move to it, and found the case open: neither resolved nor closed by silence. The last one decides it. Events that cannot be
 * read do not count here; they are told as issues later.
 */
export function versionsInTurn(
  set: PolicySet,
  opened: CompiledPolicy,
  request: RawRequest,
  asOf: number,
): readonly [CompiledPolicy, ...CompiledPolicy[]] {
  const movers = set.movers.get(`${opened.id}/${opened.language}`);
  if (movers === undefined) return [opened];
  const versions: [CompiledPolicy, ...CompiledPolicy[]] = [opened];
  for (const mover of movers) {
    if (mover.from <= opened.from || mover.from > asOf || !isOpenAt(request.case.events, mover.from)) continue;
    if (!isSilencedAt(mover.from, versions.at(-1) ?? opened, request)) versions.push(mover);
  }
  return versions;
}

/** Whether a case was open at an instant, going by when it was resolved and opened again. */
function isOpenAt(events: unknown, instant: number): boolean {
  if (!Array.isArray(events) || events.length > mostEvents) return true;
  const happened = events
    .map((event: unknown) => (event ?? {}) as { readonly type?: unknown; readonly at?: unknown })
    .filter(({ type, at }) => (type === 'resolved' || type === 'reopened') && !instantIssue('', at))
    .map(({ type, at }) => ({ type, at: instantOf(String(at)) }))
    .filter(({ at }) => at <= instant)
    .sort((one, other) => one.at - other.at);
  return happened.at(-1)?.type !== 'resolved';
}

/** Whether silence had closed a case by an instant, under the version that had it. */
function isSilencedAt(instant: number, policy: CompiledPolicy, request: RawRequest): boolean {
  const { events } = request.case;
  const { closure } = policy.document;
  const attempts = closingRules(closure)?.map(({ attempts = 0 }) => attempts) ?? [
    plainClosure(closure).afterFollowUps ?? Number.POSITIVE_INFINITY,
  ];
  const isAsked = (event: unknown): boolean => (event as { readonly type?: unknown } | null)?.type === 'follow-up';
  // Hardly any case comes as far as to need its rules asked.
  if (!Array.isArray(events) || events.length > mostEvents || events.filter(isAsked).length < Math.min(...attempts)) return false;
  if (checkRequest(request, policy.catalogue, policy.eventNames).length > 0) return false;
  const supportCase = toCase(request, instant, policy);
  const { closesAt } = closingOf(policy, supportCase, ruleCase(compiledAnswers, policy, supportCase), instant);
  return closesAt !== undefined && closesAt <= instant;
}
