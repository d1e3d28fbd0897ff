import { escapedStrangeLetters } from '../../engine/index.ts';

/** A value as JSON for a terminal or a program: letters that steer or deceive are written as escapes, which says the same. */
export function jsonText(value: unknown, indent?: number): string {
  return escapedStrangeLetters(JSON.stringify(value, null, indent));
}
