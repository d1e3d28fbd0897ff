import { describe, expect, test } from 'vitest';
import { decidedListIds, eventTypes, metrics, policySchema, ruleLists } from '../../engine/index.ts';
import { clockStarts, pauses } from '../../engine/vocabulary/events.ts';
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

  test('of what starts and pauses a clock', () => {
    const { starts, pausedBy } = $defs.target?.properties ?? {};
    expect(Object.keys(clockStarts)).toEqual(starts?.enum);
    expect(Object.keys(pauses)).toEqual(pausedBy?.enum);
    expect([...eventTypes, 'opened']).toEqual(expect.arrayContaining([...(starts?.enum ?? [])]));
  });

  test('of types of facts: those that a policy can declare are ones that the engine knows', () => {
    expect(Object.keys(factTypes)).toEqual(expect.arrayContaining([...($defs.factDeclaration?.properties?.type?.enum ?? ['?'])]));
  });
});
