import type { ServerResponse } from 'node:http';
import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Logger } from 'pino';
import type { Actor } from '../../identity/actor.ts';
import type { Metrics } from '../../observability/metrics.ts';
import { givenRequestId, newRequestId } from '../../observability/request-id.ts';
import type { ProxyConfig } from '../shared/proxy-config.ts';
import { headerOf } from '../shared/request-header.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** What the log calls the request. */
    requestId: string;
  }
}

/** Where what is seen of requests goes. */
type Watch = { readonly requests: Logger; readonly metrics: Metrics | null; readonly proxyConfig: ProxyConfig };

/**
 * Logs and counts every request once its answer is through, or the connection is gone. It has a name, that of a trusted proxy or a
 * new one, which stands in the answer as well.
 */
export function watchRequests(watch: Watch): MiddlewareHandler {
  return (context, next) => {
    const { proxyConfig } = watch;
    const given = proxyConfig.isFromProxy(context) ? givenRequestId(headerOf(context, 'x-request-id')) : undefined;
    const id = given ?? newRequestId();
    context.set('requestId', id);
    const start = performance.now();
    const { outgoing } = (context.env ?? {}) as { readonly outgoing?: ServerResponse };
    if (outgoing === undefined) return next();
    // Once the connection is gone it does not say any more where it came from.
    const address = watch.requests.isLevelEnabled('info') ? proxyConfig.addressOf(context) : undefined;
    // On Node's own object it costs nothing; the answer of the web standard would be copied.
    outgoing.setHeader('x-request-id', id);
    outgoing.once('close', () => record(watch, context, { outgoing, address, ms: performance.now() - start }));
    return next();
  };
}

/** What is counted where whoever asked was gone before there was an answer, as other servers call it. */
const hungUp = 499;

type Seen = { readonly outgoing: ServerResponse; readonly address: string | undefined; readonly ms: number };

function record({ requests, metrics }: Watch, context: Context, { outgoing, address, ms }: Seen): void {
  const route = routeOf(context);
  const { method } = context.req;
  const status = outgoing.headersSent ? outgoing.statusCode : hungUp;
  metrics?.answered({ method, route, status, seconds: ms / 1000 });
  const level = status >= 500 ? 'error' : isQuiet(route) ? 'debug' : 'info';
  if (!requests.isLevelEnabled(level)) return;
  const actor = context.get('actor') as Actor | undefined;
  requests[level]({
    id: context.get('requestId'),
    method,
    path: shownPath(context, route),
    route,
    status,
    ms: Math.round(ms * 100) / 100,
    ...(actor !== undefined && actor.kind !== 'nobody' && { actor: actor.name }),
    address,
    ...(!outgoing.writableFinished && { error: 'the connection was closed before the answer was through' }),
  });
}

/** The route that was chosen, so that the many paths of one route are counted as one. */
function routeOf(context: Context): string {
  return matchedRoutes(context).find(({ method }) => method !== 'ALL')?.path ?? 'none';
}

/** What is asked for all the time, and says nothing. */
function isQuiet(route: string): boolean {
  return route === '/healthz' || route === '/readyz' || route === '/metrics' || route === '/*';
}

/** Without what was asked for, which can hold anything, and without the secrets of links. */
function shownPath(context: Context, route: string): string {
  return route.includes(':secret') ? route : context.req.path.slice(0, 300);
}
