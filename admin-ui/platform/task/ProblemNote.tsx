import type { ComponentChildren } from 'preact';
import { describeProblem } from './describe-problem.ts';

type Props = {
  readonly reason: Error;
  /** What helps: a button or a link. */
  readonly children?: ComponentChildren;
};

/** Why something could not be done: what is wrong, why, and what now. */
export function ProblemNote({ reason, children }: Props) {
  const { what, why, now, lang } = describeProblem(reason);
  return (
    <div class="problem-note" role="alert">
      <p>
        <strong>{what}</strong>
      </p>
      <p lang={lang}>
        {why} {now}
      </p>
      {children}
    </div>
  );
}
