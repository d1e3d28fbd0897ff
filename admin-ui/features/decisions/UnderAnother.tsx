import { useReading } from '../../platform/client/reading.ts';
import { Read } from '../../platform/loading/Read.tsx';
import { text } from '../../platform/messages/text.ts';
import { decideByReferences, type Reference, referenceName } from '../../shared/deciding/rulebooks.ts';
import type { AskedCase } from '../../shared/deciding/under-messages.ts';
import { DecisionPair } from '../../shared/decision-pair/DecisionPair.tsx';

type Props = { readonly own: Reference; readonly under: Reference; readonly asked: AskedCase };

/** The same case decided by the version that decided it and by another one, side by side. */
export function UnderAnother({ own, under, asked }: Props) {
  const names = [referenceName(own), referenceName(under)] as const;
  const { reading, retry } = useReading(() => decideByReferences([own, under], asked), [...names, JSON.stringify(asked)]);
  return (
    <Read {...{ reading, retry }} failure={text('decisions.under.failed')}>
      {(answer) => <DecisionPair {...{ answer, names }} asked={asked.case} />}
    </Read>
  );
}
