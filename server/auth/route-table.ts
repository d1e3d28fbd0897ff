import type { Role } from '../../contract/role.ts';
import type { Scope } from '../../contract/scope.ts';

/**
 * What a route asks of whoever uses it: a role of people, a scope of tokens (null: no token will do). Where the path names a vendor
 * and a policy, the role and the token have to hold there, otherwise everywhere.
 */
export type RouteRule =
  | { readonly for: 'actors'; readonly role: Role; readonly scope: Scope | null }
  /** Nothing is asked; a browser that wants to see a page is sent to sign in first. */
  | { readonly for: 'page' }
  | { readonly for: 'anyone' }
  /** As the setting `metrics` says. */
  | { readonly for: 'metrics' };

const asks = (role: Role, scope: Scope | null): RouteRule => ({ for: 'actors', role, scope });
const anyone: RouteRule = { for: 'anyone' };
const page: RouteRule = { for: 'page' };

const decides = asks('reader', 'decide');
const reads = asks('reader', 'read');
const edits = asks('editor', 'edit');
const publishes = asks('publisher', 'publish');
const administers = asks('admin', 'admin');

const edition = '/v1/policies/:vendor/:policy/:language';

/** Every route of the server and what it asks. A route that is not here is refused. */
export const routeTable: Readonly<Record<string, RouteRule>> = {
  'POST /v1/decisions': decides,
  'POST /v1/decisions/batch': decides,
  'POST /v1/clock': decides,

  'GET /v1/decisions': reads,
  'GET /v1/decisions/:id': reads,
  'GET /v1/decisions/:id/replay': reads,
  'GET /v1/facts': reads,
  'GET /v1/holidays/:country': reads,
  'GET /v1/days': reads,
  'GET /v1/labels': reads,
  'GET /v1/policies': reads,
  [`GET ${edition}`]: reads,
  [`GET ${edition}/:version{[0-9]+}`]: reads,
  [`GET ${edition}/versions`]: reads,
  [`GET ${edition}/history`]: reads,
  'GET /v1/audit': reads,
  'GET /v1/audit/sittings': reads,
  'GET /v1/audit/names': reads,
  'GET /v1/audit/:sequence{[0-9]+}/changes': reads,
  'GET /v1/audit/verification': reads,

  'GET /v1/drafts': reads,
  [`GET ${edition}/draft`]: reads,
  [`GET ${edition}/draft/check`]: reads,
  [`GET ${edition}/draft/document`]: reads,
  [`GET ${edition}/draft/discarded`]: reads,
  [`GET ${edition}/:version{[0-9]+}/combination`]: reads,
  [`GET ${edition}/draft/reviews`]: reads,
  [`GET ${edition}/draft/reviewers`]: reads,
  [`GET ${edition}/draft/news`]: reads,
  [`PUT ${edition}/draft/look`]: reads,
  [`POST ${edition}/draft`]: edits,
  [`PUT ${edition}/draft`]: edits,
  [`DELETE ${edition}/draft`]: edits,
  [`POST ${edition}/draft/restoration`]: edits,
  [`POST ${edition}/draft/reviews`]: edits,
  [`POST ${edition}/draft/publication`]: publishes,
  [`POST ${edition}/rollback`]: publishes,
  [`POST ${edition}/:version{[0-9]+}/cancellation`]: publishes,
  [`POST ${edition}/:version{[0-9]+}/move`]: publishes,
  [`POST ${edition}/retirement`]: publishes,
  [`DELETE ${edition}/retirement`]: publishes,

  'GET /v1/analysis': reads,
  'GET /v1/comparisons': reads,
  'POST /v1/comparisons': reads,
  'GET /v1/comparisons/languages': reads,
  'GET /v1/simulations': reads,
  'POST /v1/simulations': reads,
  'GET /v1/simulations/:id': reads,
  'GET /v1/simulations/:id/events': reads,
  'GET /v1/simulations/:id/changes': reads,
  'GET /v1/simulations/:id/changes/:place': reads,
  'GET /v1/simulations/:id/versions/:side': reads,
  'DELETE /v1/simulations/:id': reads,

  'GET /v1/session': anyone,
  'DELETE /v1/session': anyone,
  'DELETE /v1/sessions': asks('reader', null),
  'GET /v1/tokens': administers,
  'POST /v1/tokens': administers,
  'DELETE /v1/tokens/:token': administers,
  'GET /v1/people': administers,
  'PATCH /v1/people/:person': administers,
  'DELETE /v1/people/:person': administers,
  'GET /v1/invitations': administers,
  'POST /v1/invitations': administers,
  'DELETE /v1/invitations/:invitation': administers,

  'GET /sign-in': anyone,
  'POST /sign-in': anyone,
  'GET /sign-in/openid': anyone,
  'GET /sign-in/openid/return': anyone,
  'GET /sign-in/link/:secret': anyone,
  'POST /sign-in/link/:secret': anyone,
  'POST /sign-out': anyone,

  'GET /healthz': anyone,
  'GET /readyz': anyone,
  'GET /metrics': { for: 'metrics' },
  'GET /openapi.json': anyone,
  'GET /docs': anyone,
  'GET /docs/start.js': anyone,
  'GET /docs/swagger-ui.css': anyone,
  'GET /docs/swagger-ui-bundle.js': anyone,
  'GET /': page,
  'GET /*': page,
  ...ofPages('/policies', '/simulate', '/what-if', '/decisions', '/audit', '/people', '/new-policy', '/guide'),
};

/** The addresses that the page takes apart itself, with everything below them. */
function ofPages(...paths: readonly string[]): Record<string, RouteRule> {
  return Object.fromEntries(paths.flatMap((path) => [`GET ${path}`, `GET ${path}/*`].map((route) => [route, page])));
}
