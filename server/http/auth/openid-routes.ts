import { Hono } from 'hono';
import type { Access } from '../../auth/access.ts';
import { ProviderError } from '../../auth/openid-provider.ts';
import { arriveFromProvider, departToProvider, strangerLimits, visitTime } from '../../auth/sign-in-openid.ts';
import type { ProxyConfig } from '../shared/proxy-config.ts';
import { dropCookie, readCookie, visitCookie, writeCookie } from './session-cookie.ts';
import { letIn, ownPath } from './sign-in-routes.ts';

/** Where the provider sends people back to; it has to be told of it. */
const returnPath = '/sign-in/openid/return';

/** The way to the OpenID provider and back. */
export function openIdRoutes(access: Access, proxyConfig: ProxyConfig): Hono {
  const { gate, provider } = access;
  const app = new Hono();
  if (provider === null) return app;
  const limits = strangerLimits(gate.now);
  app.get('/sign-in/openid', async (context) => {
    const address = proxyConfig.addressOf(context);
    const redirectUri = `${proxyConfig.originOf(context)}${returnPath}`;
    const returnTo = ownPath(context.req.query('return'));
    try {
      const departure = await departToProvider(gate, provider, limits, { redirectUri, returnTo, address });
      if (!departure) return context.redirect('/sign-in?note=too-many', 303);
      writeCookie(context, proxyConfig, { name: visitCookie, seconds: visitTime / 1000 }, departure.secret);
      return context.redirect(departure.url, 303);
    } catch (error) {
      if (error instanceof ProviderError) return context.redirect('/sign-in?note=no-provider', 303);
      throw error;
    }
  });
  app.get(returnPath, async (context) => {
    const returned = new URL(`${proxyConfig.originOf(context)}${returnPath}`);
    returned.search = new URL(context.req.url).search;
    const secret = readCookie(context, proxyConfig, visitCookie);
    dropCookie(context, proxyConfig, visitCookie);
    const address = proxyConfig.addressOf(context);
    const arrived = await arriveFromProvider(gate, provider, limits, { returned, secret, address });
    if (!arrived) return context.redirect('/sign-in?note=not-let-in', 303);
    return letIn(context, access, proxyConfig, arrived.person, arrived.returnTo);
  });
  return app;
}
