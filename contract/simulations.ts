import * as Type from 'typebox/type';
import type { CaseRequest, Change, TallyCounts } from '../engine/index.ts';
import type { ProblemAnswer } from './problems.ts';
import { flag, instant, integer, list, objectOrNullAs, oneOf, type Payload, partOf, text, textOrNull } from './schema.ts';
import { simulationStates } from './simulation-state.ts';

const listed = {
  id: text('Names it.'),
  at: instant('When it began.'),
  who: text('Who began it.'),
  state: oneOf(simulationStates),
  draft: textOrNull('The draft to whose review it belongs.'),
  revision: textOrNull('The text of the draft that was tried.'),
  from: text('The version before.'),
  to: text('The version after.'),
  progress: objectOrNullAs<{ bytes: number; total: number | null }>(
    'Bytes read, of how many where that is known; null for one that ended before the server was started.',
  ),
  cases: integer('How many cases were decided so far.'),
  notAlike: integer('How many of them are decided differently, or under one version alone.'),
};

/** A simulation as lists tell it. */
export const listedSimulationSchema = Type.Object(listed, { title: 'ListedSimulation' });
export type ListedSimulation = Payload<typeof listedSimulationSchema>;

export const simulationsSchema = partOf(listedSimulationSchema);
export type Simulations = Payload<typeof simulationsSchema>;

/** A version that was tried. `name` is how it was asked for, `version` what it calls itself. */
export type TriedVersion = {
  readonly name: string;
  readonly version: string;
  readonly title: string;
  readonly digest: string;
};

/** Without the messages by which it can be told in other languages: they are no part of an answer. */
type Serialized<T> = Omit<T, 'said'>;

type Undecided = TallyCounts['undecided'][number];
type SerializedCase = Omit<Undecided, 'faults'> & { readonly faults: readonly Serialized<Undecided['faults'][number]>[] };

/** What a change does to many cases, plain JSON. */
export type SimulationReport = Omit<TallyCounts, 'undecided'> & {
  /** The first cases that were not decided under both versions, with why. */
  readonly undecided: readonly SerializedCase[];
  readonly from: TriedVersion;
  readonly to: TriedVersion;
  /** The moment for cases that name none of their own, ISO 8601; null where each is looked at when it last changed. */
  readonly asOf: string | null;
  /** How cases are placed: by line, or by position in a JSON list. */
  readonly placesAre: 'lines' | 'positions';
  /** The encoding in which the cases were read, where that is not UTF-8: `Windows-1252`. */
  readonly encoding?: string;
  /** How many are not decided alike: decided differently, or under one version alone. */
  readonly notAlike: number;
  /** How many groups there are; of many, only the largest are listed. */
  readonly groupCount: number;
};

/** A simulation with its report. */
export const simulationSchema = Type.Object(
  {
    ...listed,
    changesKept: integer('How many changed cases can be looked through.'),
    problem: objectOrNullAs<ProblemAnswer>('Why it failed.'),
    report: objectOrNullAs<SimulationReport>('What was found so far, or in the end; docs/simulation.md explains it.'),
  },
  { title: 'Simulation' },
);
export type Simulation = Payload<typeof simulationSchema>;

const changed = {
  place: integer('Its line, or its position in a JSON list.'),
  id: textOrNull('Its own number.'),
  changes: list(
    Type.Unsafe<Change>({
      type: 'object',
      properties: {
        part: text('The part of the decision.'),
        field: text('The field, as `severity.id`.'),
        before: {},
        after: {},
        own: flag('The value belongs to this case alone: an instant, an amount of time.'),
      } satisfies Record<keyof Change, object>,
    }),
  ),
};

/** A changed case as the list tells it. */
export const changedCaseSchema = Type.Object(changed, { title: 'ChangedCase' });

export const changedCasesSchema = partOf(changedCaseSchema);
export type ChangedCases = Payload<typeof changedCasesSchema>;

/** A changed case with what was put to both versions. */
export const wholeChangedCaseSchema = Type.Object(
  {
    ...changed,
    request: Type.Unsafe<CaseRequest>({
      type: 'object',
      description: 'The case as it was read, and the moment from which it is looked at.',
      properties: { case: { type: 'object' }, asOf: instant() } satisfies Record<keyof CaseRequest, object>,
    }),
  },
  { title: 'WholeChangedCase' },
);
export type WholeChangedCase = Payload<typeof wholeChangedCaseSchema>;
