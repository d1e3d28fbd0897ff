import { harmless } from './cells.ts';
import type { Colors } from './colors.ts';

/** The way out, on a line of its own. */
export function hintText(hint: string, colors: Colors): string {
  return `  ${colors.cyan('hint')} ${harmless(hint)}\n`;
}
