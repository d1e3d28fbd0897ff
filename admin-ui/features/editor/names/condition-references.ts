import { factCatalogue, foldWritten, ownValue, type Path, type SupportPolicy } from '../../../../engine/index.ts';
import { answerKind, type DeclaredName, type NameKind } from './declared-name.ts';

/** A place in a text where a name stands: as a key, or as a value. */
export type NameReference = DeclaredName & {
  readonly path: Path;
  readonly isKey: boolean;
  /** What stands between names where the place holds several, as `silver, bronze` and `targets.plan.dueAt`. */
  readonly between?: NameSeparator;
  /** The name stands in the time of a level of escalation, as in `2 hours on office`. */
  readonly isInLevelTime?: true;
};

export type NameSeparator = ',' | '.' | '+';

/** Which kind of names answer a question; undefined where it takes other answers. */
export type AnswerKinds = (fact: string) => NameKind | undefined;

const common: Readonly<Record<string, NameKind>> = {
  product: 'products',
  supportPlan: 'supportPlans',
  caseType: 'caseTypes',
  symptoms: 'symptoms',
  openedDuring: 'hours',
  happened: 'events',
};

/** The kinds of names that answer the questions of a policy. */
export function answerKinds(document: SupportPolicy): AnswerKinds {
  const catalogue = factCatalogue(document);
  return (fact) => {
    const kind = ownValue(common, fact);
    if (kind !== undefined) return kind;
    const type = catalogue.get(fact)?.type;
    if (type === 'severity') return 'severities';
    return (type === 'id' || type === 'ids') && ownValue(document.facts, fact) !== undefined ? answerKind(fact) : undefined;
  };
}

/** The questions that a condition asks and the answers that it names. */
export function conditionReferences(when: unknown, path: Path, kindOf: AnswerKinds): readonly NameReference[] {
  const flat = (parts: readonly (readonly NameReference[])[]): readonly NameReference[] => parts.flat();
  return foldWritten<readonly NameReference[]>(
    when,
    {
      map: flat,
      group: (_, parts) => flat(parts),
      not: (part) => part,
      named: (names, at) => valueReferences('conditions', names, at),
      fact: (name, test, at) => factReferences(name, test, at, kindOf),
      malformed: () => [],
    },
    path,
  );
}

/** A question and its answers, as a condition or a case names them. */
export function factReferences(fact: string, value: unknown, path: Path, kindOf: AnswerKinds): NameReference[] {
  return [{ kind: 'facts', name: fact, path, isKey: true }, ...valueReferences(kindOf(fact), value, path)];
}

/** Every name of a kind in a value: the value itself, or what is in it. */
export function valueReferences(kind: NameKind | undefined, value: unknown, path: Path): NameReference[] {
  if (kind === undefined) return [];
  if (typeof value === 'string') return [{ kind, name: value, path, isKey: false }];
  if (Array.isArray(value)) return value.flatMap((one, index) => valueReferences(kind, one, [...path, index]));
  return isMap(value) ? Object.entries(value).flatMap(([key, inner]) => valueReferences(kind, inner, [...path, key])) : [];
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
