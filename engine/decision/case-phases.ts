import type { Facts, Rule, RuleAnswers } from '../rules/rule-table.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { decidePromises, type Promises } from './promises.ts';
import type { SupportCase } from './request.ts';
import { decideRoute, type Route } from './routing.ts';
import { decideSeverity, type SeverityPart } from './severity.ts';

/** A severity and a desk that a case had from an instant on, with all that follows from them. */
export type Phase = {
  readonly from: number;
  /** The place among the case's events of the one that began it; −1 for the opening. */
  readonly event: number;
  readonly severity: SeverityPart;
  readonly facts: Facts;
  readonly route: Route;
  readonly promises: Promises;
  readonly fired: readonly Rule<unknown>[];
};

type Change = {
  readonly from: number;
  readonly event: number;
  readonly severity: string | undefined;
  readonly desk: string | undefined;
};

/** The phases of a case: one from its opening, another whenever its severity or its desk changes. */
export function decidePhases(rules: RuleAnswers, policy: CompiledPolicy, { facts, events, openedAt }: SupportCase): Phase[] {
  let change: Change = { from: openedAt, event: -1, severity: undefined, desk: undefined };
  const phases = [decidePhase(rules, policy, facts, change)];
  for (const [event, { type, at, to }] of events.entries()) {
    if (type === 'severity-changed') change = { ...change, from: at, event, severity: to };
    else if (type === 'desk-changed') change = { ...change, from: at, event, desk: to };
    else continue;
    phases.push(decidePhase(rules, policy, facts, change));
  }
  return phases;
}

function decidePhase(
  rules: RuleAnswers,
  policy: CompiledPolicy,
  facts: Facts,
  { from, event, severity: changedTo, desk }: Change,
): Phase {
  const severity = decideSeverity(rules, policy, facts, changedTo);
  const routing = decideRoute(rules, policy, severity.facts);
  const route = desk === undefined ? routing.route : movedTo(desk, routing.route);
  const promises = decidePromises(rules, policy, route, severity.facts);
  const fired = [...severity.fired, ...routing.fired];
  return { from, event, severity: severity.part, facts: severity.facts, route, promises, fired };
}

/** The route of a case that was given to another desk; the one that the rules name stands by. */
function movedTo(desk: string, route: Route): Route {
  const others = [route.desk, ...route.alternates].filter((id) => id !== undefined && id !== desk);
  return { ...route, desk, alternates: others.filter((id) => id !== undefined) };
}
