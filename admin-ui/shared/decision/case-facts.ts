import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { derivedFacts, factDefaults, instantOf, ownValue } from '../../../engine/index.ts';

/** A case as it was asked about: its answers by the names of their questions, and under `events` what happened. */
export type CaseFacts = Readonly<Record<string, unknown>>;

export const CaseFactsContext = createContext<CaseFacts>({});

/** The case about which the decision is that is drawn. */
export function useCaseFacts(): CaseFacts {
  return useContext(CaseFactsContext);
}

/** Where a value comes from by which a rule was asked: the case states it, it is assumed because the case does not, or it was worked out, from answers or from what happened. */
type Origin = 'stated' | 'assumed' | 'worked-out' | 'happened';

const happened = ['severityChangedTo', 'severityRaised', 'defectConfirmed', 'happened'];

/** Where the value comes from that a question had when a rule was asked. */
export function originOf(fact: string, value: unknown, facts: CaseFacts): Origin {
  if (happened.includes(fact)) return 'happened';
  if (derivedFacts.some(({ name }) => name === fact)) return 'worked-out';
  const stated = ownValue(facts, fact);
  if (stated === undefined || stated === null) return Object.hasOwn(factDefaults, fact) ? 'assumed' : 'happened';
  // Where the customer sets the severity, one that was changed later counts as the new wish.
  return fact === 'requestedSeverity' && stated !== value ? 'happened' : 'stated';
}

/** The severity to which a case was changed last, and when, as seen at an instant (ISO 8601); undefined where it was not. */
export function severityChange({ events }: CaseFacts, asOf: string): { readonly to: string; readonly at: number } | undefined {
  const changes = (Array.isArray(events) ? (events as readonly unknown[]) : []).flatMap((event) => {
    const { type, to, at } = (event ?? {}) as { readonly type?: unknown; readonly to?: unknown; readonly at?: unknown };
    const instant = instantOf(String(at));
    return type === 'severity-changed' && instant <= instantOf(asOf) ? [{ to: String(to), at: instant }] : [];
  });
  return changes.sort((one, other) => one.at - other.at).at(-1);
}
