import { DraftEditor } from '../editing/DraftEditor.tsx';
import type { PolicyPartProps } from './policy-part.ts';

/** Changing a policy. */
export function EditPart(props: PolicyPartProps) {
  return <DraftEditor {...props} />;
}
