import type { PolicyDifferences } from '../../../engine/index.ts';
import { addressOf, ask } from '../../platform/client/reach.ts';

type Compared = { readonly name: string; readonly version: number; readonly digest: string };

/** What differs between two versions, by its meaning. */
export type Comparison = PolicyDifferences & { readonly from: Compared; readonly to: Compared };

/** Compares two versions or drafts, each by its name: `planview/customer-care/fr@draft`. */
export function readComparison(from: string, to: string): Promise<Comparison> {
  return ask(addressOf('/v1/comparisons', { from, to }));
}
