import { type Grant, isPlace, roles } from '../../contract/role.ts';
import { type Message, nearestName } from '../../engine/index.ts';
import { messageOf } from '../messages/message-of.ts';

/** Why a text is no grant. */
type GrantIssue = { readonly issue: Message; readonly hint?: Message };

/** Reads `editor`, `editor:planview` or `editor:planview/customer-care`. */
export function parseGrant(text: string): Grant | GrantIssue {
  const [name = '', on, ...rest] = text.trim().split(':');
  const role = roles.find((one) => one === name);
  if (role === undefined) {
    const nearest = nearestName(name, roles);
    return {
      issue: messageOf('auth.no-such-role', { name }),
      hint: nearest
        ? messageOf('hint.did-you-mean', { nearest })
        : messageOf('auth.roles-are', { roles: roles.map((one) => `\`${one}\``).join(', ') }),
    };
  }
  if (on === undefined) return { role, on: null };
  if (rest.length > 0 || !isPlace(on))
    return {
      issue: messageOf('auth.neither-vendor-nor-policy', { name: text.trim().slice(name.length + 1) }),
      hint: messageOf('auth.write-grant', { role }),
    };
  return { role, on };
}
