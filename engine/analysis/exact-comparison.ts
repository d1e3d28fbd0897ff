import type { CompiledPolicy } from '../decision/compiled-policy.ts';
import { metricsSetBy, targetOf } from '../policy/target-rule.ts';
import type { Rule } from '../rules/rule-table.ts';
import { type DecidedListId, decidedListIds, ruleLists } from '../vocabulary/stages.ts';
import { type Box, type BoxSpace, TooLargeError } from './box.ts';
import { type Approximation, type CaseSpace, type OwnDimension, type Side, severitySteps, sharedSpace } from './case-space.ts';
import type { Unanswered } from './findings.ts';
import type { RuleSides } from './severity-ties.ts';
import { type ShownCase, smallestCase } from './smallest-case.ts';

/** What a list, or the rules on one target, decide of a case; null where nothing. Without what names and words it. */
export type Decided = Readonly<Record<string, unknown>> | null;

/** Cases that two policies decide otherwise, all of them in the same way: in which part, from what to what, and the smallest of them. */
export type DecidedOtherwise = {
  /** `severity`, a list of rules as `routing.teams`, or a target as `targets.response`. */
  readonly part: string;
  readonly before: Decided;
  readonly after: Decided;
  readonly example: ShownCase;
};

/** What two policies decide otherwise, over every case that both could be sent. */
export type ExactComparison = {
  /** Whether it is proved that every case is decided the same: nothing below says otherwise. */
  readonly isSame: boolean;
  readonly regions: readonly DecidedOtherwise[];
  /** Parts that are no rules and differ, as `calendars.office`: what they mean to a case, rules do not tell. */
  readonly definitions: readonly string[];
  readonly approximations: readonly Approximation[];
  readonly unanswered: readonly Unanswered[];
  /** How much work it took, in looks at a cell or at a box. */
  readonly looks: number;
};

const mostLooks = 300_000_000;

/**
 * Compares what two policies decide, over every case that can be sent to both: each way in which some case is decided otherwise, with
 * the smallest such case. Rules that are written otherwise and decide the same are no difference. Exact but for what it names; `budget`
 * bounds the work.
 */
export function compareExactly(before: CompiledPolicy, after: CompiledPolicy, budget = mostLooks): ExactComparison {
  const same = samePartsOf(before, after);
  if (!same.severity && isSeverityProved(before, after, same, budget))
    return compareWith(before, after, { ...same, severity: true }, budget);
  return compareWith(before, after, same, budget);
}

/** Whether it is proved that two policies that work out severities by other rules come to the same ones, assessed and handled as. */
function isSeverityProved(before: CompiledPolicy, after: CompiledPolicy, same: SameParts, budget: number): boolean {
  if (sorted(before.severities) !== sorted(after.severities)) return false;
  const sides = sidesOf(before, after, same);
  try {
    const space = sharedSpace(sides, budget);
    return severitySteps.every(
      (step) =>
        !['wishedAtFirst', 'wishedNow', 'assessedSeverity', 'severity'].includes(step) ||
        stepsApart(space, sides, step).next().done === true,
    );
  } catch (error) {
    if (error instanceof TooLargeError) return false;
    throw error;
  }
}

function sidesOf(before: CompiledPolicy, after: CompiledPolicy, same: SameParts): readonly [Side, Side] {
  const sideOf = (policy: CompiledPolicy, which: string): Side => ({
    policy,
    own: (name) => (same.severity ? name : `${which} ${name}`),
    ownHours: (name) => (same.hours ? name : `${which} ${name}`),
  });
  return [sideOf(before, 'before'), sideOf(after, 'after')];
}

