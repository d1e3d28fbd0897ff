import type { ComponentProps } from 'preact';
import type { Along } from '../../shared/clock-strip/along.ts';
import { DecisionView } from '../../shared/decision/DecisionView.tsx';
import { draft } from './case/case-history.ts';
import { AsOfSlider } from './case-axis/AsOfSlider.tsx';
import { barePicture } from './case-axis/bare-picture.ts';
import { caseSpan } from './case-axis/case-span.ts';
import { EventLane } from './case-axis/EventLane.tsx';
import { heldWindow } from './case-axis/held-window.ts';
import { NearestSection } from './exploring/NearestSection.tsx';

type Props = Omit<ComponentProps<typeof DecisionView>, 'along' | 'children'>;

/** A decision about the case that is being described, with the means to change it: events and time on an axis, and what leads elsewhere. */
export function SimulatedDecision(props: Props) {
  const { decision, policy } = props;
  const picture = props.picture ?? barePicture(decision, policy, draft.value);
  const along: Along = {
    above: (scale) => <EventLane {...{ scale, picture, policy }} />,
    below: (scale) => <AsOfSlider {...{ scale, picture }} />,
    instants: caseSpan(draft.value, picture).events,
    held: heldWindow.value,
  };
  return (
    <DecisionView {...props} {...{ picture, along }}>
      <NearestSection {...{ decision, policy }} />
    </DecisionView>
  );
}
