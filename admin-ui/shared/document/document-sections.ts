import type { ComponentType } from 'preact';
import type { SupportPolicy } from '../../../engine/index.ts';
import {
  ClosingSection,
  EscalationSection,
  ExclusionSection,
  IntakeSection,
  NotesSection,
  RoutingSection,
} from './CaseSections.tsx';
import { DeskSection } from './DeskSection.tsx';
import { ScopeSection } from './ScopeSection.tsx';
import { SeveritySection } from './SeveritySection.tsx';
import { TargetSection } from './TargetSection.tsx';
import { GlossarySection, NoticeSection, TermsSection } from './TermsSection.tsx';

type SectionId =
  | 'scope'
  | 'severities'
  | 'targets'
  | 'desks'
  | 'intake'
  | 'routing'
  | 'exclusions'
  | 'escalation'
  | 'closing'
  | 'notices'
  | 'terms'
  | 'glossary'
  | 'notes';

type DocumentSection = {
  readonly id: SectionId;
  readonly content: ComponentType;
  /** Whether a policy says anything for it. */
  readonly isIn: (document: SupportPolicy) => boolean;
};

const sections: readonly DocumentSection[] = [
  { id: 'scope', content: ScopeSection, isIn: ({ language }) => language !== 'base' },
  { id: 'severities', content: SeveritySection, isIn: ({ severities }) => hasAny(severities) },
  { id: 'targets', content: TargetSection, isIn: ({ targets }) => hasAny(targets) },
  { id: 'desks', content: DeskSection, isIn: ({ desks, calendars }) => hasAny(desks) || hasAny(calendars) },
  { id: 'intake', content: IntakeSection, isIn: ({ intake, obligations }) => hasAny(intake) || hasAny(obligations) },
  { id: 'routing', content: RoutingSection, isIn: ({ routing }) => hasAny(routing?.teams) || hasAny(routing?.billing) },
  { id: 'exclusions', content: ExclusionSection, isIn: ({ exclusions }) => hasAny(exclusions) },
  { id: 'escalation', content: EscalationSection, isIn: ({ escalation }) => hasAny(escalation) },
  {
    id: 'closing',
    content: ClosingSection,
    isIn: ({ disposition, closure }) =>
      hasAny(disposition) || (Array.isArray(closure) ? closure.length > 0 : closure?.label !== undefined),
  },
  { id: 'notices', content: NoticeSection, isIn: ({ notices }) => hasAny(notices) },
  { id: 'terms', content: TermsSection, isIn: ({ terms }) => hasAny(terms) },
  { id: 'glossary', content: GlossarySection, isIn: ({ caseTypes, symptoms }) => hasAny(caseTypes) || hasAny(symptoms) },
  { id: 'notes', content: NotesSection, isIn: ({ notes }) => hasAny(notes) },
];

/** The sections of a document in the order in which it is read; none for what it does not speak of. */
export function documentSections(document: SupportPolicy): readonly DocumentSection[] {
  return sections.filter(({ isIn }) => isIn(document));
}

function hasAny(part: object | undefined): boolean {
  return part !== undefined && Object.keys(part).length > 0;
}
