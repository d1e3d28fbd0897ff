import { ProblemError } from '../errors/problem-error.ts';
import { unreadableRequest } from '../errors/problems.ts';
import { messageOf } from '../messages/message-of.ts';
import { TemporaryFile } from './temporary-file.ts';

/** The largest body of cases, in bytes. */
const largestCases = 2_000_000_000;

/** How many bytes a body may have, and how many it says that it has. */
type SpoolLimits = { readonly most?: number; readonly stated?: number };

/**
 * Takes a body into a temporary file. Refuses one that is empty or larger than `most` bytes, at once where it says so and else while it
 * comes; nothing of it is left then.
 */
export async function spoolBody(
  body: AsyncIterable<Uint8Array> | null,
  { most = largestCases, stated = 0 }: SpoolLimits = {},
): Promise<TemporaryFile> {
  if (body === null) throw new ProblemError(unreadableRequest(messageOf('simulation.body-empty')));
  if (stated > most) throw tooLarge(most);
  const file = await TemporaryFile.create();
  try {
    for await (const piece of body) {
      if (file.size + piece.length > most) throw tooLarge(most);
      await file.append(piece);
    }
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

function tooLarge(most: number): ProblemError {
  return new ProblemError(unreadableRequest(messageOf('simulation.body-too-large', { most: most.toLocaleString('en-US') }), 413));
}
