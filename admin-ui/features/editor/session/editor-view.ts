import { signal } from '@preact/signals';
import type { Diagnostic } from '../../../../engine/index.ts';

/** A place in the text to which somebody wants to go; the view that goes there takes it away. */
export const shownDiagnostic = signal<Diagnostic | undefined>(undefined);

/** The parts of a policy as the editor shows them. */
export const sections = [
  'about',
  'questions',
  'severities',
  'targets',
  'hours',
  'desks',
  'routing',
  'intake',
  'exclusions',
  'after',
  'notices',
] as const;

export type SectionId = (typeof sections)[number];

/** The keys of a policy that a part shows. */
export const sectionKeys: Readonly<Record<SectionId, readonly string[]>> = {
  about: [
    'title',
    'summary',
    'vendorName',
    'defaultLanguage',
    'timeZone',
    'extends',
    'appliesTo',
    'source',
    'review',
    'effective',
    'notes',
    'analysis',
    'products',
    'supportPlans',
    'caseTypes',
    'symptoms',
  ],
  questions: ['facts', 'conditions', 'events', 'metrics', 'pauses'],
  severities: ['severities', 'severity'],
  targets: ['targets', 'clocks', 'warnAt', 'credits'],
  hours: ['calendars', 'unions'],
  desks: ['desks', 'contacts'],
  routing: ['routing'],
  intake: ['intake'],
  exclusions: ['exclusions'],
  after: ['escalation', 'disposition', 'closure'],
  notices: ['obligations', 'notices', 'terms'],
};

/** How the draft is looked at: as forms and tables, one part at a time, or as text. */
type EditorView = { readonly view: 'forms' | 'yaml'; readonly section: SectionId };

/** What is looked at now. The address says it, so that a link or a reload leads back. */
export const editorView = signal<EditorView>(viewOf(typeof location === 'undefined' ? '' : location.search));

/** Goes to a part, or to the text. */
export function showView(next: Partial<EditorView>): void {
  const chosen = { ...editorView.peek(), ...next };
  editorView.value = chosen;
  const query = new URLSearchParams(location.search);
  query.set('part', chosen.section);
  if (chosen.view === 'yaml') query.set('view', 'yaml');
  else query.delete('view');
  // The router is not told: this is the same page, and the focus stays where it is.
  history.replaceState(history.state, '', `${location.pathname}?${query}`);
}

/** Goes to a place in the text. */
export function showDiagnostic(place: Diagnostic): void {
  shownDiagnostic.value = place;
  showView({ view: 'yaml' });
}

/** Takes up what the address says; gives what ends following it. */
export function followAddress(): () => void {
  const follow = () => {
    editorView.value = viewOf(location.search);
  };
  follow();
  addEventListener('popstate', follow);
  return () => removeEventListener('popstate', follow);
}

function viewOf(search: string): EditorView {
  const query = new URLSearchParams(search);
  const section = sections.find((one) => one === query.get('part'));
  return { view: query.get('view') === 'yaml' ? 'yaml' : 'forms', section: section ?? 'targets' };
}
