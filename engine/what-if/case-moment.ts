import type { RawRequest } from '../decision/request.ts';
import { instantOf } from '../instant.ts';
import { instantIssue } from '../vocabulary/fact-value.ts';

/**
 * The moment from which a case is looked at, in milliseconds: the `asOf` of its own request; else the one that is stated for
 * all; else the last thing that happened to it, its opening included. Undefined for a case that names no moment at all.
 */
export function caseMoment({ case: facts, envelope }: RawRequest, stated: number | undefined): number | undefined {
  const own = instantIn(envelope.asOf) ?? stated;
  if (own !== undefined) return own;
  let last = instantIn(facts.openedAt);
  if (!Array.isArray(facts.events)) return last;
  for (const event of facts.events as readonly unknown[]) {
    const at = typeof event === 'object' && event !== null ? instantIn((event as { at?: unknown }).at) : undefined;
    if (at !== undefined && (last === undefined || at > last)) last = at;
  }
  return last;
}

/** What is no instant is found when the request is checked. */
function instantIn(value: unknown): number | undefined {
  return typeof value !== 'string' || instantIssue('', value) !== undefined ? undefined : instantOf(value);
}
