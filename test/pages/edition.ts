import type { PolicySummary, Versions } from '../../admin-ui/shared/policies/policies-client.ts';
import { loadPolicies, policySet } from '../../engine/index.ts';
import { stateOf } from '../../server/lifecycle/versions.ts';
import { publicHolidays, timeData } from '../../server/policies/public-holidays.ts';
import { instantTextOrNull } from '../../server/render/instant-text.ts';

export type Effective = { readonly from?: string | undefined; readonly until?: string | undefined };

/** What a version says of when it holds, with what publishing adds: the versions that it is quicker than. */
function released({ from, until }: Effective, before: readonly Effective[]): string {
  const first = before.findIndex((one) => one.from !== undefined && from !== undefined && from <= one.from);
  const withdraws = first < 0 ? [] : before.slice(first).map((_, index) => first + index + 1);
  return JSON.stringify({ from, until, ...(withdraws.length > 0 && { withdraws }) });
}

/** The versions of a policy as the server tells of them at an instant, from what each says of when it holds. */
export function editionOf(effective: readonly Effective[], now: string, timeZone = 'Europe/Paris'): readonly PolicySummary[] {
  const files = effective.map((stretch, index) => ({
    path: `acme/help/en/${index + 1}.yaml`,
    text: `policy: acme/help\nlanguage: en\nversion: ${index + 1}\ntitle: Help ${index + 1}\ntimeZone: ${timeZone}\neffective: ${released(stretch, effective.slice(0, index))}\nsource: { document: a }\n`,
  }));
  const { policies, diagnostics } = loadPolicies(files, publicHolidays);
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  const set = policySet(
    policies.map(({ policy }) => policy),
    timeData,
  );
  return set.policies.map((one) => {
    const state = stateOf(one, Date.parse(now));
    const { title, source, effective: stretch } = one.document;
    return {
      policy: one.id,
      vendor: one.vendor,
      vendorName: one.vendor,
      language: one.language,
      version: one.version,
      title,
      source,
      products: null,
      appliesTo: null,
      from: stretch?.from ?? null,
      until: stretch?.until ?? null,
      begins: told(one.from),
      ends: told(one.until),
      timeZone,
      retiredFrom: null,
      state,
      inForce: state === 'in-force',
      digest: one.digest,
      examples: 0,
    };
  });
}

/** The same, as an edition's own list has it. */
export function listedVersions(versions: readonly PolicySummary[]): Versions['items'] {
  return versions.map(({ version, state, begins, ends, timeZone, title, digest }) => ({
    version,
    state,
    from: begins,
    until: ends,
    timeZone,
    title,
    digest,
    publishedBy: null,
    publishedAt: null,
    reason: null,
    movedTo: null,
    cancelled: null,
  }));
}

function told(instant: number): string | null {
  return instantTextOrNull(Number.isFinite(instant) ? instant : null);
}
