import { ownValue, type Path, type SupportPolicy } from '../../../../engine/index.ts';

/** Names of one kind may not repeat; the place of a mention says which kind it means. `answers:…` are those of a question, `rules:…` those of a list. */
export type NameKind = string;

/** Something that a policy gives a name. */
export type DeclaredName = { readonly kind: NameKind; readonly name: string };

const kinds: Readonly<Record<string, NameKind>> = {
  severities: 'severities',
  desks: 'desks',
  contacts: 'contacts',
  products: 'products',
  supportPlans: 'supportPlans',
  caseTypes: 'caseTypes',
  symptoms: 'symptoms',
  facts: 'facts',
  conditions: 'conditions',
  events: 'events',
  metrics: 'metrics',
  pauses: 'pauses',
  // These share their names.
  calendars: 'hours',
  unions: 'hours',
  clocks: 'hours',
};

/** What is named at a path of a policy: an entry of a part, an answer to a question, or a rule. Undefined where nothing is. */
export function declaredAt(document: SupportPolicy, path: Path): DeclaredName | undefined {
  const last = path.at(-1);
  if (last === undefined) return undefined;
  if (typeof last === 'string') {
    const kind = kindIn(path.slice(0, -1));
    return kind === undefined ? undefined : { kind, name: last };
  }
  const rule = path.reduce<unknown>((part, step) => ownValue(part as Record<string, unknown> | undefined, step), document);
  const name = (rule as { id?: unknown } | undefined)?.id;
  return typeof name === 'string' ? { kind: ruleKind(path.slice(0, -1)), name } : undefined;
}

/** The kind of the names under a part of a policy. */
function kindIn(path: Path): NameKind | undefined {
  const [part = '', fact, values] = path;
  if (path.length === 1) return ownValue(kinds, part);
  return part === 'facts' && values === 'values' && path.length === 3 ? answerKind(String(fact)) : undefined;
}

export function ruleKind(list: Path): NameKind {
  return `rules:${list.join('.')}`;
}

export function answerKind(fact: string): NameKind {
  return `answers:${fact}`;
}