function compareWith(before: CompiledPolicy, after: CompiledPolicy, same: SameParts, budget: number): ExactComparison {
  const sides = sidesOf(before, after, same);
  const definitions = differentDefinitions(before, after);
  const unanswered: Unanswered[] = [];
  const chains = [chainsOf(before, 'before'), chainsOf(after, 'after')].map((all) =>
    all.filter(({ part }) => !same.parts.has(part)),
  );
  const parts = [...new Set(chains.flatMap((all) => all.map(({ part }) => part)))];
  let space: CaseSpace;
  try {
    const dimensions = chains.flatMap((all) => all.map(({ dimension }) => dimension));
    space = sharedSpace(sides, budget, dimensions);
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error;
    const all = [{ part: 'policy', reason: error.message }];
    return { isSame: false, regions: [], definitions, approximations: [], unanswered: all, looks: 0 };
  }
  const regions: DecidedOtherwise[] = [];
  const answer = (part: string, ask: () => readonly DecidedOtherwise[]): void => {
    try {
      regions.push(...ask());
    } catch (error) {
      if (!(error instanceof TooLargeError)) throw error;
      unanswered.push({ part, reason: error.message });
    }
  };
  if (!same.severity) answer('severity', () => severitiesApart(space, sides));
  for (const part of parts) {
    const [one, other] = chains.map((all) => all.find((chain) => chain.part === part));
    answer(part, () => chainsApart(space, after, part, one, other));
  }
  for (const id of decidedListIds.filter((list) => ruleLists[list].asks !== 'first' && !inSeverity.has(list)))
    if (!same.parts.has(ruleLists[id].path.join('.'))) answer(ruleLists[id].path.join('.'), () => rulesApart(space, sides, id));
  return {
    isSame: regions.length + definitions.length + unanswered.length + space.approximations.length === 0,
    regions,
    definitions,
    approximations: space.approximations,
    unanswered,
    looks: space.boxes.spent,
  };
}

/** Which parts of two policies ask and decide the same, rule by rule, so that no case need be looked for. */
type SameParts = { readonly severity: boolean; readonly hours: boolean; readonly parts: ReadonlySet<string> };

function samePartsOf(before: CompiledPolicy, after: CompiledPolicy): SameParts {
  const hours = (['calendars', 'unions'] as const).every(
    (part) => sorted(before.document[part]) === sorted(after.document[part]),
  );
  const texts = [partTexts(before, hours || 'before'), partTexts(after, hours || 'after')];
  const [one, other] = texts as [PartTexts, PartTexts];
  const isSame = (text: string): boolean => one.get(text) === other.get(text);
  const inSteps = ['criteria', 'adjustments', 'limits'].map((id) => ruleLists[id as 'criteria'].path.join('.'));
  const severity = [...inSteps, 'severity'].every(isSame);
  const parts = [...new Set([...one.keys(), ...other.keys()])].filter((part) => {
    const text = one.get(part) ?? '';
    return isSame(part) && (severity || !/"fact":"(severity|assessedSeverity|requestedSeverity|severityRaised)"/.test(text));
  });
  return { severity, hours, parts: new Set(parts) };
}

/** What each part of a policy asks and decides, as text; where hours are others, what asks for them is never the same. */
type PartTexts = ReadonlyMap<string, string>;

function partTexts(policy: CompiledPolicy, hours: true | 'before' | 'after'): PartTexts {
  const { tables, metricsSet, document, severities } = policy;
  const told = (rules: readonly Rule<unknown>[], decided: (rule: Rule<unknown>) => unknown): string => {
    const text = sorted(rules.map((rule) => [rule.condition, decided(rule)]));
    return hours !== true && text.includes('"fact":"openedDuring"') ? `${hours} ${text}` : text;
  };
  const { setBy = 'customer', changes, default: otherwise } = document.severity ?? {};
  const texts = new Map([['severity', sorted([severities, setBy, changes, otherwise])]]);
  for (const id of decidedListIds) {
    const isEvery = ruleLists[id].asks !== 'first' && !inSeverity.has(id);
    texts.set(
      ruleLists[id].path.join('.'),
      told(tables[id].rules, (rule) => (isEvery ? [rule.id, decidedBy(rule)] : decidedBy(rule))),
    );
  }
  for (const [name, { rules }] of tables.clocks) texts.set(`clocks.${name}`, told(rules, decidedBy));
  for (const [metric] of metricsSet) {
    const rules = tables.targets.rules.filter(({ outcome }) => metricsSetBy(outcome).includes(metric));
    texts.set(
      `targets.${metric}`,
      told(rules, ({ outcome }) => promised(targetOf(outcome as never, metric))),
    );
  }
  return texts;
}

/** What these decide shows in the severity. */
const inSeverity: ReadonlySet<DecidedListId> = new Set(['criteria', 'adjustments', 'limits']);

/** A list of which the first rule counts, as a question of its own: which rule that is. */
type Chain = {
  readonly part: string;
  readonly name: string;
  readonly decided: readonly Decided[];
  readonly dimension: OwnDimension;
};

