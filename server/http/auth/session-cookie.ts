import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { ProxyConfig } from '../shared/proxy-config.ts';

/** A cookie that only this server reads, on every path. Where it is reached over https, browsers see to it that it stays so. */
type OwnCookie = { readonly name: string; readonly seconds: number };

/** The value of a cookie. */
export function readCookie(context: Context, proxyConfig: ProxyConfig, name: string): string | undefined {
  return getCookie(context, nameOf(context, proxyConfig, name));
}

/** Sets a cookie that no script reads and that other sites' pages do not send along when they change something. */
export function writeCookie(context: Context, proxyConfig: ProxyConfig, { name, seconds }: OwnCookie, value: string): void {
  setCookie(context, nameOf(context, proxyConfig, name), value, { ...attributes(context, proxyConfig), maxAge: seconds });
}

/** Takes a cookie away. */
export function dropCookie(context: Context, proxyConfig: ProxyConfig, name: string): void {
  deleteCookie(context, nameOf(context, proxyConfig, name), attributes(context, proxyConfig));
}

/** The cookie of a session, and the one of somebody who is at the provider. */
export const sessionCookie = 'dueline';
export const visitCookie = 'dueline-visit';

function isSecure(context: Context, proxyConfig: ProxyConfig): boolean {
  return proxyConfig.originOf(context).startsWith('https:');
}

function nameOf(context: Context, proxyConfig: ProxyConfig, name: string): string {
  return isSecure(context, proxyConfig) ? `__Host-${name}` : name;
}

function attributes(context: Context, proxyConfig: ProxyConfig) {
  return { path: '/', httpOnly: true, sameSite: 'Lax' as const, secure: isSecure(context, proxyConfig) };
}
