import type { CompiledPolicy } from '../decision/compiled-policy.ts';
import { metricsSetBy } from '../policy/target-rule.ts';
import type { Rule } from '../rules/rule-table.ts';
import { type DecidedListId, decidedListIds, ruleLists } from '../vocabulary/stages.ts';
import { type Box, type BoxSpace, TooLargeError } from './box.ts';
import {
  type Approximation,
  type CaseSpace,
  type OwnDimension,
  type Side,
  type severitySteps,
  sharedSpace,
} from './case-space.ts';
import { chainDimension, chainTies } from './chain.ts';
import { type Decided, decidedBy, promisedBy, sameText } from './decided.ts';
import { differentDefinitions, inSeverity, type SameParts, samePartsOf } from './same-parts.ts';
import { type ShownCase, smallestCase } from './smallest-case.ts';
import { answerOf, type Unanswered } from './unanswered.ts';

/** Cases that two policies decide otherwise, all of them in the same way: in which part, from what to what, and the smallest of them. */
export type DecidedOtherwise = {
  /** `severity`, `severity.assessed`, `severity.requested`, a list of rules as `routing.teams`, or a target as `targets.response`. */
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
 * the smallest such case. Rules that are written otherwise and decide the same are no difference; nor are words, sources, how a severity
 * came about (`basis`), and when versions hold. Exact but for what it names; `budget` bounds the work.
 */
export function compareExactly(before: CompiledPolicy, after: CompiledPolicy, budget = mostLooks): ExactComparison {
  const same = samePartsOf(before, after);
  if (!same.severity && isSeverityProved(before, after, same, budget))
    return compareWith(before, after, { ...same, severity: true }, budget);
  return compareWith(before, after, same, budget);
}

/** Whether it is proved that two policies that work out severities by other rules come to the same ones, assessed and handled as. */
function isSeverityProved(before: CompiledPolicy, after: CompiledPolicy, same: SameParts, budget: number): boolean {
  if (sameText(before.severities) !== sameText(after.severities)) return false;
  const sides = sidesOf(before, after, same);
  try {
    const space = sharedSpace(sides, budget);
    const asked = ['wishedAtFirst', 'wishedNow', 'assessedSeverity', 'severity'] as const;
    return asked.every((step) => stepsApart(space, sides, step).next().done === true);
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
  const others = decidedListIds.filter((id) => ruleLists[id].asks !== 'first' && !inSeverity.has(id));
  const lists = others.filter((id) => !same.parts.has(ruleLists[id].path.join('.')));
  // Where every part is the same, no case need be looked for, whatever could not be told of cases.
  if (same.severity && parts.length + lists.length === 0)
    return { isSame: definitions.length === 0, regions: [], definitions, approximations: [], unanswered, looks: 0 };
  const dimensions = chains.flatMap((all) => all.map(({ dimension }) => dimension));
  const space = answerOf(unanswered, 'policy', () => sharedSpace(sides, budget, dimensions), undefined);
  if (space === undefined) return { isSame: false, regions: [], definitions, approximations: [], unanswered, looks: budget };
  const regions: DecidedOtherwise[] = [];
  const answer = (part: string, ask: () => readonly DecidedOtherwise[]): void => {
    regions.push(...answerOf(unanswered, part, ask, []));
  };
  if (!same.severity) answer('severity', () => severitiesApart(space, sides));
  for (const part of parts) {
    const [one, other] = chains.map((all) => all.find((chain) => chain.part === part));
    answer(part, () => chainsApart(space, after, part, one, other));
  }
  for (const id of lists) answer(ruleLists[id].path.join('.'), () => rulesApart(space, sides, id));
  return {
    isSame: regions.length + definitions.length + unanswered.length + space.approximations.length === 0,
    regions,
    definitions,
    approximations: space.approximations,
    unanswered,
    looks: space.boxes.spent,
  };
}

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
    const decided = rules.map((rule) => promisedBy(rule, metric));
    return chainOf(which, `targets.${metric}`, rules, decided);
  });
  return [...plain, ...clocks, ...targets];
}

function chainOf(which: string, part: string, rules: readonly Rule<unknown>[], decided: readonly Decided[]): Chain {
  const name = `${which} first of ${part}`;
  const ties: OwnDimension['ties'] = (boxes, sides) => chainTies(boxes, name, rules, sides);
  return { part, name, decided: [...decided, null], dimension: { dimension: chainDimension(name, 'chain', rules), ties } };
}

/** An exclusion says nothing but that. */
const excluded: Decided = { excluded: true };

/** What a decision tells of severities, by the step in which they are worked out. */
const toldSteps = {
  severity: 'severity',
  assessedSeverity: 'severity.assessed',
  wishedNow: 'severity.requested',
} as const satisfies Partial<Record<(typeof severitySteps)[number], string>>;

function severitiesApart(space: CaseSpace, sides: readonly [Side, Side]): DecidedOtherwise[] {
  return (Object.keys(toldSteps) as (keyof typeof toldSteps)[]).flatMap((step) =>
    [...stepsApart(space, sides, step)].flatMap(({ from, to, box }) =>
      regionIn(space, sides[1].policy, box, { part: toldSteps[step], before: severityOf(from), after: severityOf(to) }),
    ),
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
    const texts = chain.decided.map((decided) => sameText(decided));
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
    for (const [index, rule] of rules.entries()) {
      // Of levels the place counts too.
      const level = ruleLists[id].asks === 'levels' ? { level: index + 1 } : {};
      const decided = { id: rule.id, ...level, ...decidedBy(rule) };
      const known = by.get(sameText(decided)) ?? { decided, boxes: [] as Box[] };
      by.set(sameText(decided), known);
      known.boxes.push(...space.boxesOfRule(rule));
    }
    return by;
  });
  const [first, second] = lists as [(typeof lists)[0], (typeof lists)[0]];
  const heldAlone = (
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
    ...heldAlone(first, second, (before) => ({ before, after: null })),
    ...heldAlone(second, first, (after) => ({ before: null, after })),
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
