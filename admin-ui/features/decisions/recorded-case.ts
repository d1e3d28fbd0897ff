import type { CaseDraft, DraftEvent } from '../../shared/case/case-draft.ts';
import { queryOf } from '../../shared/case/case-query.ts';
import type { CaseAtInstant } from '../../shared/deciding/compare-messages.ts';
import type { RecordedQuestion } from './recorded-decisions-client.ts';

type Facts = Readonly<Record<string, unknown>>;

/** What was asked, whichever way: the case, and the moment from which it was looked at. */
export function recordedCase({
  request,
  asOf,
  maskedFacts,
}: Pick<RecordedQuestion, 'request' | 'asOf' | 'maskedFacts'>): CaseAtInstant {
  const facts = isObject(request.case) ? request.case : request;
  return { case: Object.fromEntries(Object.entries(facts).filter(([name]) => !maskedFacts.includes(name))), asOf };
}

/** Where a case can be described further: the simulate page's address. */
export function simulateAddress({ case: facts, asOf }: CaseAtInstant): string {
  return `/simulate${queryOf(draftOf(facts, asOf))}`;
}

function draftOf({ events, ...facts }: Facts, asOf: string): CaseDraft {
  const answers = Object.entries(facts).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, Array.isArray(value) ? value.map(String) : [String(value)]] as const],
  );
  const happened = Array.isArray(events) ? events.filter(isObject).map(eventOf) : [];
  return { answers: new Map([...answers, ['asOf', [asOf]]]), events: happened };
}

function eventOf({ type, at, to, level }: Facts): DraftEvent {
  return { type: String(type ?? ''), at: String(at ?? ''), detail: String(to ?? level ?? '') };
}

function isObject(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
