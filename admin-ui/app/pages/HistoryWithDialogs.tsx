import { PolicyHistory } from '../../features/history/PolicyHistory.tsx';
import { CancelDialog } from '../../features/publishing/CancelDialog.tsx';
import { MoveDialog } from '../../features/publishing/MoveDialog.tsx';
import { RetireDialog } from '../../features/publishing/RetireDialog.tsx';
import { RollBackDialog } from '../../features/publishing/RollBackDialog.tsx';
import type { PolicyPartProps } from '../../shared/policies/policy-part.ts';

/** A policy's history, from which it can be ended, or brought back to an old version. */
export function HistoryWithDialogs(props: PolicyPartProps) {
  return <PolicyHistory {...props} dialogs={{ RetireDialog, RollBackDialog, MoveDialog, CancelDialog }} />;
}