function chainsOf({ tables, metricsSet }: CompiledPolicy, which: string): Chain[] {
  const lists = decidedListIds.filter((id) => ruleLists[id].asks === 'first' && id !== 'targets' && !inSeverity.has(id));
  const plain = lists.map((id) => {
    const rules: readonly Rule<unknown>[] = tables[id].rules;
    const decided = id === 'exclusions' ? rules.map(() => excluded) : rules.map(decidedBy);
    return chainOf(which, ruleLists[id].path.join('.'), rules, decided);
  });
  const clocks = [...tables.clocks].map(([name, { rules }]) => chainOf(which, `clocks.${name}`, rules, rules.map(decidedBy)));
  const targets = metricsSet.map(([metric]) => {
    const rules = tables.targets.rules.filter(({ outcome }) => metricsSetBy(outcome).includes(metric));
    const decided = rules.map(({ outcome }) => promised(targetOf(outcome, metric)));
    return chainOf(which, `targets.${metric}`, rules, decided);
  });
  return [...plain, ...clocks, ...targets];
}

function chainOf(which: string, part: string, rules: readonly Rule<unknown>[], decided: readonly Decided[]): Chain {
  const name = `${which} first of ${part}`;
  const cells = [...rules.map(({ id }) => ({ answer: id })), { answer: undefined }];
  const ties = (boxes: BoxSpace, sides: RuleSides): readonly Box[] => {
    const place = boxes.placeOf(name) as number;
    const found: Box[] = [];
    const forbid = (one: Box | undefined, other: Box): void => {
      const both = one && boxes.both(one, other);
      if (both !== undefined) found.push(both);
    };
    for (const [index, rule] of rules.entries()) {
      const { holds, fails } = sides(rule);
      const later = boxes.where(place, (_, at) => at > index);
      for (const box of holds) forbid(later, box);
      const here = boxes.where(place, (_, at) => at === index);
      for (const box of fails) forbid(here, box);
    }
    return found;
  };
  return { part, name, decided: [...decided, null], dimension: { dimension: { name, fact: 'chain', cells }, ties } };
}

/** What a rule decides, without what names it, words it and says where the document states it. */
function decidedBy({ outcome }: Rule<unknown>): Decided {
  const {
    id: _,
    when: __,
    source: ___,
    cell: ____,
    label: _____,
    message: ______,
    ...decided
  } = outcome as Record<string, unknown>;
  return decided;
}

/** An exclusion says nothing but that. */
const excluded: Decided = { excluded: true };

/** What a target promises; null where nothing. */
function promised(target: object | undefined): Decided {
  if (target === undefined) return null;
  const { label: _, ...promise } = target as Record<string, unknown>;
  return promise.commitment === 'none' ? null : promise;
}

function severitiesApart(space: CaseSpace, sides: readonly [Side, Side]): DecidedOtherwise[] {
  return [...stepsApart(space, sides, 'severity')].flatMap(({ from, to, box }) =>
    regionIn(space, sides[1].policy, box, { part: 'severity', before: severityOf(from), after: severityOf(to) }),
  );
}

/** The two different severities to which policies come in one step for some case. */
function* stepsApart(
  space: CaseSpace,
  [before, after]: readonly [Side, Side],
  step: (typeof severitySteps)[number],
): Generator<{ readonly from: string | undefined; readonly to: string | undefined; readonly box: Box }> {
  const [one, other] = [before, after].map(({ own }) => space.boxes.placeOf(own(step)));
  for (const from of [...before.policy.severities, undefined])
    for (const to of [...after.policy.severities, undefined]) {
      if (from === to) continue;
      const box = meeting(space.boxes, at(space.boxes, one, from), at(space.boxes, other, to));
      if (box !== undefined && space.boxes.uncovered(box, space.impossible) !== undefined) yield { from, to, box };
    }
}

function severityOf(id: string | undefined): Decided {
  return id === undefined ? null : { severity: id };
}

/** The cases with one answer; of a dimension that there is not, those are all that have none. */
function at(boxes: BoxSpace, place: number | undefined, value: unknown): Box | undefined {
  if (place === undefined) return value === undefined ? boxes.whole : undefined;
  return boxes.where(place, ({ answer }) => answer === value);
}

function meeting(boxes: BoxSpace, one: Box | undefined, other: Box | undefined): Box | undefined {
  return one && other && boxes.both(one, other);
}

