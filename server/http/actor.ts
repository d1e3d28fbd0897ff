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
