import type { Context, MiddlewareHandler, Next } from 'hono';
import { matchedRoutes } from 'hono/route';
import { holdsRole, isPlace } from '../../../contract/role.ts';
import type { Access } from '../../auth/access.ts';
import { badToken, isNobody, notAllowed, notSignedIn, unlistedRoute } from '../../auth/auth-problems.ts';
import { type RouteRule, routeTable } from '../../auth/route-table.ts';
import type { SettingValues } from '../../config/setting-table.ts';
import { type Actor, nobody } from '../../identity/actor.ts';
import type { ProxyConfig } from '../shared/proxy-config.ts';
import { headerOf } from '../shared/request-header.ts';
import { actorHere } from './open-access.ts';
import { mustBeSameOrigin } from './same-origin.ts';
import { readCookie, sessionCookie } from './session-cookie.ts';

/** Who may read the metrics. */
export type MetricsRule = SettingValues['metrics'];

/**
 * The check that every request passes: finds out who asks, and whether the route table lets them. It goes by the route that the
 * router has chosen, so that the two cannot read a path differently.
 */
export function checkAccess(access: Access, proxyConfig: ProxyConfig, metrics: MetricsRule): MiddlewareHandler {
  return (context, next) => {
    const route = routeOf(context);
    // Nothing answers to this; that much anybody may know.
    if (route === undefined) return next();
    const { rule } = route;
    const admit = (actor: Actor) => {
      context.set('actor', actor);
      return admission(context, next, actor, rule, { path: route.path, metrics });
    };
    const actor = actorOfRequest(context, access, proxyConfig);
    return actor instanceof Promise ? actor.then(admit) : admit(actor);
  };
}

type RuledRoute = { readonly path: string; readonly rule: RouteRule };

/** The route that asks the most of those that could answer: the page's files, which are looked for last, ask nothing. */
function routeOf(context: Context): RuledRoute | undefined {
  let found: RuledRoute | undefined;
  for (const { method, path } of matchedRoutes(context)) {
    if (method === 'ALL') continue;
    const rule = routeTable[`${method} ${path}`];
    if (rule === undefined) throw unlistedRoute(`${method} ${path}`);
    if (found === undefined || (found.rule.for === 'page' && rule.for !== 'page')) found = { path, rule };
  }
  return found;
}

function actorOfRequest(context: Context, access: Access, proxyConfig: ProxyConfig): Actor | Promise<Actor> {
  const authorization = headerOf(context, 'authorization');
  if (authorization !== undefined) return actorOfToken(authorization, access);
  if (access.mode === 'open') return actorHere(context, proxyConfig);
  const session = headerOf(context, 'cookie') === undefined ? undefined : readCookie(context, proxyConfig, sessionCookie);
  mustBeSameOrigin(context, proxyConfig, { proof: session !== undefined });
  return session === undefined ? nobody : access.sessions.find(session).then((visit) => visit?.actor ?? nobody);
}

function actorOfToken(authorization: string, { tokens }: Access): Actor | Promise<Actor> {
  const [, secret] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
  if (secret === undefined) throw badToken();
  const actor = tokens.actorOf(secret);
  return actor instanceof Promise ? actor.then(orRefuse) : orRefuse(actor);
}

function orRefuse(actor: Actor | undefined): Actor {
  if (actor === undefined) throw badToken();
  return actor;
}

type Asked = { readonly path: string; readonly metrics: MetricsRule };

function admission(
  context: Context,
  next: Next,
  actor: Actor,
  rule: RouteRule,
  { path, metrics }: Asked,
): ReturnType<MiddlewareHandler> {
  if (rule.for === 'anyone' || (rule.for === 'metrics' && metrics === 'anyone')) return next();
  if (rule.for === 'page') {
    const wantsPage =
      isNobody(actor) && headerOf(context, 'accept')?.includes('text/html') && !context.req.path.startsWith('/v1/');
    return wantsPage ? Promise.resolve(toSignIn(context)) : next();
  }
  const { role, scope } = rule.for === 'metrics' ? ({ role: 'reader', scope: 'read' } as const) : rule;
  if (isNobody(actor)) throw notSignedIn(scope);
  const on = placeOf(context, path);
  if (!holdsRole(actor.grants, role, on)) throw notAllowed(actor, role, scope, on);
  if (actor.scopes !== null && (scope === null || !actor.scopes.includes(scope))) throw notAllowed(actor, role, scope, on);
  return next();
}

/** The policy that a path names; null where it names none, or something that cannot be one. */
function placeOf(context: Context, route: string): string | null {
  const at = route.indexOf('/:vendor/:policy');
  if (at < 0) return null;
  const start = route.slice(0, at).split('/').length;
  const place = context.req.path
    .split('/')
    .slice(start, start + 2)
    .join('/');
  return isPlace(place) ? place : null;
}

function toSignIn(context: Context): Response {
  const { pathname, search } = new URL(context.req.url);
  return context.redirect(`/sign-in?${new URLSearchParams({ return: `${pathname}${search}` })}`, 303);
}
