import { describe, expect, test } from 'vitest';
import { decideSeverity } from '../../engine/decision/severity.ts';
import { type CompiledPolicy, compilePolicy } from '../../engine/index.ts';
import { compiledAnswers } from '../../engine/rules/rule-answers.ts';
import { timeData } from '../../server/policies/public-holidays.ts';
import { newestVersion } from '../shipped-policies.ts';

/** What a case can answer to the questions on which Planview's severities hang; undefined is no answer. */
const answers = {
  serviceState: [undefined, 'operational', 'degraded', 'down'],
  functionTier: [undefined, 'none', 'minor', 'important', 'essential'],
  functionState: [undefined, 'working', 'slow', 'impaired', 'limited', 'unusable'],
  workaround: [undefined, 'not-needed', 'simple', 'difficult', 'none'],
  environment: [undefined, 'test', 'development', 'training', 'production'],
  dataLoss: [undefined, true],
  besides: [undefined, 'decisionsAffected', 'milestoneAtRisk', 'scheduledTraining'],
} as const;

type Question = keyof typeof answers;
type Answers = { readonly [question in Question]?: unknown };

const questions = Object.keys(answers) as Question[];
const cases = questions.reduce<Answers[]>(
  (stated, question) => stated.flatMap((one) => answers[question].map((answer) => ({ ...one, [question]: answer }))),
  [{}],
);

/** Answers of which the second is graver than the first. What is not said of the environment passes as production. */
const graver: { readonly [question in Question]?: readonly (readonly [lesser: unknown, graver: unknown])[] } = {
  serviceState: steps(undefined, 'degraded', 'down').concat(steps('operational', 'degraded')),
  functionTier: steps('none', 'minor', 'important', 'essential'),
  functionState: steps('working', 'impaired', 'limited', 'unusable').concat(steps('working', 'slow', 'unusable')),
  workaround: steps('not-needed', 'simple', 'difficult', 'none'),
  environment: steps('test', 'training', 'production').concat(steps('development', 'training', undefined)),
  dataLoss: steps(undefined, true),
  besides: answers.besides.slice(1).map((answer) => [undefined, answer] as const),
};

/** The French document judges slowness on its own; the Swedish one does not tell it from other trouble. */
const slowIsLeast = steps('slow', 'impaired');

function steps(...chain: readonly unknown[]): (readonly [unknown, unknown])[] {
  return chain.slice(1).map((answer, index) => [chain[index], answer] as const);
}

const gravity = ['none', 'minor', 'moderate', 'major', 'critical'];

/** The severity that a policy finds for every case, by the answers. */
function assessedBy(policy: CompiledPolicy): (stated: Answers) => string {
  const found = new Map(cases.map((stated) => [keyOf(stated), assess(policy, stated)]));
  return (stated) => found.get(keyOf(stated)) ?? 'unknown';
}

function assess(policy: CompiledPolicy, { besides, ...facts }: Answers): string {
  const stated = Object.entries({ ...facts, ...(typeof besides === 'string' && { [besides]: true }) });
  const known = Object.fromEntries(stated.filter(([, answer]) => answer !== undefined));
  return decideSeverity(compiledAnswers, policy, known, undefined).part.assessed ?? 'none';
}

function keyOf(stated: Answers): string {
  return questions.map((question) => String(stated[question])).join(' ');
}

/** Whether a case says of something that it is not as it should be, or of some function how it is. */
function saysSomething({ serviceState, functionTier, functionState, workaround, dataLoss, besides }: Answers): boolean {
  const isWorse = serviceState === 'degraded' || serviceState === 'down' || dataLoss === true;
  return isWorse || besides === 'decisionsAffected' || [functionTier, functionState, workaround].some((one) => one !== undefined);
}

describe.each(['sv', 'fr'])('the severities of planview/customer-care/%s', (language) => {
  const policy = compilePolicy(newestVersion(`planview/customer-care/${language}`).policy, timeData);
  const assessed = assessedBy(policy);

  test('leave no case that says something without one', () => {
    expect(cases.length).toBe(24_000);
    expect(cases.filter((stated) => saysSomething(stated) && assessed(stated) === 'none').map(keyOf)).toEqual([]);
  });

  test('grow no lighter when an answer grows graver', () => {
    const lighter = cases.flatMap((stated) =>
      questions.flatMap((question) => {
        const pairs = [...(graver[question] ?? []), ...(language === 'sv' && question === 'functionState' ? slowIsLeast : [])];
        return pairs.flatMap(([lesser, worse]) => {
          if (stated[question] !== lesser) return [];
          const before = assessed(stated);
          const after = assessed({ ...stated, [question]: worse });
          return gravity.indexOf(after) < gravity.indexOf(before)
            ? [`${keyOf(stated)} → ${String(worse)}: ${before} → ${after}`]
            : [];
        });
      }),
    );
    expect(lighter).toEqual([]);
  });
});

/** For each state of a function, unstated first: without a workaround, none stated, a difficult one, a simple one, none needed. */
const expected = {
  sv: {
    minor: ['mod mod mod mod mod', 'min min min min min', ...four('mod mod mod mod mod')],
    important: ['maj maj maj mod mod', 'min min min min min', ...four('maj maj maj mod mod')],
    essential: ['cri maj maj maj maj', 'min min min min min', ...four('cri maj maj maj maj')],
  },
  fr: {
    minor: [
      'mod mod min min min',
      'min min min min min',
      'mod mod mod mod mod',
      'mod mod min min min',
      'mod mod min min min',
      'mod mod mod mod mod',
    ],
    important: [
      'mod mod min min min',
      'min min min min min',
      'maj maj maj mod mod',
      'mod mod min min min',
      'maj maj maj min min',
      'maj maj maj mod mod',
    ],
    essential: [
      'maj maj mod mod mod',
      'min min min min min',
      'maj maj maj mod mod',
      'maj maj maj mod mod',
      'maj maj maj mod mod',
      'cri cri cri cri cri',
    ],
  },
} as const;

function four(row: string): string[] {
  return [row, row, row, row];
}

test.each([
  ['sv', 'minor'],
  ['sv', 'important'],
  ['sv', 'essential'],
  ['fr', 'minor'],
  ['fr', 'important'],
  ['fr', 'essential'],
] as const)('%s: what a function of %s weight is, by its state and the way around', (language, functionTier) => {
  const policy = compilePolicy(newestVersion(`planview/customer-care/${language}`).policy, timeData);
  const rows = answers.functionState.map((functionState) =>
    ['none', undefined, 'difficult', 'simple', 'not-needed']
      .map((workaround) => assess(policy, { environment: 'production', functionTier, functionState, workaround }).slice(0, 3))
      .join(' '),
  );
  expect(rows).toEqual(expected[language][functionTier]);
});
