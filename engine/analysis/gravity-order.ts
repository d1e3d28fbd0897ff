import type { CompiledPolicy } from '../decision/compiled-policy.ts';
import { gravity } from '../decision/severity.ts';
import type { FactDeclaration, Scalar } from '../vocabulary/facts.ts';
import type { Box } from './box.ts';
import { type CaseSpace, severitySteps } from './case-space.ts';
import type { Dimension } from './cells.ts';
import { type ShownCase, smallestCase } from './smallest-case.ts';

/** Two cases of which one is graver in one answer, all else equal, and gets the slighter severity or none. */
export type GravityReversed = {
  readonly kind: 'graver-gets-less';
  readonly part: 'severity.criteria';
  readonly fact: string;
  /** The rule that decides of the graver case, or of the other where none does. */
  readonly rule: string;
  readonly graver: CaseOfPair;
  readonly slighter: CaseOfPair;
  /** The graver case; the other one has its own answer instead. */
  readonly example: ShownCase;
};

/** An answer, and the severity that the criteria give with it; null where they give none. */
type CaseOfPair = { readonly answer: Scalar; readonly severity: string | null };

/** A criterion as far as it holds for one answer to a question: its boxes, whatever that answer is. */
type Held = { readonly id: string; readonly severity: string; readonly boxes: readonly Box[] };

/**
 * Where the criteria give a graver case less: for every question whose answers the vocabulary has in an order, and every two answers to
 * it. What limits and adjustments make of it afterwards is not looked at.
 */
export function reversedGravity(space: CaseSpace, policy: CompiledPolicy): GravityReversed[] {
  const { boxes } = space;
  return boxes.dimensions.flatMap((dimension, place) => {
    const declaration = policy.catalogue.get(dimension.fact);
    if (dimension.name !== dimension.fact || declaration?.graver === undefined) return [];
    const told = new Map<string, GravityReversed>();
    for (const [slighter, graver] of pairsByGravity(dimension, declaration)) {
      const found = reversedBetween(space, policy, place, [slighter, graver]);
      if (found !== undefined && !told.has(found.rule)) told.set(found.rule, found);
    }
    return [...told.values()];
  });
}

/** The cells of a question two by two, the slighter first; those that are next to one another before all others. */
function pairsByGravity({ cells }: Dimension, { graver }: FactDeclaration): (readonly [number, number])[] {
  const indexOf = (answer: unknown): number => cells.findIndex((cell) => cell.answer === answer);
  const stated = cells.flatMap(({ answer }, index) => (answer === undefined ? [] : [{ index, rank: Number(answer) }]));
  const scales =
    typeof graver === 'object'
      ? graver.map((scale) => scale.map(indexOf).filter((index) => index >= 0))
      : [stated.sort((a, b) => a.rank - b.rank).map(({ index }) => index)];
  const longest = Math.max(0, ...scales.map(({ length }) => length));
  const pairs: (readonly [number, number])[] = [];
  for (let apart = 1; apart < longest; apart++)
    for (const scale of scales)
      for (let at = 0; at + apart < scale.length; at++) pairs.push([scale[at] as number, scale[at + apart] as number]);
  return pairs;
}

function reversedBetween(
  space: CaseSpace,
  policy: CompiledPolicy,
  place: number,
  [slighter, graver]: readonly [number, number],
): GravityReversed | undefined {
  const { boxes, impossible, boxesOfRule } = space;
  const { criteria, intake } = policy.tables;
  const [less, more] = [slighter, graver].map((at) => boxes.where(place, (_, index) => index === at)) as [Box, Box];
  const heldWith = (cell: Box, rules: typeof criteria.rules): Held[] =>
    rules.map((rule) => ({
      id: rule.id,
      severity: String(rule.outcome.then),
      boxes: boxesOfRule(rule).flatMap((box) => (boxes.meet(box, cell) ? [boxes.without(box, place)] : [])),
    }));
  const [ofLess, ofMore] = [heldWith(less, criteria.rules), heldWith(more, criteria.rules)];
  const refused = intake.rules
    .flatMap(boxesOfRule)
    .filter((box) => boxes.meet(box, less) || boxes.meet(box, more))
    .map((box) => boxes.without(box, place));
  // What is worked out of this very answer, or by criteria, follows it.
  const follows = boxes.dimensions.map(({ fact }, at) => at === place || byCriteria.has(fact));
  const ties = impossible.filter(({ narrowed }) => !narrowed.some((at) => follows[at]));
  const shown = (region: Box, covers: readonly Box[]): ShownCase | undefined => {
    const graverOnly = boxes.both(region, more);
    return graverOnly && smallestCase({ boxes, impossible: ties }, policy, graverOnly, covers);
  };
  const answers = { less: answerIn(space, place, slighter), more: answerIn(space, place, graver) };
  const before: Box[] = [...refused];
  for (const one of ofLess) {
    const slighterRules = ofMore.map((other) => ({
      ...other,
      isLess: gravity(other.severity, policy) > gravity(one.severity, policy),
    }));
    for (const box of one.boxes) {
      const covers = [...before];
      for (const other of slighterRules) {
        for (const theirs of other.isLess ? other.boxes : []) {
          const region = boxes.both(box, theirs);
          const example = region && boxes.uncovered(region, [...covers, ...ties]) && shown(region, covers);
          if (example === undefined) continue;
          const pair = {
            graver: { answer: answers.more, severity: other.severity },
            slighter: { answer: answers.less, severity: one.severity },
          };
          return {
            kind: 'graver-gets-less',
            part: 'severity.criteria',
            fact: factOf(space, place),
            rule: other.id,
            ...pair,
            example,
          };
        }
        covers.push(...other.boxes);
      }
      const example = boxes.uncovered(box, [...covers, ...ties]) && shown(box, covers);
      if (example === undefined) continue;
      const pair = {
        graver: { answer: answers.more, severity: null },
        slighter: { answer: answers.less, severity: one.severity },
      };
      return { kind: 'graver-gets-less', part: 'severity.criteria', fact: factOf(space, place), rule: one.id, ...pair, example };
    }
    before.push(...one.boxes);
  }
  return undefined;
}

/** The dimensions that hang on what the criteria find; what is wished does not. */
const byCriteria: ReadonlySet<string> = new Set(
  ['criterion', 'adjustment', 'limit', 'severityRaised', ...severitySteps].filter((step) => !step.startsWith('wished')),
);

function factOf({ boxes }: CaseSpace, place: number): string {
  return boxes.dimensions[place]?.fact ?? '';
}

function answerIn({ boxes }: CaseSpace, place: number, cell: number): Scalar {
  return boxes.dimensions[place]?.cells[cell]?.answer as Scalar;
}
