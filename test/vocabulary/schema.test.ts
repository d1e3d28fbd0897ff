import { describe, expect, test } from 'vitest';
import {
  caseVocabulary,
  decidedListIds,
  eventTypes,
  metrics,
  momentsOfCase,
  policySchema,
  ruleLists,
} from '../../engine/index.ts';
import { factTypes } from '../../engine/vocabulary/facts.ts';

type Part = {
  readonly $ref?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Part>>;
  readonly items?: Part;
};

const root = policySchema as unknown as Part & { readonly $defs: Readonly<Record<string, Part>> };
const { $defs } = root;

const resolved = (part: Part): Part => (part.$ref === undefined ? part : ($defs[part.$ref.replace('#/$defs/', '')] ?? {}));

/** The paths of all lists of things with a condition. */
const listPaths = (part: Part, path: readonly string[]): string[] =>
  Object.entries(part.properties ?? {}).flatMap(([key, inner]) => {
    const { items, ...rest } = resolved(inner);
    const at = [...path, key];
    if (items === undefined) return listPaths(rest, at);
    return resolved(items).properties?.when === undefined ? [] : [at.join('.')];
  });

describe('the tables of the engine say what the schema says', () => {
  test('of lists of rules that ask something', () => {
    const paths = decidedListIds.map((id) => ruleLists[id].path.join('.'));
    expect(paths.sort()).toEqual(listPaths(root, []).sort());
  });

  test('of kinds of target', () => {
    const { id, when, table, source, label, ...kinds } = $defs.targetRule?.properties ?? {};
    expect(Object.keys(metrics)).toEqual(Object.keys(kinds));
  });

  test('of what starts, stops and pauses a clock: standard metrics and pauses name standard events', () => {
    const { metrics: known, pauses, events } = caseVocabulary({});
    expect(events).toEqual(eventTypes);
    for (const { starts, stops, restarts } of known.values())
      expect([...momentsOfCase, ...eventTypes]).toEqual(expect.arrayContaining([...starts, ...stops, ...restarts]));
    for (const { begins, ends } of pauses.values()) expect(eventTypes).toEqual(expect.arrayContaining([...begins, ...ends]));
  });

  test('of types of facts: those that a policy can declare are ones that the engine knows', () => {
    expect(Object.keys(factTypes)).toEqual(expect.arrayContaining([...($defs.factDeclaration?.properties?.type?.enum ?? ['?'])]));
  });
});
