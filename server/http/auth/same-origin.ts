import type { Context } from 'hono';
import { crossSite } from '../../auth/auth-problems.ts';
import { messageOf } from '../../messages/message-of.ts';
import type { ProxyConfig } from '../shared/proxy-config.ts';
import { headerOf } from '../shared/request-header.ts';

const safe = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses a change that a page of somebody else may have made a browser send. Browsers say where a request comes from, and no page
 * can make them lie. `proof`: without a word about it the request is refused too, as where a browser's cookie says who asks.
 */
export function mustBeSameOrigin(context: Context, proxyConfig: ProxyConfig, { proof }: { readonly proof: boolean }): void {
  if (safe.includes(context.req.method)) return;
  const site = headerOf(context, 'sec-fetch-site');
  if (site === 'same-origin') return;
  const origin = headerOf(context, 'origin');
  if (site !== undefined || (origin !== undefined && !isOwn(origin, context, proxyConfig)))
    throw crossSite(messageOf('auth.sent-by-other-page'));
  if (origin === undefined && proof) throw crossSite(messageOf('auth.page-unknown'));
}

/** The host is compared and not the scheme: whoever ends the encryption before the server need not say so. */
function isOwn(origin: string, context: Context, proxyConfig: ProxyConfig): boolean {
  const host = hostOf(origin);
  return host !== undefined && (host === proxyConfig.hostOf(context) || host === hostOf(proxyConfig.originOf(context)));
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}
