import { fetched } from './frame/fetched.tsx';

/** Every page by its path; each is fetched when it is first gone to. */
export const routes = [
  { path: '/', page: fetched(() => import('./policies/PoliciesPage.tsx').then((module) => module.PoliciesPage)) },
  { path: '/policies', page: fetched(() => import('./policies/PoliciesPage.tsx').then((module) => module.PoliciesPage)) },
  {
    path: '/policies/:vendor/:policy/:language/:part?',
    page: fetched(() => import('./policy/PolicyPage.tsx').then((module) => module.PolicyPage)),
  },
  { path: '/simulate', page: fetched(() => import('./SimulatePage.tsx').then((module) => module.SimulatePage)) },
  { path: '/what-if', page: fetched(() => import('./what-if/WhatIfPage.tsx').then((module) => module.WhatIfPage)) },
  {
    path: '/what-if/:id',
    page: fetched(() => import('./what-if/SimulationPage.tsx').then((module) => module.SimulationPage)),
  },
  { path: '/decisions', page: fetched(() => import('./decisions/DecisionsPage.tsx').then((module) => module.DecisionsPage)) },
  { path: '/decisions/:id', page: fetched(() => import('./decisions/DecisionPage.tsx').then((module) => module.DecisionPage)) },
  {
    path: '/audit',
    page: fetched(() => import('./audit/AuditPage.tsx').then((module) => module.AuditPage), 'audit'),
  },
  {
    path: '/people',
    page: fetched(() => import('./people/PeoplePage.tsx').then((module) => module.PeoplePage), 'people'),
  },
] as const;
