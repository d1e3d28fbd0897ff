import { InvalidArgumentError, Option } from 'commander';
import { type Encoding, encodingCalled, someEncodings } from '../input/encoding.ts';

/** `--encoding`, which states what the bytes of an input are. */
export function encodingOption(): Option {
  return new Option(
    '--encoding <name>',
    'the encoding of the input, as windows-1252 (default: UTF-8, or what its bytes say themselves)',
  ).argParser(encodingOf);
}

function encodingOf(name: string): Encoding {
  const encoding = encodingCalled(name);
  if (encoding === undefined)
    throw new InvalidArgumentError(`There is no encoding of that name here; known are ${someEncodings} and more.`);
  return encoding;
}
