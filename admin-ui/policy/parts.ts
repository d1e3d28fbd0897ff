import { lazy } from 'preact-iso';

/** The parts of a policy's page, each fetched when it is first gone to. */
export const parts = {
  read: lazy(() => import('./ReadPart.tsx').then((module) => module.ReadPart)),
  edit: lazy(() => import('./EditPart.tsx').then((module) => module.EditPart)),
  examples: lazy(() => import('./ExamplesPart.tsx').then((module) => module.ExamplesPart)),
  review: lazy(() => import('./ReviewPart.tsx').then((module) => module.ReviewPart)),
  history: lazy(() => import('./HistoryPart.tsx').then((module) => module.HistoryPart)),
} as const;
