import type { ColumnPlace } from './column-places.ts';

/** Where a cell stays while its row is scrolled sideways; nothing where it does not. */
export function pinStyle(pin: ColumnPlace['pin']): { readonly left: string; readonly right: string } | undefined {
  return pin && { left: `${pin.left}px`, right: `${pin.right}px` };
}
