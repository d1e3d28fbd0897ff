import type pc from 'picocolors';
import { harmless } from './cells.ts';

/** The way out, on a line of its own. */
export function hintText(hint: string, colors: ReturnType<typeof pc.createColors>): string {
  return `  ${colors.cyan('hint')} ${harmless(hint)}\n`;
}
