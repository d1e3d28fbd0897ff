import { randomBytes } from 'node:crypto';

const start = randomBytes(6).toString('hex');
let count = 0;

/** A name for a request that no other has, on this server or another. */
export function newRequestId(): string {
  count += 1;
  return `${start}-${count.toString(36)}`;
}

/** What a proxy calls a request, where it is a name and not something to be slipped into a log. */
export function givenRequestId(header: string | undefined): string | undefined {
  return header !== undefined && /^[\w.:-]{1,100}$/.test(header) ? header : undefined;
}
