import { useSession } from '../session/session-context.ts';
import { TargetMatrix } from '../targets/TargetMatrix.tsx';
import { WarnPoints } from '../targets/WarnPoints.tsx';
import { ClockList } from './ClockList.tsx';
import { TablesSection } from './TablesSection.tsx';

/** What is promised: as tables of severities, when to warn, as rules, and the hours that depend on the case. */
export function TargetsSection() {
  const document = useSession().readable?.document;
  if (document === undefined) return null;
  return (
    <>
      <TargetMatrix />
      <WarnPoints document={document} />
      <TablesSection lists={['targets']} />
      <ClockList document={document} />
    </>
  );
}
