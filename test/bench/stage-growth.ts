import {
  type CompiledPolicy,
  decideSync,
  isProblem,
  type LoadedPolicy,
  type PolicySet,
  policySet,
  versionName,
} from '../../engine/index.ts';
import type { Answered } from '../../engine/rules/rule-answers.ts';
import type { Facts } from '../../engine/rules/rule-table.ts';
import { openSnapshot } from '../../server/policies/policy-snapshot.ts';
import { timeData } from '../../server/policies/public-holidays.ts';
import { questionsOf } from './asked-questions.ts';
import { diceOf } from './dice.ts';
import { exampleRequests, type SentRequest } from './example-cases.ts';
import { shown, shownRounds } from './figures.ts';
import { realisticFacts } from './realistic-rules.ts';
import { type Contestant, race } from './rounds.ts';
import { rulesThatDoNotHold } from './rule-growth.ts';
import { say } from './screen.ts';
import type { RunOptions, Table } from './section.ts';

/** The policy that grows, and the part of it. */
const grownPolicy = 'planview/customer-care/sv@1';
const stage = 'severity.criteria';

const sizes = [100, 1_000, 10_000];

/** The cases by how much they state: as the examples do, which is little, or most of what rules can ask about. */
const caseKinds = ['examples', 'most facts'] as const;

type CaseKind = (typeof caseKinds)[number];

/** How long a whole decision takes when one of its stages has many more rules, of which only the last holds. */
export async function measureStageGrowth({ pace }: RunOptions): Promise<StageGrowth> {
  const snapshot = await openSnapshot('policies');
  const loaded = snapshot.loaded.find(({ policy }) => versionName(policy) === grownPolicy);
  if (loaded === undefined) throw new Error(`there is no policy ${grownPolicy}`);
  const shipped = policySet([loaded.policy], timeData);
  const examples = exampleRequests([loaded], 1);
  const decidable = (requests: readonly SentRequest[]) => requests.filter((one) => !isProblem(decideSync(shipped, one, 0)));
  const cases = { examples: decidable(examples), 'most facts': decidable(examples.map(stateMost(shipped))) };
  const facts = caseKinds.flatMap((kind) => cases[kind].flatMap((request) => factsInStage(shipped, request)));
  const sets: [string, PolicySet][] = [
    ['as shipped', shipped],
    ...sizes.map((size): [string, PolicySet] => [sizeName(size), policySet([grown(loaded, shipped, facts, size)], timeData)]),
  ];
  for (const [name, set] of sets.slice(1)) mustAskAll(name, set, [...cases.examples, ...cases['most facts']]);
  const contestants = sets.flatMap(([name, set]) => caseKinds.map((kind) => contestant(raced(name, kind), set, cases[kind])));
  const times = await race('A stage that grows', contestants, pace);
  const [small, large] = [sizeName(100), sizeName(10_000)];
  const cells = (name: string, kind: CaseKind): string[] => [
    shownRounds(times.of(raced(name, kind)), 'µs'),
    shown(times.ratio(raced(name, kind), raced(small, kind)), '×'),
  ];
  const growth = caseKinds.map((kind) => ({
    kind,
    ratio: times.ratio(raced(large, kind), raced(small, kind)),
    small: times.median(raced(small, kind)),
    large: times.median(raced(large, kind)),
  }));
  return {
    growth,
    table: {
      title: `A whole decision when \`${stage}\` grows`,
      columns: ['rules in the stage', 'examples', 'of that with 100', 'most facts stated', 'of that with 100'],
      rows: sets.map(([name]) => [name, ...caseKinds.flatMap((kind) => cells(name, kind))]),
      note: `${cases.examples.length} cases of ${grownPolicy} as the examples state them, which is little, and ${cases['most facts'].length} that state four of five facts that rules ask about. The added rules hold for none of them, so that all have to be ruled out; the last one always holds.`,
    },
  };
}

/** The decision times with 100 and with 10,000 rules in the stage, by kind of case. */
export type StageGrowth = {
  readonly growth: readonly { readonly kind: CaseKind; readonly ratio: number; readonly small: number; readonly large: number }[];
  readonly table: Table;
};

const sizeName = (size: number): string => size.toLocaleString('en-US');

const raced = (name: string, kind: CaseKind): string => `${name} rules, ${kind}`;

/** Adds facts to a request, but for those that it states itself. */
function stateMost({ policies }: PolicySet): (request: SentRequest) => SentRequest {
  const dice = diceOf(13);
  const [{ catalogue }] = policies as readonly [CompiledPolicy];
  return ({ case: facts, asOf }) => ({ case: { ...realisticFacts(dice, catalogue), ...facts }, asOf });
}

/** Only the last rule of the stage may hold, or the others would not have been looked at. */
function mustAskAll(name: string, set: PolicySet, requests: readonly SentRequest[]): void {
  const answers = requests
    .flatMap((request) => questionsOf(set, request))
    .filter(({ question }) => question.table.name === stage);
  const isLast = ({ question, answer }: Answered): boolean => answer[0] === question.table.rules.length - 1;
  if (answers.length < requests.length || !answers.every(isLast)) throw new Error(`not all of ${name} rules are looked at`);
}

function factsInStage(set: PolicySet, request: SentRequest): Facts[] {
  return questionsOf(set, request).flatMap(({ question }) => (question.table.name === stage ? [question.facts] : []));
}

function grown({ policy }: LoadedPolicy, { policies }: PolicySet, facts: readonly Facts[], size: number): LoadedPolicy['policy'] {
  say(`A stage that grows: making ${size.toLocaleString('en-US')} rules`);
  const [{ catalogue }] = policies as readonly [CompiledPolicy];
  const { document } = policy;
  const [pattern] = document.severity?.criteria ?? [];
  const added = [...rulesThatDoNotHold(size - 1, facts, catalogue), { id: 'last', when: undefined }];
  const criteria = added.map((rule) => ({ ...pattern, ...rule }));
  const severity = { ...document.severity, criteria } as typeof document.severity;
  return { ...policy, document: { ...document, severity } };
}

function contestant(name: string, set: PolicySet, requests: readonly SentRequest[]): Contestant {
  return { name, operations: requests.length, turn: () => requests.forEach((request) => void decideSync(set, request, 0)) };
}
