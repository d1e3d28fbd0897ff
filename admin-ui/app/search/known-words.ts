import { signal } from '@preact/signals';
import type { Policy } from '../../../engine/index.ts';
import { isMessage, text } from '../../platform/messages/text.ts';
import { languageName } from '../../shared/policies/language-name.ts';
import { overviewOf } from '../../shared/policies/overview.ts';
import { type PolicyList, type PolicySummary, readPolicy } from '../../shared/policies/policies-client.ts';
import type { SearchEntry } from './entry.ts';
import { policyWords } from './policy-words.ts';

/** How far the words of the policies are known: what was read of them, how many could not be, and how many there are. */
type KnownWords = { readonly policies: readonly Policy[]; readonly failed: number; readonly all: number };

/** The policies whose words are searched, as far as they are read. */
export const knownWords = signal<KnownWords>({ policies: [], failed: 0, all: 0 });

/** So many are read at a time, so that what is open meanwhile goes on. */
const atATime = 3;

/** By their digests, so that what is published later is read then, and nothing twice. */
const read = new Map<string, Policy>();

let round = 0;

/** Reads the versions that people mean, of every policy, for their words. What is read stays for as long as the page is open. */
export async function readWords(list: PolicyList): Promise<void> {
  round += 1;
  const own = round;
  const wanted = overviewOf(list).flatMap(({ editions }) =>
    editions.flatMap(({ inForce, next, versions }) => inForce ?? next ?? versions.at(-1) ?? []),
  );
  let failed = 0;
  const tell = () => {
    const policies = wanted.flatMap(({ digest }) => read.get(digest) ?? []);
    knownWords.value = { policies, failed, all: wanted.length };
  };
  tell();
  const waiting = wanted.filter(({ digest }) => !read.has(digest));
  const readNext = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined && own === round; one = waiting.shift()) {
      await readOne(one).catch(() => {
        failed += 1;
      });
      if (own === round) tell();
    }
  };
  await Promise.all(Array.from({ length: atATime }, readNext));
}

async function readOne(version: PolicySummary): Promise<void> {
  read.set(version.digest, await readPolicy(version));
}

const entries = new WeakMap<Policy, { readonly locale: string; readonly entries: readonly SearchEntry[] }>();

/** What a policy says, as entries in the reader's language. */
export function entriesOfWords(policy: Policy): readonly SearchEntry[] {
  const known = entries.get(policy);
  if (known?.locale === text.locale) return known.entries;
  const title = `${policy.document.title} · ${languageName(policy.language)}`;
  const made = policyWords(policy, (section) => {
    const key = `document.section.${section}`;
    const place =
      section === undefined ? text('policy.part.examples') : isMessage(key) ? text(key as 'document.section.scope') : '';
    return `${place} · ${title}`;
  });
  entries.set(policy, { locale: text.locale, entries: made });
  return made;
}
