import { DraftEditor } from '../features/editor/DraftEditor.tsx';
import type { PolicyPartProps } from '../shared/policies/policy-part.ts';

/** Changing a policy. */
export function EditPart(props: PolicyPartProps) {
  return <DraftEditor {...props} />;
}
