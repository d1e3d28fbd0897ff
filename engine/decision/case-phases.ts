import type { Facts, Rule, RuleAnswers } from '../rules/rule-table.ts';
import { deriveFromAnswers } from './case-facts.ts';
import { type Commitments, decideCommitments } from './commitments.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import type { SupportCase } from './request.ts';
import { decideRoute, type Route } from './routing.ts';
import { decideSeverity, type SeverityChange, type SeverityPart } from './severity.ts';

/** A severity and a desk that a case had from an instant on, with all that follows from them. */
export type Phase = {
  readonly from: number;
  /** The place among the case's events of the one that began it; −1 for the opening. */
  readonly event: number;
  readonly severity: SeverityPart;
  readonly facts: Facts;
  readonly route: Route;
  readonly commitments: Commitments;
  readonly fired: readonly Rule<unknown>[];
};

/** What a phase begins with: its facts, and the last changes of severity and of desk. */
type Change = {
  readonly from: number;
  readonly event: number;
  readonly facts: Facts;
  readonly severity: SeverityChange | undefined;
  readonly desk: string | undefined;
};

/**
 * The phases of a case: one from its opening, another whenever its severity, its desk or its answers change, or something happens for
 * the first time of which rules ask whether it has.
 */
export function decidePhases(rules: RuleAnswers, policy: CompiledPolicy, supportCase: SupportCase): Phase[] {
  const { events, openedAt } = supportCase;
  let change: Change = {
    from: openedAt,
    event: -1,
    facts: openingFacts(policy, supportCase),
    severity: undefined,
    desk: undefined,
  };
  let phase = decidePhase(rules, policy, change);
  const phases = [phase];
  if (events.length === 0) return phases;
  const awaited = new Set(policy.watched);
  for (const [event, { type, at, to, set }] of events.entries()) {
    const isNews = awaited.delete(type);
    if (isNews)
      change = { ...change, from: at, event, facts: { ...change.facts, happened: [...happenedIn(change.facts), type] } };
    if (type === 'severity-changed')
      change = {
        ...change,
        from: at,
        event,
        facts: changedFacts(policy, supportCase, change.facts, at, to),
        severity: { to, before: phase.severity.id },
      };
    else if (type === 'desk-changed') change = { ...change, from: at, event, desk: to };
    else if (type === 'facts-changed' && set !== undefined)
      change = { ...change, from: at, event, facts: answeredAnew(policy, supportCase, change.facts, set) };
    else if (!isNews) continue;
    phase = decidePhase(rules, policy, change);
    phases.push(phase);
  }
  return phases;
}

/** What is known at the opening: no severity has been changed yet, and nothing has happened. */
function openingFacts({ watched }: CompiledPolicy, { facts }: SupportCase): Facts {
  const before = watched.size > 0 ? { ...facts, happened: [] } : facts;
  return facts.severityChangedTo === undefined ? before : { ...before, severityChangedTo: undefined };
}

function happenedIn({ happened }: Facts): readonly unknown[] {
  return Array.isArray(happened) ? happened : [];
}

/**
 * What is known once the severity was changed: somebody who could do that after the opening had an open case before them. Where the
 * policy takes it for a wish, that is what the customer asks for from then on.
 */
function changedFacts(
  { document }: CompiledPolicy,
  { openedAt, isStateStated }: SupportCase,
  facts: Facts,
  at: number,
  severity: string | undefined,
): Facts {
  const caseState = isStateStated || at <= openedAt ? facts.caseState : 'open';
  const changed = { ...facts, severityChangedTo: severity, caseState };
  return document.severity?.changes === 'requested' ? { ...changed, requestedSeverity: severity } : changed;
}

/** What is known once answers have changed; one that is null is not stated any more. */
function answeredAnew(
  { document, blankFacts }: CompiledPolicy,
  { openedAt }: SupportCase,
  before: Facts,
  set: Readonly<Record<string, unknown>>,
): Facts {
  const facts: Record<string, unknown> = { ...before, usersAffectedPercent: undefined, monthsSinceRelease: undefined };
  for (const name in set) facts[name] = set[name] ?? blankFacts[name];
  deriveFromAnswers(facts, openedAt, document.timeZone ?? 'UTC');
  return facts;
}

function decidePhase(rules: RuleAnswers, policy: CompiledPolicy, { from, event, facts, severity: changed, desk }: Change): Phase {
  const severity = decideSeverity(rules, policy, facts, changed);
  const routing = decideRoute(rules, policy, severity.facts);
  const route = desk === undefined ? routing.route : movedTo(desk, routing.route);
  const commitments = decideCommitments(rules, policy, route, severity.facts);
  const fired = [...severity.fired, ...routing.fired];
  return { from, event, severity: severity.part, facts: severity.facts, route, commitments, fired };
}

/** The route of a case that was given to another desk; the one that the rules name stands by. */
function movedTo(desk: string, route: Route): Route {
  const others = [route.desk, ...route.alternates].filter((id) => id !== undefined && id !== desk);
  return { ...route, desk, alternates: others.filter((id) => id !== undefined) };
}
