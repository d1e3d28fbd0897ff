import type { LoadedPolicy } from '../../engine/index.ts';
import { diceOf } from './dice.ts';

/** A request as it is sent: a case, and the moment from which it is looked at. */
export type SentRequest = { readonly case: Readonly<Record<string, unknown>>; readonly asOf: string };

type Example = { readonly case: object; readonly asOf?: string };

const minute = 60_000;
const month = 30 * 24 * 60;

/** The examples of policies as requests, and some variants of each: the same at other moments of the two months around it. */
export function exampleRequests(policies: readonly LoadedPolicy[], variants: number): SentRequest[] {
  const dice = diceOf(7);
  const examples = policies.flatMap(({ policy }) =>
    (policy.document.examples ?? []).map((example) => toRequest(policy, example)),
  );
  return examples.flatMap((request) => [
    request,
    ...Array.from({ length: variants }, () => shifted(request, (dice.below(2 * month) - month) * minute) as SentRequest),
  ]);
}

function toRequest(policy: LoadedPolicy['policy'], example: Example): SentRequest {
  const language = policy.language === 'base' ? {} : { language: policy.language };
  const facts: Record<string, unknown> = { vendor: policy.vendor, ...language, ...example.case };
  return { case: facts, asOf: String(example.asOf ?? facts.openedAt) };
}

/** The same with every instant in it moved. */
function shifted(value: unknown, by: number): unknown {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(Date.parse(value) + by).toISOString() : value;
  if (Array.isArray(value)) return value.map((item) => shifted(item, by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shifted(inner, by)]));
}

/** Every so-manieth item, so many in all, from the beginning to the end. */
export function spread<T>(items: readonly T[], count: number): T[] {
  if (count >= items.length) return [...items];
  return Array.from({ length: count }, (_, index) => items[Math.floor((index * items.length) / count)] as T);
}
