import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { internalProblem, problemOf } from '../errors/problem-of.ts';
import { describeProblem, unreadableRequest } from '../errors/problems.ts';
import { StoreError } from '../errors/store-error.ts';
import type { ReportError } from '../input/line-answers.ts';
import { messageOf } from '../messages/message-of.ts';
import type { Metrics } from '../observability/metrics.ts';
import type { ServerLog } from '../observability/server-log.ts';
import type { Services } from '../services.ts';
import { auditRoutes } from './audit/audit-routes.ts';
import { checkAccess, type MetricsRule } from './auth/access-check.ts';
import { invitationRoutes } from './auth/invitation-routes.ts';
import { openIdRoutes } from './auth/openid-routes.ts';
import { peopleRoutes } from './auth/people-routes.ts';
import { sessionRoutes } from './auth/session-routes.ts';
import { signInRoutes } from './auth/sign-in-routes.ts';
import { tokenRoutes } from './auth/token-routes.ts';
import { clockRoutes } from './clock/clock-routes.ts';
import { decisionRoutes } from './decisions/decision-routes.ts';
import { recordedDecisionRoutes } from './decisions/recorded-decision-routes.ts';
import { comparisonRoutes } from './diff/diff-routes.ts';
import { draftRoutes } from './drafts/draft-routes.ts';
import { publicationRoutes } from './drafts/publication-routes.ts';
import { reviewRoutes } from './drafts/review-routes.ts';
import { docsRoutes } from './ops/docs-routes.ts';
import { healthRoutes } from './ops/health-routes.ts';
import { metricsRoutes } from './ops/metrics-routes.ts';
import { pageRoutes } from './ops/page-routes.ts';
import { watchRequests } from './ops/watch-requests.ts';
import { factRoutes } from './policies/fact-routes.ts';
import { labelRoutes } from './policies/label-routes.ts';
import { policyRoutes } from './policies/policy-routes.ts';
import { versionRoutes } from './policies/version-routes.ts';
import { setHeaderEarly } from './shared/early-header.ts';
import { isHungUp } from './shared/hung-up.ts';
import { sendProblem } from './shared/problem-response.ts';
import { ProxyConfig } from './shared/proxy-config.ts';
import { changedCaseRoutes } from './what-if/changed-case-routes.ts';
import { simulationRoutes } from './what-if/simulation-routes.ts';

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
    formAction: ["'self'"],
  },
  referrerPolicy: 'same-origin',
  strictTransportSecurity: false,
});

/** The files of a page are held to its headers; at a first visit they are dozens. A worker is held to its own, so it keeps those of a page. */
const fileHeaders = secureHeaders({
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  referrerPolicy: false,
  strictTransportSecurity: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xFrameOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
});

/** Everything that answers in JSON. The typed client of the page is made from what this gives. */
function interfaceOf(services: Services, proxyConfig: ProxyConfig, metrics: Metrics | null, reportError?: ReportError) {
  return new Hono()
    .route('/', decisionRoutes(services, metrics?.decided.bind(metrics), reportError))
    .route('/', recordedDecisionRoutes(services))
    .route('/', clockRoutes(services, reportError))
    .route('/', draftRoutes(services))
    .route('/', reviewRoutes(services))
    .route('/', publicationRoutes(services))
    .route('/', versionRoutes(services))
    .route('/', policyRoutes(services))
    .route('/', comparisonRoutes(services))
    .route('/', auditRoutes(services))
    .route('/', factRoutes(services))
    .route('/', labelRoutes(services))
    .route('/', healthRoutes(services))
    .route('/', simulationRoutes(services))
    .route('/', changedCaseRoutes(services))
    .route('/', sessionRoutes(services.access, proxyConfig))
    .route('/', tokenRoutes(services.access))
    .route('/', peopleRoutes(services.access))
    .route('/', invitationRoutes(services.access, proxyConfig));
}

/** What the typed client knows of the HTTP interface. */
export type App = ReturnType<typeof interfaceOf>;

/** How the server is seen from outside, and where what is seen of requests goes. */
type AppOptions = {
  readonly proxyConfig?: ProxyConfig;
  readonly metrics?: Metrics | null;
  readonly metricsFor?: MetricsRule;
  readonly log?: Omit<ServerLog, 'end'>;
};

/** The HTTP interface and the page. */
export function createApp(services: Services, options: AppOptions = {}): Hono {
  const { proxyConfig = new ProxyConfig(null, []), metrics = null, metricsFor = 'signed-in', log } = options;
  const app = new Hono();
  if (log !== undefined) app.use(watchRequests({ requests: log.requests, metrics, proxyConfig }));
  // Answers to tools are JSON and nothing to look at; the other headers that guard pages would only slow them down.
  app.use((context, next) => {
    if (context.req.path.startsWith('/v1/')) {
      setHeaderEarly(context, 'x-content-type-options', 'nosniff');
      return next();
    }
    return /^\/assets\/(?!.*worker)/.test(context.req.path) ? fileHeaders(context, next) : pageHeaders(context, next);
  });
  app.use(checkAccess(services.access, proxyConfig, metricsFor));
  const reportError =
    log && ((error: unknown) => log.log.error({ error: stackOf(error) }, 'a line failed, and not by its own fault'));
  app.route('/', interfaceOf(services, proxyConfig, metrics, reportError));
  app.route('/', metricsRoutes(metrics));
  app.route('/', signInRoutes(services.access, proxyConfig));
  app.route('/', openIdRoutes(services.access, proxyConfig));
  docsRoutes(app);
  app.route('/', pageRoutes());
  app.notFound((context) =>
    sendProblem(
      context,
      describeProblem({
        type: 'about:blank',
        title: messageOf('request.not-found.title'),
        status: 404,
        detail: messageOf('request.not-found', { method: context.req.method, path: context.req.path }),
      }),
    ),
  );
  app.onError((error, context) => {
    const known = problemOf(error);
    // Whoever asks is not told where the store is; whoever runs the server has to know.
    if (error instanceof StoreError)
      log?.log.warn({ id: context.get('requestId'), store: error.message }, 'the store cannot be used');
    if (known !== undefined) return sendProblem(context, known.problem, known.headers);
    if (isHungUp(error, context)) return sendProblem(context, unreadableRequest(messageOf('request.connection-closed')));
    if (log === undefined) console.error(error);
    else log.log.error({ id: context.get('requestId'), error: stackOf(error) }, 'a request failed, and not by its own fault');
    const named = log && { requestId: context.get('requestId') };
    return sendProblem(context, internalProblem(messageOf('request.went-wrong'), named));
  });
  return app;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
