import { PolicyPage } from '../../features/policy/PolicyPage.tsx';
import { fetched } from '../../platform/loading/fetched.tsx';

/** The parts of a policy's page, each fetched when it is first gone to. */
const parts = {
  read: fetched(() => import('../../features/policy/ReadPart.tsx').then((module) => module.ReadPart), 'reading'),
  edit: fetched(
    () => import('../../features/editor/DraftEditor.tsx').then((module) => module.DraftEditor),
    'reading',
    'case',
    'examples',
    'editor',
    'publishing',
    'refused',
  ),
  examples: fetched(
    () => import('../../features/editor/examples/PolicyExamples.tsx').then((module) => module.PolicyExamples),
    'reading',
    'case',
    'examples',
    'editor',
    'publishing',
    'refused',
  ),
  review: fetched(
    () => import('./ReviewWithPublishing.tsx').then((module) => module.ReviewWithPublishing),
    'review',
    'publishing',
    'refused',
  ),
  history: fetched(
    () => import('./HistoryWithDialogs.tsx').then((module) => module.HistoryWithDialogs),
    'audit',
    'publishing',
    'refused',
  ),
} as const;

const ScheduledNote = fetched(
  () => import('../../features/publishing/ScheduledNote.tsx').then((module) => module.ScheduledNote),
  'refused',
);

/** A policy's page, with the parts that other features draw. */
export function PolicyWithParts() {
  return <PolicyPage {...{ parts, ScheduledNote }} />;
}
