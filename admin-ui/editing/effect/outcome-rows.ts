import { type Decision, type TargetPart, targetKinds } from '../../../engine/index.ts';
import { commitmentWords, intakeWords, targetWords } from '../../decision/decision-words.ts';
import { amountWords } from '../../decision/hours-words.ts';
import { teamWords } from '../../form/question-words.ts';
import { text } from '../../messages/text.ts';
import { formatMoment } from '../../time/format-time.ts';

/** A line of a decision: how it is, and how it was where that is otherwise. `change` says whether a due time comes sooner or later. */
export type OutcomeRow = {
  readonly name: string;
  readonly was: string | undefined;
  readonly is: string;
  readonly change: 'sooner' | 'later' | undefined;
};

/** What matters of a decision, beside the decision before a change. */
export function outcomeRows(before: Decision | undefined, after: Decision): OutcomeRow[] {
  const nothing = text('editing.outcome.nothing');
  const row = (name: string, tell: (decision: Decision) => string | undefined): OutcomeRow[] => {
    const is = tell(after);
    const was = before === undefined ? is : tell(before);
    if (is === undefined && was === undefined) return [];
    return [{ name, is: is ?? nothing, was: was === is ? undefined : (was ?? nothing), change: undefined }];
  };
  return [
    ...(isAccepted(after) && (before === undefined || isAccepted(before))
      ? []
      : row(text('editing.outcome.intake'), ({ intake }) => intakeWords(intake))),
    ...row(text('editing.outcome.severity'), ({ severity }) => severity.label ?? undefined),
    ...row(text('editing.outcome.team'), ({ routing }) => (routing.team === null ? undefined : teamWords(routing.team))),
    ...row(text('editing.outcome.desk'), ({ routing }) => routing.desk?.label),
    ...row(text('editing.outcome.excluded'), ({ excluded }) => excluded?.label),
    ...targetKinds.flatMap((kind) =>
      row(targetWords(kind), (decision) => targetText(decision, decision.targets[kind])).map((one) => ({
        ...one,
        change: shift(before?.targets[kind], after.targets[kind]),
      })),
    ),
  ];
}

function isAccepted({ intake }: Decision): boolean {
  return intake.outcome === 'accepted';
}

function targetText(decision: Decision, target: TargetPart | undefined): string | undefined {
  if (target === undefined) return undefined;
  if (target.within === null) return commitmentWords(target.commitment);
  const amount = amountWords(target.within);
  if (target.dueAt === null) return text('editing.outcome.not-started', { amount });
  const zone = decision.routing.desk?.timeZone ?? 'UTC';
  return text('editing.outcome.due', { amount, due: formatMoment(Date.parse(target.dueAt), zone, Date.parse(decision.asOf)) });
}

function shift(before: TargetPart | undefined, after: TargetPart | undefined): OutcomeRow['change'] {
  const [was, is] = [Date.parse(before?.dueAt ?? ''), Date.parse(after?.dueAt ?? '')];
  if (Number.isNaN(was) || Number.isNaN(is) || was === is) return undefined;
  return is < was ? 'sooner' : 'later';
}
