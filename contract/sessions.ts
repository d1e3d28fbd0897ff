import * as Type from 'typebox/type';
import { flag, list, oneOf, type Payload, text, textOrNull } from './schema.ts';
import type { Scope } from './scope.ts';

/** Who asks, and what they may do. */
export const sessionSchema = Type.Object({
  name: textOrNull('Null where nobody is signed in.'),
  kind: oneOf(['person', 'token', 'local', 'nobody']),
  grants: list(text(), 'Roles, each with where it is held: `editor:planview`.'),
  scopes: Type.Unsafe<Scope[] | null>({
    type: ['array', 'null'],
    items: { type: 'string' },
    description: 'Of a token; null for people.',
  }),
  access: oneOf(['open', 'required'], 'Whether people have to sign in.'),
});
export type Session = Payload<typeof sessionSchema>;

/** What signing out is answered with. */
export const signedOutSchema = Type.Object({ signedOut: flag() });
export type SignedOut = Payload<typeof signedOutSchema>;
