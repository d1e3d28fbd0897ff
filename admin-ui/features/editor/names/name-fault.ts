import {
  commonFacts,
  derivedFacts,
  keyText,
  ownValue,
  type Path,
  reservedFactNames,
  type SupportPolicy,
} from '../../../../engine/index.ts';
import { type LayeredPolicy, tracedAt } from '../layers/layered-policy.ts';
import { rulesAt } from '../rules/rule-lists.ts';
import { builtInHours } from '../schema/known-names.ts';
import { resolved, schemaAt } from '../schema/schema-at.ts';
import { declaredAt } from './declared-name.ts';
import { referencesTo } from './policy-references.ts';

/** What is wrong with a name: its form, that it would be read as something else, or that it is taken. */
export type NameFault = 'form' | 'form-question' | 'misread' | 'taken';

/** What is wrong with a name for a new entry, or a new name for one, of the part or the list of rules at a path. */
export function nameFault(policy: LayeredPolicy, part: Path, name: string): NameFault | undefined {
  const schema = schemaAt(part);
  const names = schema?.propertyNames && resolved(schema.propertyNames);
  const pattern = names?.pattern ?? resolved({ $ref: '#/$defs/id' }).pattern ?? '';
  if (!new RegExp(pattern).test(name)) return part[0] === 'facts' && part.length === 1 ? 'form-question' : 'form';
  if (keyText(name) !== name) return 'misread';
  return takenNames(policy.document, part).includes(name) ? 'taken' : undefined;
}

/** The standard answers to the question whose answers a part of a policy lists: kinds of case and support plans. */
export function answersIn([part]: Path): readonly string[] | undefined {
  const fact = { caseTypes: 'caseType', supportPlans: 'supportPlan' }[String(part)];
  return commonFacts.find(({ name }) => name === fact)?.values;
}

/** Standard facts whose answers stand elsewhere in a policy, or are the same for all. */
const fixedFacts = ['id', 'vendor', 'product', 'language', 'openedAt', 'caseState', 'symptoms', 'requestedSeverity'];

function takenNames(document: SupportPolicy, part: Path): readonly string[] {
  const keysOf = (key: 'calendars' | 'unions' | 'clocks' | 'facts') => Object.keys(document[key] ?? {});
  const [first] = part;
  if (first === 'calendars' || first === 'unions' || (first === 'clocks' && part.length === 1))
    return [...keysOf('calendars'), ...keysOf('unions'), ...keysOf('clocks'), ...builtInHours];
  if (first === 'facts' && part.length === 1)
    return [...keysOf('facts'), ...derivedFacts.map(({ name }) => name), ...fixedFacts, ...reservedFactNames];
  const rules = rulesAt(document, part);
  if (rules.length > 0) return rules.map(({ id }) => id);
  const entries = part.reduce<unknown>((inner, step) => ownValue(inner as Record<string, unknown> | undefined, step), document);
  return typeof entries === 'object' && entries !== null && !Array.isArray(entries) ? Object.keys(entries) : [];
}

/** Why something cannot be renamed here at all: a base declares it, or names it. */
export type RenameBar = 'from-base' | 'named-by-base';

/** What stands in the way of renaming what is named at a path; undefined where nothing does. */
export function renameBar(policy: LayeredPolicy, path: Path): RenameBar | undefined {
  const declared = declaredAt(policy.document, path);
  if (declared === undefined) return undefined;
  if (tracedAt(policy, path)?.source !== policy.own || isInBase(policy, path, declared.name)) return 'from-base';
  return referencesTo(policy, declared).below.length > 0 ? 'named-by-base' : undefined;
}

function isInBase({ bases }: LayeredPolicy, path: Path, name: string): boolean {
  return bases.some(({ value }) => {
    const part = path
      .slice(0, -1)
      .reduce<unknown>((inner, step) => ownValue(inner as Record<string, unknown> | undefined, step), value);
    if (Array.isArray(part)) return part.some((rule) => (rule as { id?: unknown } | null)?.id === name);
    return typeof part === 'object' && part !== null && Object.hasOwn(part, name);
  });
}
