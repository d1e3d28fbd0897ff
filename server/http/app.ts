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

/** The HTTP interface and the page. */
export function createApp(answering: Answering): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
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
    }),
  );
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
