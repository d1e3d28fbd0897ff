import {
  type Decision,
  decisionZone,
  instantOf,
  isStandardMetric,
  type SupportPolicy,
  type TargetKind,
  type TargetPart,
  targetKinds,
} from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { formatMoment } from '../../../platform/time/format-time.ts';
import { describeIntake } from '../../../shared/decision/describe-decision.ts';
import { formatAmount } from '../../../shared/vocabulary/describe-target-time.ts';
import { teamLabel } from '../../../shared/vocabulary/question-label.ts';
import { commitmentLabel, describeMissingDueTime, targetLabel } from '../../../shared/vocabulary/target-label.ts';

/** Something that a decision says: how it is, and how it was where that is otherwise. */
export type OutcomeLine = { readonly was: string | undefined; readonly is: string };

/** What a decision says about one thing, in a line or two. `change` says whether a due time comes sooner or later. */
type OutcomeRow = {
  readonly name: string;
  readonly lines: readonly OutcomeLine[];
  readonly isChanged: boolean;
  readonly change: 'sooner' | 'later' | undefined;
};

type NamedDocument = Pick<SupportPolicy, 'timeZone' | 'metrics' | 'events'>;

type Describe = (decision: Decision) => string | undefined;

/** What matters of a decision by a policy, beside the decision before a change. */
export function outcomeRows(before: Decision | undefined, after: Decision, document: NamedDocument): OutcomeRow[] {
  const row = (name: string, ...describers: readonly Describe[]): OutcomeRow[] => {
    const lines = describers.flatMap((describe) => lineOf(before, after, describe));
    return lines.length === 0 ? [] : [{ name, lines, isChanged: lines.some(({ was }) => was !== undefined), change: undefined }];
  };
  const isPlain = isAccepted(after) && (before === undefined || isAccepted(before));
  return [
    ...(isPlain ? [] : row(text('editing.outcome.intake'), ({ intake }) => describeIntake(intake))),
    ...row(text('editing.outcome.severity'), ({ severity }) => severity.label ?? undefined),
    ...row(text('editing.outcome.team'), ({ routing }) => (routing.team === null ? undefined : teamLabel(routing.team))),
    ...row(text('editing.outcome.desk'), ({ routing }) => routing.desk?.label),
    ...row(text('editing.outcome.excluded'), ({ excluded }) => excluded?.label),
    ...metricsIn(before, after).flatMap((kind) =>
      row(
        targetLabel(kind, document),
        ({ targets }) => targetText(targets[kind as TargetKind]),
        (decision) => dueText(decision, decision.targets[kind as TargetKind], document),
      ).map((one) => ({ ...one, change: shift(before?.targets[kind], after.targets[kind as TargetKind]) })),
    ),
  ];
}

/** The metrics of which either decision tells, those that every policy knows first. */
function metricsIn(before: Decision | undefined, after: Decision): string[] {
  const told = new Set([...Object.keys(before?.targets ?? {}), ...Object.keys(after.targets)]);
  return [...targetKinds.filter((kind) => told.has(kind)), ...[...told].filter((one) => !isStandardMetric(one))];
}

function lineOf(before: Decision | undefined, after: Decision, describe: Describe): OutcomeLine[] {
  const is = describe(after);
  const was = before === undefined ? is : describe(before);
  if (is === undefined && was === undefined) return [];
  const nothing = text('editing.outcome.nothing');
  return [{ is: is ?? nothing, was: was === is ? undefined : (was ?? nothing) }];
}

function isAccepted({ intake }: Decision): boolean {
  return intake.outcome === 'accepted';
}

function targetText(target: TargetPart | undefined): string | undefined {
  if (target === undefined) return undefined;
  return target.within === null ? commitmentLabel(target.commitment) : formatAmount(target.within);
}

function dueText(decision: Decision, target: TargetPart | undefined, document: NamedDocument): string | undefined {
  if (target === undefined || target.within === null) return undefined;
  if (target.dueAt === null)
    return target.state === 'pending' ? text('editing.outcome.not-started') : describeMissingDueTime(target, document);
  return formatMoment(instantOf(target.dueAt), decisionZone(decision, document), instantOf(decision.asOf));
}

function shift(before: TargetPart | undefined, after: TargetPart | undefined): OutcomeRow['change'] {
  const [was, is] = [instantOf(before?.dueAt ?? ''), instantOf(after?.dueAt ?? '')];
  if (Number.isNaN(was) || Number.isNaN(is) || was === is) return undefined;
  return is < was ? 'sooner' : 'later';
}
