/** Letters of an address that mean nothing else in a link to it: no `?` or `%` by which headers could be added to a message. */
const mailbox = /^[\p{L}\p{N}.!$'*+/=^_`{|}~-]{1,64}@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u;

const telephone = /^\+?[\d().-]{3,30}$/;

/** Whether a text is an e-mail address and nothing more. */
export function isMailbox(text: string): boolean {
  return text.length <= 254 && mailbox.test(text);
}

/** Whether a text is the address of something in the web: `http` or `https`, without a name and password before the host. */
export function isWebLink(text: string): boolean {
  if (!/^https?:\/\/[^\s\\<>"`]+$/i.test(text)) return false;
  const url = parsed(text);
  return url !== undefined && url.username === '' && url.password === '' && url.hostname !== '';
}

/** Whether a text is a link that may be followed: `https`, `http`, `mailto` with an address alone, or `tel`. */
export function isSafeLink(text: string): boolean {
  if (isWebLink(text)) return true;
  const [, scheme, rest = ''] = /^(mailto|tel):(.*)$/is.exec(text) ?? [];
  return scheme?.toLowerCase() === 'mailto' ? isMailbox(rest) : scheme !== undefined && telephone.test(rest);
}

function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
