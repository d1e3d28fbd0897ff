import type { Diagnostic } from '../../diagnostic.ts';
import { messageOf } from '../../messages/message-of.ts';
import { beginningOf, startOf } from '../effective-start.ts';
import type { PolicyDraft } from '../policy.ts';

/** A base is no variant, and a policy is not built on words in another language. */
export function checkVariant({ document, isBase, files, diagnostic }: PolicyDraft): Diagnostic[] {
  const faults: Diagnostic[] = [];
  if (isBase && document.appliesTo !== undefined)
    faults.push(
      diagnostic(['appliesTo'], 'ignored-key', messageOf('variant.base'), {
        hint: messageOf('variant.say-in-policy'),
        part: 'key',
      }),
    );
  const below = /^[^/]+\/[^/]+\/([^/@]+)@/.exec(document.extends ?? '')?.[1];
  if (files.length > 1 && below !== undefined && below !== 'base' && below !== document.language)
    faults.push(
      diagnostic(['extends'], 'unknown-base', messageOf('variant.other-language', { language: document.language, base: below }), {
        hint: messageOf('variant.same-language'),
      }),
    );
  return faults;
}

/** A version of a variant with the time in which it can hold. */
type Holding = { readonly draft: PolicyDraft; readonly from: number; readonly until: number };

/**
 * Variants of a vendor between which nothing decides: at some time both hold for one product, both name one customer or one contract,
 * and neither covers fewer products. It is told of the one that begins later.
 */
export function equalVariants(drafts: readonly PolicyDraft[], retirements: ReadonlyMap<string, string>): Diagnostic[] {
  const variants = drafts.filter(({ isBase, document }) => !isBase && document.appliesTo !== undefined);
  if (variants.length < 2) return [];
  const standing = variants.filter((draft) => !isReplaced(draft, variants));
  const holding = standing.map((draft) => holdingOf(draft, standing, retirements)).filter(({ from, until }) => from < until);
  const sorted = holding.sort((a, b) => a.from - b.from || (nameOf(a) < nameOf(b) ? -1 : 1));
  const told = new Set<string>();
  return sorted.flatMap((later, index) =>
    (['contract', 'customer'] as const).flatMap((party) =>
      (later.draft.document.appliesTo?.[party] ?? []).flatMap((name, place) => {
        const other = sorted
          .slice(0, index)
          .find((one) => isEqual(one, later) && one.draft.document.appliesTo?.[party]?.includes(name));
        const key = `${later.draft.files[0]?.path} ${party} ${name}`;
        if (other === undefined || told.has(key)) return [];
        told.add(key);
        const { policy } = other.draft.document;
        return [
          later.draft.diagnostic(['appliesTo', party, place], 'equal-variants', messageOf('variant.equal', { policy, name }), {
            hint: messageOf('variant.one-names-it'),
          }),
        ];
      }),
    ),
  );
}

function isReplaced({ document: { policy, language, version } }: PolicyDraft, all: readonly PolicyDraft[]): boolean {
  return all.some(
    ({ document }) =>
      document.policy === policy && document.language === language && document.effective?.insteadOf?.includes(version) === true,
  );
}

function nameOf({ draft: { document } }: Holding): string {
  return `${document.policy}/${document.language}`;
}

function holdingOf(draft: PolicyDraft, all: readonly PolicyDraft[], retirements: ReadonlyMap<string, string>): Holding {
  const { policy, language, version, effective, timeZone = 'UTC' } = draft.document;
  const later = all.filter(
    ({ document }) =>
      document.policy === policy &&
      document.language === language &&
      (document.version > version
        ? document.effective?.followedBy?.includes(version) !== true
        : effective?.followedBy?.includes(document.version) === true),
  );
  const stated = [effective?.until, retirements.get(`${policy}/${language}`)].filter((end) => end !== undefined);
  const ends = [...stated.map((end) => beginningOf(end, timeZone)), ...later.map(({ document }) => startOf(document))];
  return { draft, from: startOf(draft.document), until: Math.min(...ends) };
}

function isEqual(one: Holding, other: Holding): boolean {
  const [a, b] = [one.draft.document, other.draft.document];
  const isApart = a.policy === b.policy || a.policy.split('/')[0] !== b.policy.split('/')[0];
  if (isApart || one.from >= other.until || other.from >= one.until) return false;
  const [first, second] = [a.products && Object.keys(a.products), b.products && Object.keys(b.products)];
  if (first === undefined || second === undefined) return first === second;
  return first.length === second.length && first.some((product) => second.includes(product));
}
