import { type Grant, isPlace, roles } from '../../contract/role.ts';
import { type Message, nearestName, phrase } from '../../engine/index.ts';

/** Why a text is no grant. */
type GrantIssue = { readonly issue: Message; readonly hint?: Message };

/** Reads `editor`, `editor:planview` or `editor:planview/customer-care`. */
export function parseGrant(text: string): Grant | GrantIssue {
  const [name = '', on, ...rest] = text.trim().split(':');
  const role = roles.find((one) => one === name);
  if (role === undefined) {
    const nearest = nearestName(name, roles);
    return {
      issue: phrase`\`${name}\` is no role`,
      hint: nearest ? phrase`did you mean \`${nearest}\`?` : phrase`roles are ${roles.map((one) => `\`${one}\``).join(', ')}`,
    };
  }
  if (on === undefined) return { role, on: null };
  if (rest.length > 0 || !isPlace(on))
    return {
      issue: phrase`\`${text.trim().slice(name.length + 1)}\` is neither a vendor nor a policy`,
      hint: phrase`write \`${role}:planview\` or \`${role}:planview/customer-care\``,
    };
  return { role, on };
}
