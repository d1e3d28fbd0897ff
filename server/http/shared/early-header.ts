import type { ServerResponse } from 'node:http';
import type { Context } from 'hono';

/**
 * Sets a header of the answer before there is one. On Node's own object it costs nothing; the answer of the web standard would be
 * copied, and is used only where nobody listens.
 */
export function setHeaderEarly(context: Context, name: string, value: string): void {
  const { outgoing } = (context.env ?? {}) as { readonly outgoing?: ServerResponse };
  if (outgoing === undefined) context.header(name, value);
  else outgoing.setHeader(name, value);
}
