import { ConditionText } from './ConditionText.tsx';
import { describeTargetClock, formatTargetTime, targetOwnLabel, untimedCommitmentLabel } from './describe-target.ts';
import { useDocument } from './document-context.ts';
import { SourceNote } from './SourceNote.tsx';
import type { Offer } from './target-tables.ts';

type Props = {
  readonly offers: readonly Offer[];
  /** What the head of the column says of all its clocks already. */
  readonly said: readonly string[];
  readonly hasSource: boolean;
};

/** What is promised in a cell of the table; where it depends on more than the severity, each with its condition. */
export function TargetCell({ offers, said, hasSource }: Props) {
  if (offers.length === 0) return <span class="muted">–</span>;
  return (
    <ul class="offers">
      {offers.map((offer) => (
        <li key={offer.rule.id}>
          <OfferText {...{ offer, said, hasSource }} />
        </li>
      ))}
    </ul>
  );
}

type OfferProps = Omit<Props, 'offers'> & { readonly offer: Offer };

function OfferText({ offer: { terms, when, rule }, said, hasSource }: OfferProps) {
  const { document, translate } = useDocument();
  const time = formatTargetTime(terms, translate);
  const own = targetOwnLabel(terms, translate);
  const clock = describeTargetClock(terms, document, translate).filter((line) => !said.includes(line));
  return (
    <>
      {time !== undefined && <span class="promise">{time}</span>}{' '}
      <span class="promise-label">{own ?? (time === undefined && untimedCommitmentLabel(terms, translate))}</span>{' '}
      {hasSource && <SourceNote source={rule.source} />}
      {clock.map((line) => (
        <span key={line} class="note promise-clock">
          {line}
        </span>
      ))}
      {when !== undefined && (
        <span class="note promise-when">
          <ConditionText when={when} />
        </span>
      )}
    </>
  );
}

/** What all the clocks of a column have in common, if there are several. */
export function commonClock(offers: readonly Offer[], wordsOf: (offer: Offer) => readonly string[]): readonly string[] {
  const timed = offers.filter(({ terms }) => terms.within !== undefined || terms.dueAt !== undefined).map(wordsOf);
  const [first = []] = timed;
  return timed.length < 2 ? [] : first.filter((line) => timed.every((lines) => lines.includes(line)));
}
