import { PolicyHistory } from '../history/PolicyHistory.tsx';
import type { PolicyPartProps } from './policy-part.ts';

/** A policy's history. */
export function HistoryPart(props: PolicyPartProps) {
  return <PolicyHistory {...props} />;
}
