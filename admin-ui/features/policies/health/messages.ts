import type { Policy } from '../../../../engine/index.ts';
import type { HolidayTable } from '../../../shared/policies/holiday-table.ts';

/** Policies whose examples are to be run. */
export type ToHealth = { readonly policies: readonly Policy[]; readonly holidays: HolidayTable };

/** How the examples of a policy came out. */
export type ExampleHealth = { readonly digest: string; readonly run: number; readonly failed: number };
