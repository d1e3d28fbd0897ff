import { checkRequest } from '../../engine/decision/request.ts';
import { decideSync, isProblem, type PolicySet, policySet } from '../../engine/index.ts';
import { askCompiled } from '../../engine/rules/compiled-table.ts';
import { askReference } from '../../engine/rules/reference-engine.ts';
import type { Answered } from '../../engine/rules/rule-answers.ts';
import { openSnapshot } from '../../server/policies/policy-snapshot.ts';
import { timeData } from '../../server/policies/public-holidays.ts';
import { questionsOf, understood } from './asked-questions.ts';
import { exampleRequests, type SentRequest, spread } from './example-cases.ts';
import { shown, shownRounds } from './figures.ts';
import { askKeptEngine } from './kept-engine.ts';
import { withLuxonTime } from './plain-decision.ts';
import { type Pace, race, type Times } from './rounds.ts';
import { say } from './screen.ts';
import type { Goal, RunOptions, Section, Table } from './section.ts';

const names = {
  whole: 'one decision',
  text: 'from a line of JSON to a line of JSON',
  read: '… reading the JSON',
  write: '… writing the JSON',
  check: '… checking the facts',
  rules: '… every question to rule tables',
  sample: 'the sample',
  kept: 'json-rules-engine, kept and stopping early; luxon',
  fresh: 'json-rules-engine as explanations ask it; luxon',
  luxon: 'compiled rules; luxon',
} as const;

/** A whole decision, and the same made with json-rules-engine and day-by-day time. */
export async function measureDecisions({ quick, pace }: RunOptions): Promise<Section> {
  const snapshot = await openSnapshot('policies');
  const { set } = snapshot;
  const requests = exampleRequests(snapshot.loaded, 7).filter((request) => !isProblem(decideSync(set, request, 0)));
  // By itself first: whatever else goes through the same code, such as other hours, makes the compiler take it for less regular than it is.
  const whole = await raceWhole(set, requests, pace);
  const sample = spread(requests, quick ? 40 : 120);
  const plain = withLuxonTime(
    policySet(
      snapshot.loaded.map(({ policy }) => policy),
      timeData,
    ),
  );
  const asked = sample.map((request) => questionsOf(set, request));
  await mustBeTheSame(set, plain, sample, asked);
  const parts = await raceParts(set, requests, pace);
  const rivals = await raceRivals({ set, plain, sample, asked }, pace);
  return {
    title: 'A decision',
    about: `Every example of the shipped policies, and each at seven other moments: ${requests.length.toLocaleString('en-US')} cases in turn, rules and every due time, without explanation.`,
    tables: [partsTable(whole, parts), rivalsTable(rivals, sample.length)],
    goals: goalsOf(whole, parts, rivals),
  };
}

async function mustBeTheSame(set: PolicySet, plain: PolicySet, sample: readonly SentRequest[], asked: readonly Answered[][]) {
  for (const [index, request] of sample.entries()) {
    say(`A decision: the same by other means, ${index + 1} of ${sample.length}`);
    const [ours, theirs] = [set, plain].map((one) => JSON.stringify(decideSync(one, request, 0)));
    if (ours !== theirs) throw new Error(`luxon reckons another decision for ${JSON.stringify(request)}:\n${ours}\n${theirs}`);
    for (const { question, answer } of asked[index] ?? []) {
      const others = [await askKeptEngine(question), (await askReference(question)).indexes];
      if (others.some((other) => other.join() !== answer.join())) throw new Error(`another answer in ${question.table.name}`);
    }
  }
}

async function raceWhole(set: PolicySet, requests: readonly SentRequest[], pace: Pace): Promise<Times> {
  const operations = requests.length;
  const lines = requests.map((request) => JSON.stringify(request));
  const decisions = requests.map((request) => decideSync(set, request, 0));
  return race(
    'A decision',
    [
      { name: names.whole, operations, turn: () => requests.forEach((request) => void decideSync(set, request, 0)) },
      {
        name: names.text,
        operations,
        turn: () => lines.forEach((line) => void JSON.stringify(decideSync(set, JSON.parse(line), 0))),
      },
      { name: names.read, operations, turn: () => lines.forEach((line) => void JSON.parse(line)) },
      { name: names.write, operations, turn: () => decisions.forEach((decision) => void JSON.stringify(decision)) },
    ],
    pace,
  );
}

