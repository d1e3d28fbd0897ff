import type { Policy } from '../../../engine/index.ts';
import { policyAddress } from '../../shared/policies/policy-address.ts';
import type { SearchEntry } from './entry.ts';

/** What a policy says somewhere: the words, what else they are found by, and the section of its document in which they stand. */
type Said = { readonly text: string; readonly names: string; readonly section: string };

/** In which section of the document stands what a policy says under a key. */
const sections: Readonly<Record<string, string>> = {
  products: 'scope',
  supportPlans: 'scope',
  severities: 'severities',
  severity: 'severities',
  targets: 'targets',
  clocks: 'targets',
  credits: 'targets',
  metrics: 'targets',
  calendars: 'desks',
  desks: 'desks',
  contacts: 'desks',
  intake: 'intake',
  obligations: 'intake',
  routing: 'routing',
  exclusions: 'exclusions',
  escalation: 'escalation',
  disposition: 'closing',
  closure: 'closing',
  notices: 'notices',
  terms: 'terms',
  caseTypes: 'glossary',
  symptoms: 'glossary',
  notes: 'notes',
};

/** The keys under which words for people stand. */
const told = new Set(['label', 'message', 'reason', 'definition', 'summary', 'meaning', 'name']);

/** Everything that a policy says in words, each with the way to the section where it is read; and its examples, by their names. */
export function policyWords({ id, language, document }: Policy, hint: (section: string | undefined) => string): SearchEntry[] {
  const edition = { policy: id, language };
  // Not by its language: whoever looks for French wants no word of every French policy.
  const of = `${document.title} ${document.vendorName ?? ''} ${id}`;
  const said = Object.entries(document).flatMap(([key, part]) => {
    const section = sections[key];
    return section === undefined ? [] : wordsIn(part, [], '').map((one): Said => ({ ...one, section }));
  });
  const read = said.map(
    ({ text, names, section }): SearchEntry => ({
      group: 'words',
      title: text,
      hint: hint(section),
      icon: 'book',
      words: `${names} ${of}`,
      lang: language,
      address: `${policyAddress(edition)}#${section}`,
    }),
  );
  const examples = (document.examples ?? []).map(
    ({ name }): SearchEntry => ({
      group: 'words',
      title: name,
      hint: hint(undefined),
      icon: 'check',
      words: of,
      lang: language,
      address: policyAddress(edition, 'examples'),
    }),
  );
  return [...new Map([...read, ...examples].map((entry) => [`${entry.address}\n${entry.title}`, entry])).values()];
}

/** The words within a part of a policy; of what has a name, that name and the heading in the source too. */
function wordsIn(part: unknown, names: readonly string[], key: string): Omit<Said, 'section'>[] {
  if (typeof part === 'string') return told.has(key) || key === '' ? [{ text: part, names: names.join(' ') }] : [];
  if (Array.isArray(part)) return part.flatMap((one) => wordsIn(one, names, key));
  if (typeof part !== 'object' || part === null) return [];
  const { id, source } = part as { readonly id?: unknown; readonly source?: { readonly section?: unknown } };
  const own = [id, source?.section].filter((one) => typeof one === 'string');
  return Object.entries(part).flatMap(([inner, value]) => {
    if (inner === 'when' || inner === 'source') return [];
    return wordsIn(value, [...names, ...own, ...(told.has(inner) ? [] : [inner])], inner);
  });
}
