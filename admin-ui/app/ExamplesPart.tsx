import { PolicyExamples } from '../features/editor/examples/PolicyExamples.tsx';
import type { PolicyPartProps } from '../shared/policies/policy-part.ts';

/** A policy's examples. */
export function ExamplesPart(props: PolicyPartProps) {
  return <PolicyExamples {...props} />;
}
