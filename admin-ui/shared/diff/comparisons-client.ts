import type { Comparison } from '../../../contract/comparisons.ts';
import { addressOf, fetchJson } from '../../platform/client/send-request.ts';

export type { Comparison };

/** Compares two versions or drafts, each by its name: `planview/customer-care/fr@draft`. */
export function readComparison(from: string, to: string): Promise<Comparison> {
  return fetchJson(addressOf('/v1/comparisons', { from, to }));
}
