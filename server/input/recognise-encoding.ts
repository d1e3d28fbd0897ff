import { messageOf } from '../messages/message-of.ts';
import { type Encoding, utf8, utf16, utf16be, utf16le } from './encoding.ts';
import { UnreadableTextError, waysOut } from './unreadable-text.ts';

/** So many bytes, at most, are looked at to see which of two are zero. */
const headBytes = 1_024;

/** An encoding, and how many bytes of a mark stand before the text. */
type Recognised = { readonly encoding: Encoding; readonly mark: number };

/**
 * What the first bytes of a text say of its encoding: by their mark, or by where zeros stand in UTF-16; otherwise the one that was
 * stated, or UTF-8. Refuses UTF-32, and what contradicts what was stated.
 */
export function recogniseEncoding(head: Buffer, stated?: Encoding): Recognised {
  const found = byMark(head) ?? byZeros(head.subarray(0, headBytes));
  if (found === undefined) return { encoding: stated === utf16 ? utf16le : (stated ?? utf8), mark: 0 };
  const { encoding, mark } = found;
  if (encoding === 'UTF-32')
    throw new UnreadableTextError({
      line: 1,
      column: 1,
      what: messageOf('input.utf-32'),
      hint: waysOut.utf8,
    });
  const isAsStated = stated === undefined || stated === encoding || (stated === utf16 && encoding !== utf8);
  if (!isAsStated) throw contradiction(stated, encoding);
  return { encoding, mark };
}

/** The refusal of a text that is in another encoding than was stated. */
export function contradiction(stated: Encoding, found: Encoding, place = { line: 1, column: 1 }): UnreadableTextError {
  const what = messageOf('input.other-encoding', { stated: stated.name, found: found.name });
  return new UnreadableTextError({ ...place, what, hint: messageOf('input.state-encoding') });
}

type Found = { readonly encoding: Encoding | 'UTF-32'; readonly mark: number };

function byMark(head: Buffer): Found | undefined {
  const begins = (...mark: number[]): boolean => mark.every((byte, index) => head[index] === byte);
  if (begins(0xef, 0xbb, 0xbf)) return { encoding: utf8, mark: 3 };
  if (begins(0xff, 0xfe, 0, 0) || begins(0, 0, 0xfe, 0xff)) return { encoding: 'UTF-32', mark: 4 };
  if (begins(0xff, 0xfe)) return { encoding: utf16le, mark: 2 };
  return begins(0xfe, 0xff) ? { encoding: utf16be, mark: 2 } : undefined;
}

/** Of what is mostly ASCII every second byte is zero in UTF-16, and three of four are in UTF-32; a text has no zeros otherwise. */
function byZeros(head: Buffer): Found | undefined {
  if (!head.includes(0)) return undefined;
  const shareOf = (parity: number): number => {
    const zeros = head.filter((byte, index) => byte === 0 && index % 2 === parity).length;
    return (zeros * 2) / head.length;
  };
  const pairs = { even: shareOf(0), odd: shareOf(1) };
  const both = pairs.even + pairs.odd;
  if (both > 1.2 && both < 1.8) return { encoding: 'UTF-32', mark: 0 };
  const [many, few] = [0.4, 0.1];
  if (pairs.odd >= many && pairs.even <= few) return { encoding: utf16le, mark: 0 };
  return pairs.even >= many && pairs.odd <= few ? { encoding: utf16be, mark: 0 } : undefined;
}
