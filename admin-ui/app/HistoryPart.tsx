import { PolicyHistory } from '../features/history/PolicyHistory.tsx';
import type { PolicyPartProps } from '../shared/policies/policy-part.ts';

/** A policy's history. */
export function HistoryPart(props: PolicyPartProps) {
  return <PolicyHistory {...props} />;
}
