import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { localActor } from '../access/actor.ts';
import type { House } from '../house.ts';
import { auditRoutes } from './audit-routes.ts';
import { clockRoutes } from './clock-routes.ts';
import { decisionRoutes } from './decision-routes.ts';
import { docsRoutes } from './docs-routes.ts';
import { draftRoutes } from './draft-routes.ts';
import { factRoutes } from './fact-routes.ts';
import { healthRoutes } from './health-routes.ts';
import { pageRoutes } from './page-routes.ts';
import { policyRoutes } from './policy-routes.ts';
import { problemOf } from '../problem-of.ts';
import { sendProblem } from './problem-response.ts';
import { publicationRoutes } from './publication-routes.ts';
import { recordedDecisionRoutes } from './recorded-decision-routes.ts';
import { reviewRoutes } from './review-routes.ts';
import { versionRoutes } from './version-routes.ts';

const pageHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    workerSrc: ["'self'"],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  strictTransportSecurity: false,
});

/** Everything that answers in JSON. The typed client of the page is made from what this gives. */
function interfaceOf(house: House) {
  return new Hono()
    .route('/', decisionRoutes(house))
    .route('/', recordedDecisionRoutes(house))
    .route('/', clockRoutes(house))
    .route('/', draftRoutes(house))
    .route('/', reviewRoutes(house))
    .route('/', publicationRoutes(house))
    .route('/', versionRoutes(house))
    .route('/', policyRoutes(house))
    .route('/', auditRoutes(house))
    .route('/', factRoutes(house))
    .route('/', healthRoutes(house));
}

/** What the typed client knows of the HTTP interface. */
export type App = ReturnType<typeof interfaceOf>;

/** The HTTP interface and the page. */
export function createApp(house: House): Hono {
  const app = new Hono();
  // Answers to tools are JSON and nothing to look at; the headers that guard pages would only slow them down.
  app.use((context, next) => (context.req.path.startsWith('/v1/') ? next() : pageHeaders(context, next)));
  app.use('/v1/*', async (context, next) => {
    context.set('actor', localActor(context.req.header('x-dueline-as')));
    await next();
  });
  app.route('/', interfaceOf(house));
  docsRoutes(app);
  app.route('/', pageRoutes());
  app.notFound((context) =>
    sendProblem(context, {
      type: 'about:blank',
      title: 'Not found',
      status: 404,
      detail: `there is nothing at \`${context.req.method} ${context.req.path}\`; /docs lists what there is`,
    }),
  );
  app.onError((error, context) => {
    const known = problemOf(error);
    if (known !== undefined) return sendProblem(context, known.problem, known.headers);
    console.error(error);
    return sendProblem(context, {
      type: 'about:blank',
      title: 'Our fault',
      status: 500,
      detail: 'something went wrong here; the request was not at fault',
    });
  });
  return app;
}
