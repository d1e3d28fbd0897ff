import { PolicyExamples } from '../examples/PolicyExamples.tsx';
import type { PolicyPartProps } from './policy-part.ts';

/** A policy's examples. */
export function ExamplesPart(props: PolicyPartProps) {
  return <PolicyExamples {...props} />;
}
