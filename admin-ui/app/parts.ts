import { fetched } from '../platform/loading/fetched.tsx';

/** The parts of a policy's page, each fetched when it is first gone to. */
export const parts = {
  read: fetched(() => import('../features/policy/ReadPart.tsx').then((module) => module.ReadPart)),
  edit: fetched(() => import('./EditPart.tsx').then((module) => module.EditPart), 'editor'),
  examples: fetched(() => import('./ExamplesPart.tsx').then((module) => module.ExamplesPart)),
  review: fetched(() => import('./ReviewPart.tsx').then((module) => module.ReviewPart)),
  history: fetched(() => import('./HistoryPart.tsx').then((module) => module.HistoryPart), 'audit'),
} as const;
