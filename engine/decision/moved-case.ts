import { instantFault } from '../policy/fact-catalogue.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import type { PolicySet } from './policy-set.ts';

/**
 * The versions that have had a case as seen at an instant, in turn: the one by which it was opened, then each that began since, has
 * open cases move to it, and found the case open. The last one decides it. Events that cannot be read do not count here; they are told
 * as faults later.
 */
export function versionsInTurn(
  set: PolicySet,
  opened: CompiledPolicy,
  events: unknown,
  asOf: number,
): readonly [CompiledPolicy, ...CompiledPolicy[]] {
  const movers = set.movers.get(`${opened.id}/${opened.language}`);
  if (movers === undefined) return [opened];
  return [opened, ...movers.filter(({ version, from }) => version > opened.version && from <= asOf && isOpenAt(events, from))];
}

/** Whether a case was open at an instant, going by when it was resolved and opened again. */
function isOpenAt(events: unknown, instant: number): boolean {
  if (!Array.isArray(events)) return true;
  const happened = events
    .map((event: unknown) => (event ?? {}) as { readonly type?: unknown; readonly at?: unknown })
    .filter(({ type, at }) => (type === 'resolved' || type === 'reopened') && !instantFault('', at))
    .map(({ type, at }) => ({ type, at: Date.parse(String(at)) }))
    .filter(({ at }) => at <= instant)
    .sort((one, other) => one.at - other.at);
  return happened.at(-1)?.type !== 'resolved';
}
