import { fetched } from '../platform/loading/fetched.tsx';

/** Every page by its path; each is fetched when it is first gone to. */
export const routes = [
  {
    path: '/',
    page: fetched(
      () => import('../features/policies/PoliciesPage.tsx').then((module) => module.PoliciesPage),
      'refused',
      'policies',
    ),
  },
  {
    path: '/policies',
    page: fetched(
      () => import('../features/policies/PoliciesPage.tsx').then((module) => module.PoliciesPage),
      'refused',
      'policies',
    ),
  },
  {
    path: '/policies/:vendor/:policy/:language/:part?',
    page: fetched(() => import('./pages/PolicyWithParts.tsx').then((module) => module.PolicyWithParts)),
  },
  {
    path: '/simulate',
    page: fetched(() => import('./pages/SimulateWithExamples.tsx').then((module) => module.SimulateWithExamples), 'case'),
  },
  {
    path: '/what-if',
    page: fetched(
      () => import('../features/what-if/WhatIfPage.tsx').then((module) => module.WhatIfPage),
      'refused',
      'case',
      'whatIf',
      'publishing',
    ),
  },
  {
    path: '/what-if/:id',
    page: fetched(
      () => import('../features/what-if/SimulationPage.tsx').then((module) => module.SimulationPage),
      'refused',
      'case',
      'whatIf',
      'publishing',
    ),
  },
  {
    path: '/decisions',
    page: fetched(
      () => import('../features/decisions/DecisionsPage.tsx').then((module) => module.DecisionsPage),
      'refused',
      'case',
      'decisions',
    ),
  },
  {
    path: '/decisions/:id',
    page: fetched(
      () => import('../features/decisions/DecisionPage.tsx').then((module) => module.DecisionPage),
      'refused',
      'case',
      'decisions',
    ),
  },
  {
    path: '/new-policy',
    page: fetched(
      () => import('../features/new-policy/NewPolicyPage.tsx').then((module) => module.NewPolicyPage),
      'refused',
      'reading',
      'newPolicy',
    ),
  },
  {
    path: '/audit',
    page: fetched(
      () => import('../features/audit/AuditPage.tsx').then((module) => module.AuditPage),
      'refused',
      'audit',
      'publishing',
    ),
  },
  {
    path: '/people',
    page: fetched(() => import('../features/people/PeoplePage.tsx').then((module) => module.PeoplePage), 'refused', 'people'),
  },
  {
    path: '/guide/:document?',
    page: fetched(() => import('../features/guide/GuidePage.tsx').then((module) => module.GuidePage)),
  },
] as const;
