import { text } from '../../../platform/messages/text.ts';
import { ZoneList } from '../forms/fields.tsx';
import type { SectionId } from '../session/editor-view.ts';
import { showDiagnostic, showView } from '../session/editor-view.ts';
import { useSession } from '../session/session-context.ts';
import { TargetMatrix } from '../targets/TargetMatrix.tsx';
import { WarnPoints } from '../targets/WarnPoints.tsx';
import { AboutSection } from './AboutSection.tsx';
import { AfterSection } from './AfterSection.tsx';
import { ClockList } from './ClockList.tsx';
import { DesksSection } from './DesksSection.tsx';
import { HoursSection } from './HoursSection.tsx';
import { QuestionsSection } from './QuestionsSection.tsx';
import { SeveritiesSection } from './SeveritiesSection.tsx';
import { TablesSection } from './TablesSection.tsx';

const tables: Partial<Record<SectionId, readonly string[]>> = {
  routing: ['teams', 'billing', 'desks'],
  intake: ['intake'],
  exclusions: ['exclusions'],
  notices: ['obligations', 'notices', 'terms'],
};

/** One part of the policy as forms and tables. While the text is no YAML, it says so and leads to the fault. */
export function SectionView({ id }: { readonly id: SectionId }) {
  const session = useSession();
  const policy = session.policy.value;
  if (policy === undefined) return <Unreadable />;
  return (
    <div class="section-view" data-section={id}>
      <h2 class="visually-hidden">{text(`editing.section.${id}`)}</h2>
      <ZoneList />
      <Part id={id} />
    </div>
  );
}

function Part({ id }: { readonly id: SectionId }) {
  switch (id) {
    case 'about':
      return <AboutSection />;
    case 'severities':
      return <SeveritiesSection />;
    case 'targets':
      return <TargetsSection />;
    case 'hours':
      return <HoursSection />;
    case 'questions':
      return <QuestionsSection />;
    case 'desks':
      return <DesksSection />;
    case 'after':
      return <AfterSection />;
    default:
      return <TablesSection lists={tables[id] ?? []} />;
  }
}

/** What is promised: as tables of severities, when to warn, as rules, and the hours that depend on the case. */
function TargetsSection() {
  const document = useSession().readable?.document;
  if (document === undefined) return null;
  return (
    <>
      <TargetMatrix />
      <WarnPoints document={document} />
      <TablesSection lists={['targets', 'credits']} />
      <ClockList document={document} />
    </>
  );
}

function Unreadable() {
  const [fault] = useSession().checker.faults.value ?? [];
  return (
    <section class="failure" role="alert">
      <h2>{text('editing.unreadable')}</h2>
      <p>{text('editing.unreadable.words')}</p>
      <button type="button" class="button primary" onClick={() => (fault ? showDiagnostic(fault) : showView({ view: 'yaml' }))}>
        {text('editing.unreadable.go')}
      </button>
    </section>
  );
}
