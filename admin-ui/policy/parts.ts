import { fetched } from '../frame/fetched.tsx';
import { showMessagesOf } from '../messages/language-choice.ts';

/** The parts of a policy's page, each fetched when it is first gone to. */
export const parts = {
  read: fetched(() => import('./ReadPart.tsx').then((module) => module.ReadPart)),
  edit: fetched(() => Promise.all([import('./EditPart.tsx'), showMessagesOf('editor')]).then(([module]) => module.EditPart)),
  examples: fetched(() => import('./ExamplesPart.tsx').then((module) => module.ExamplesPart)),
  review: fetched(() => import('./ReviewPart.tsx').then((module) => module.ReviewPart)),
  history: fetched(() =>
    Promise.all([import('./HistoryPart.tsx'), showMessagesOf('audit')]).then(([module]) => module.HistoryPart),
  ),
} as const;
