import { lazy } from 'preact-iso';

/** Every page by its path; each is fetched when it is first gone to. */
export const routes = [
  { path: '/', page: lazy(() => import('./policies/PoliciesPage.tsx').then((module) => module.PoliciesPage)) },
  { path: '/policies', page: lazy(() => import('./policies/PoliciesPage.tsx').then((module) => module.PoliciesPage)) },
  {
    path: '/policies/:vendor/:policy/:language/:part?',
    page: lazy(() => import('./policy/PolicyPage.tsx').then((module) => module.PolicyPage)),
  },
  { path: '/simulate', page: lazy(() => import('./SimulatePage.tsx').then((module) => module.SimulatePage)) },
  { path: '/what-if', page: lazy(() => import('./what-if/WhatIfPage.tsx').then((module) => module.WhatIfPage)) },
  {
    path: '/what-if/:id',
    page: lazy(() => import('./what-if/SimulationPage.tsx').then((module) => module.SimulationPage)),
  },
  { path: '/decisions', page: lazy(() => import('./decisions/DecisionsPage.tsx').then((module) => module.DecisionsPage)) },
  { path: '/decisions/:id', page: lazy(() => import('./decisions/DecisionPage.tsx').then((module) => module.DecisionPage)) },
  { path: '/audit', page: lazy(() => import('./audit/AuditPage.tsx').then((module) => module.AuditPage)) },
  { path: '/people', page: lazy(() => import('./people/PeoplePage.tsx').then((module) => module.PeoplePage)) },
] as const;
