import { signal } from '@preact/signals';
import type { SupportPolicy } from '../../../engine/index.ts';
import { settleQuery } from '../../platform/client/use-query.ts';
import type { PolicyList } from '../../shared/policies/policies-client.ts';
import { readPolicy } from '../../shared/policies/policies-client.ts';
import type { RecordedDecision } from './recorded-decisions-client.ts';

type Named = Pick<RecordedDecision, 'policy' | 'language' | 'version'>;

/** The policy versions by which decisions were given, as far as they have been read, by their names. */
export const decidingPolicies = signal<ReadonlyMap<string, SupportPolicy>>(new Map());

const requested = new Set<string>();

/** A version by its name: `planview/customer-care/fr@1`. */
export function versionName({ policy, language, version }: Named): string {
  return `${policy}/${language}@${version}`;
}

/** Reads the versions by which some decisions were given, each once, for the words that they have for desks and severities. What is gone or cannot be read is left out. */
export async function readDecidingPolicies(decisions: readonly Named[], { policies }: PolicyList): Promise<void> {
  const wanted = new Map(decisions.map((one) => [versionName(one), one]));
  const known = new Set(policies.map(versionName));
  await Promise.all(
    [...wanted].map(async ([name, one]) => {
      if (requested.has(name) || !known.has(name)) return;
      requested.add(name);
      const found = await settleQuery(readPolicy(one));
      if (found.status === 'success') decidingPolicies.value = new Map(decidingPolicies.value).set(name, found.data.document);
      else requested.delete(name);
    }),
  );
}
