import type { IncomingHttpHeaders } from 'node:http';
import type { Context } from 'hono';

/** A header of a request. Taken from Node's own object where there is one: making a web one costs more than the rest of the check. */
export function headerOf(context: Context, name: keyof IncomingHttpHeaders & string): string | undefined {
  const incoming = (context.env as { readonly incoming?: { readonly headers: IncomingHttpHeaders } } | undefined)?.incoming;
  if (incoming === undefined) return context.req.header(name);
  const value = incoming.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}