/** Where two chains decide otherwise: each two different outcomes for which there is a case. */
function chainsApart(
  space: CaseSpace,
  policy: CompiledPolicy,
  part: string,
  one: Chain | undefined,
  other: Chain | undefined,
): DecidedOtherwise[] {
  const outcomes = (chain: Chain | undefined): Map<string, { readonly decided: Decided; readonly box: Box | undefined }> => {
    if (chain === undefined) return new Map([['null', { decided: null, box: space.boxes.whole }]]);
    const place = space.boxes.placeOf(chain.name) as number;
    const texts = chain.decided.map((decided) => sorted(decided));
    return new Map(
      chain.decided.map((decided, index) => {
        const text = texts[index] as string;
        return [text, { decided, box: space.boxes.where(place, (_, cell) => texts[cell] === text) }];
      }),
    );
  };
  const after = outcomes(other);
  const impossible = space.impossibleWith([one, other].flatMap((chain) => chain?.name ?? []));
  return [...outcomes(one)].flatMap(([text, from]) =>
    [...after].flatMap(([otherText, to]): DecidedOtherwise[] => {
      if (text === otherText) return [];
      const box = meeting(space.boxes, from.box, to.box);
      return regionIn({ boxes: space.boxes, impossible }, policy, box, { part, before: from.decided, after: to.decided });
    }),
  );
}

/** Of a list of which every rule that holds counts: what holds for some case under one policy alone. */
function rulesApart(space: CaseSpace, sides: readonly [Side, Side], id: DecidedListId): DecidedOtherwise[] {
  const part = ruleLists[id].path.join('.');
  const lists = sides.map(({ policy }) => {
    const by = new Map<string, { readonly decided: Decided; readonly boxes: Box[] }>();
    const rules: readonly Rule<unknown>[] = policy.tables[id].rules;
    for (const rule of rules) {
      const decided = { id: rule.id, ...decidedBy(rule) };
      const known = by.get(sorted(decided)) ?? { decided, boxes: [] as Box[] };
      by.set(sorted(decided), known);
      known.boxes.push(...space.boxesOfRule(rule));
    }
    return by;
  });
  const [first, second] = lists as [(typeof lists)[0], (typeof lists)[0]];
  const only = (
    of: typeof first,
    without: typeof first,
    tell: (decided: Decided) => Pick<DecidedOtherwise, 'before' | 'after'>,
  ) =>
    [...of].flatMap(([text, { decided, boxes }]): DecidedOtherwise[] => {
      const covers = without.get(text)?.boxes ?? [];
      for (const box of boxes) {
        const found = regionIn(space, sides[1].policy, box, { part, ...tell(decided) }, covers);
        if (found.length > 0) return found;
      }
      return [];
    });
  return [
    ...only(first, second, (before) => ({ before, after: null })),
    ...only(second, first, (after) => ({ before: null, after })),
  ];
}

function regionIn(
  space: Pick<CaseSpace, 'boxes' | 'impossible'>,
  policy: CompiledPolicy,
  box: Box | undefined,
  told: Omit<DecidedOtherwise, 'example'>,
  covers: readonly Box[] = [],
): DecidedOtherwise[] {
  const example = box && smallestCase(space, policy, box, covers);
  return example === undefined ? [] : [{ ...told, example }];
}

/** JSON with the keys of every map in one order. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** What is no rule and decides, with a name for each of its entries. */
const definitionParts = [
  ...(['timeZone', 'warnAt', 'severities', 'calendars', 'unions', 'desks', 'metrics', 'pauses', 'events', 'facts'] as const),
  ...(['contacts', 'products', 'supportPlans', 'caseTypes', 'symptoms', 'appliesTo'] as const),
];

function differentDefinitions({ document: before }: CompiledPolicy, { document: after }: CompiledPolicy): string[] {
  const found = definitionParts.flatMap((part): string[] => {
    const [one, other]: readonly unknown[] = [before[part], after[part]];
    if (!isMap(one) || !isMap(other)) return sameMeaning(one ?? null, other ?? null) ? [] : [part];
    return [...new Set([...Object.keys(one), ...Object.keys(other)])]
      .filter((name) => !sameMeaning(one[name], other[name]))
      .map((name) => `${part}.${name}`);
  });
  const isPlainClosure = [before.closure, after.closure].some((closure) => closure !== undefined && !Array.isArray(closure));
  const closure = isPlainClosure && !sameMeaning(before.closure, after.closure) ? ['closure'] : [];
  const severities = sameMeaning(
    before.severities && Object.keys(before.severities),
    after.severities && Object.keys(after.severities),
  )
    ? []
    : ['severities'];
  return [...found, ...closure, ...severities];
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two parts say the same but for their words. */
function sameMeaning(one: unknown, other: unknown): boolean {
  return sorted(withoutWords(one)) === sorted(withoutWords(other));
}

function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (!isMap(value)) return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !['label', 'help', 'description', 'source', 'summary', 'name'].includes(key))
      .map(([key, part]) => [key, withoutWords(part)]),
  );
}
