import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Answering } from './answering.ts';
import { clockRoutes } from './clock-routes.ts';
import { decisionRoutes } from './decision-routes.ts';
import { docsRoutes } from './docs-routes.ts';
import { factRoutes } from './fact-routes.ts';
import { healthRoutes } from './health-routes.ts';
import { pageRoutes } from './page-routes.ts';
import { policyRoutes } from './policy-routes.ts';
import { sendProblem } from './problem-response.ts';
import { Refusal } from './refusal.ts';

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

/** The HTTP interface and the page. */
export function createApp(answering: Answering): Hono {
  const app = new Hono();
  // Answers to tools are JSON and nothing to look at; the headers that guard pages would only slow them down.
  app.use((context, next) => (context.req.path.startsWith('/v1/') ? next() : pageHeaders(context, next)));
  app.route('/', decisionRoutes(answering));
  app.route('/', clockRoutes(answering));
  app.route('/', policyRoutes(answering));
  app.route('/', factRoutes(answering));
  app.route('/', healthRoutes(answering));
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
    if (error instanceof Refusal) return sendProblem(context, error.problem, error.headers);
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
