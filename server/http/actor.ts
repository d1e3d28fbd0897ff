import type { Context } from 'hono';
import type { Actor } from '../access/actor.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Who asks; set by the check that every request passes. */
    actor: Actor;
  }
}

/** Who asks: `name` is what the audit trail calls them. */
export function actorOf(context: Context): Actor {
  return context.get('actor');
}

/** The name of who asks, null where nobody is signed in. */
export function askerOf(context: Context): string | null {
  const actor = context.get('actor') as Actor | undefined;
  return actor === undefined || actor.kind === 'nobody' ? null : actor.name;
}
