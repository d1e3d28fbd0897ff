import type { ComponentChildren } from 'preact';
import { type Decision, decisionZone, type Labelled, type Policy } from '../../../engine/index.ts';
import { text } from '../../platform/messages/text.ts';
import type { Along } from '../clock-strip/along.ts';
import { ClockStrip } from '../clock-strip/ClockStrip.tsx';
import type { ClockPicture } from '../clock-strip/clock-picture.ts';
import { type CaseFacts, CaseFactsContext } from './case-facts.ts';
import { DispositionSection } from './DispositionSection.tsx';
import { Handling } from './Handling.tsx';
import { Reasons } from './Reasons.tsx';
import { Summary } from './Summary.tsx';
import { Targets } from './Targets.tsx';

type Props = {
  readonly decision: Decision;
  /** The case as it was asked about. */
  readonly facts: CaseFacts;
  readonly policy: Policy;
  readonly picture: ClockPicture | undefined;
  readonly by: 'page' | 'server';
  /** What stands along the time axis of the clocks. */
  readonly along?: Along;
  /** What stands before the reasons. */
  readonly children?: ComponentChildren;
};

/** A decision from the answer at a glance to every reason for it. */
export function DecisionView({ decision, facts, policy, picture, by, along, children }: Props) {
  const timeZone = decisionZone(decision, policy.document);
  const { language } = policy;
  return (
    <CaseFactsContext.Provider value={facts}>
      <div class="decision">
        {by === 'server' && (
          <p class="callout" data-kind="note">
            {text('decision.by-server')}
          </p>
        )}
        <Summary {...{ decision, policy, timeZone }} />
        <Targets {...{ decision, policy, timeZone }} />
        {picture && <ClockStrip {...{ picture, language, along }} />}
        <div class="side-by-side">
          <Handling {...{ decision, policy }} />
          <DispositionSection {...{ decision, policy, timeZone }} />
        </div>
        <div class="side-by-side">
          <LabelList id="obligations" title={text('decision.obligations')} items={decision.obligations} language={language} />
          <LabelList id="notices" title={text('decision.notices')} items={decision.notices} language={language} />
        </div>
        {children}
        <Reasons {...{ decision, policy }} />
      </div>
    </CaseFactsContext.Provider>
  );
}

type LabelListProps = {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Labelled[];
  readonly language: string;
};

/** Things to know or to bring, in the policy's words; nothing where there are none. */
function LabelList({ id, title, items, language }: LabelListProps) {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`}>{title}</h3>
      <ul class="labels" lang={language}>
        {items.map((item) => (
          <li key={item.id}>{item.label}</li>
        ))}
      </ul>
    </section>
  );
}
