import type { Context } from 'hono';
import type { Actor } from '../../identity/actor.ts';
import type { RequestedBy } from '../../identity/requested-by.ts';

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

/** Who changes a policy: whoever asks, with the person behind where it is a token. */
export function requestedByOf(context: Context): RequestedBy {
  const { name, behind } = actorOf(context);
  return behind === null ? name : { token: name, behind };
}

/** The name of who asks, null where nobody is signed in. */
export function actorNameOf(context: Context): string | null {
  const actor = context.get('actor') as Actor | undefined;
  return actor === undefined || actor.kind === 'nobody' ? null : actor.name;
}
