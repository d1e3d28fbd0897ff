import { CaseActions } from '../../features/editor/examples/CaseActions.tsx';
import { SimulatePage } from '../../features/simulate/SimulatePage.tsx';

/** One case tried out, from which an example of the policy can be made. */
export function SimulateWithExamples() {
  return <SimulatePage CaseActions={CaseActions} />;
}