async function raceParts(set: PolicySet, requests: readonly SentRequest[], pace: Pace): Promise<Times> {
  const operations = requests.length;
  const asked = requests.map((request) => understood(set, request));
  const questions = requests.flatMap((request) => questionsOf(set, request).map(({ question }) => question));
  const check = ({ request, policy }: (typeof asked)[number]): void =>
    void checkRequest(request, policy.catalogue, policy.eventNames);
  return race(
    'Parts of a decision',
    [
      { name: names.check, operations, turn: () => asked.forEach(check) },
      { name: names.rules, operations, turn: () => questions.forEach((question) => void askCompiled(question)) },
    ],
    pace,
  );
}

type Rivals = { set: PolicySet; plain: PolicySet; sample: readonly SentRequest[]; asked: readonly Answered[][] };

/** By other means: luxon reckons the hours, and the engine's answers are found once more by json-rules-engine, which is what takes the time. */
async function raceRivals({ set, plain, sample, asked }: Rivals, pace: Pace): Promise<Times> {
  const operations = sample.length;
  const others = (ask: (question: Answered['question']) => Promise<unknown>) => async () => {
    for (const [index, request] of sample.entries()) {
      decideSync(plain, request, 0);
      for (const { question } of asked[index] ?? []) await ask(question);
    }
  };
  return race(
    'A decision by other means',
    [
      { name: names.sample, operations, turn: () => sample.forEach((request) => void decideSync(set, request, 0)) },
      { name: names.luxon, operations, turn: () => sample.forEach((request) => void decideSync(plain, request, 0)) },
      { name: names.kept, operations, turn: others(askKeptEngine) },
      { name: names.fresh, operations, turn: others(askReference) },
    ],
    pace,
  );
}

function partsTable(whole: Times, parts: Times): Table {
  const rows: [string, Times][] = [
    [names.whole, whole],
    [names.check, parts],
    [names.rules, parts],
    [names.text, whole],
    [names.read, whole],
    [names.write, whole],
  ];
  return {
    title: 'One decision in process',
    columns: ['what', 'a decision'],
    rows: rows.map(([name, times]) => [name, shownRounds(times.of(name), 'µs')]),
    note: 'The lines with … are parts of the line above them, measured by themselves.',
  };
}

function rivalsTable(rivals: Times, count: number): Table {
  const rows = [names.sample, names.luxon, names.kept, names.fresh];
  return {
    title: `The same decision by other means (${count} of the cases; every decision is the same, to the letter)`,
    columns: ['what', 'a decision', 'as many times'],
    rows: rows.map((name) => [name, shownRounds(rivals.of(name), 'µs'), shown(rivals.ratio(name, names.sample), '×')]),
    note: 'The first json-rules-engine is used at its fastest: one engine for each table, built beforehand, without explanation, stopping at the first rule that holds where only that is asked for.',
  };
}

function goalsOf(whole: Times, parts: Times, rivals: Times): Goal[] {
  const decision = whole.median(names.whole);
  const share = (name: string): string => `${Math.round((100 * parts.median(name)) / decision)} %`;
  return [
    {
      what: 'one decision in process',
      measured: decision,
      unit: 'µs',
      aim: { atMost: 10 },
      limit: `rule tables take ${share(names.rules)} of it and checking the facts ${share(names.check)}; the rest are clocks, the wording of the answer and its id`,
    },
    {
      what: 'the same through json-rules-engine and day-by-day luxon, as many times as long',
      measured: rivals.ratio(names.kept, names.sample),
      unit: '×',
      aim: { atLeast: 100 },
      limit: `of the ${shown(rivals.median(names.kept), 'µs')} there, luxon takes ${shown(rivals.median(names.luxon), 'µs')}; a decision takes ${shown(rivals.median(names.sample), 'µs')} here`,
    },
  ];
}
