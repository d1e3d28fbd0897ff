import {
  type CaseOutcome,
  caseRequest,
  type SimulatedCase,
  simulateCase,
  Tally,
  type TallyCounts,
  unreadableCase,
  type ValidationIssue,
  type Versions,
} from '../../engine/index.ts';
import { casesOf, type ReadCase } from './block-cases.ts';
import type { CaseBlock } from './case-block.ts';
import type { CsvOptions } from './case-source.ts';
import { storedLine } from './stored-case.ts';

/** How blocks are gone through: `kept` changed cases are kept in counts; `listsChanged` asks for all of them besides. */
export type BlockOptions = {
  readonly csv: CsvOptions | undefined;
  readonly kept: number;
  readonly listsChanged: boolean;
};

/** What came out for a block: counts, and every changed case with its request as a line of JSON where that is asked for. */
export type BlockResult = { readonly counts: TallyCounts; readonly changed: readonly string[] };

/** Decides every case of a block under both versions and counts. */
export function simulateBlock(
  versions: Versions,
  block: CaseBlock,
  { csv, kept: stored, listsChanged }: BlockOptions,
): BlockResult {
  const tally = new Tally(stored);
  const changed: string[] = [];
  for (const read of casesOf(block, csv)) {
    const simulated = simulate(versions, read, csv);
    tally.add(simulated);
    if (!listsChanged || simulated.changes.length === 0 || 'issue' in read) continue;
    const { place, id, changes } = simulated;
    const request = caseRequest(read.input, versions.asOf);
    if (request !== undefined) changed.push(storedLine({ place, id, changes, request }));
  }
  return { counts: tally.counts(), changed };
}

function simulate(versions: Versions, read: ReadCase, csv: CsvOptions | undefined): SimulatedCase {
  if ('issue' in read) return unreadableCase(read.issue, read.place);
  const simulated = simulateCase(versions, read.input, read.place);
  if (csv === undefined || (simulated.before.status === 'decided' && simulated.after.status === 'decided')) return simulated;
  const [before, after] = [inColumns(simulated.before, csv), inColumns(simulated.after, csv)];
  return { ...simulated, before, after };
}

/** Says of each issue in which column it is. */
function inColumns(outcome: CaseOutcome, { columns }: CsvOptions): CaseOutcome {
  if (outcome.status === 'decided') return outcome;
  const issues = outcome.faults.map((issue): ValidationIssue & { readonly column?: number } => {
    const name = issue.pointer.replace(/^\/case\//, '/').split('/')[1];
    const column = columns.findIndex((one) => one.name === name) + 1;
    return column > 0 ? { ...issue, column } : issue;
  });
  return { ...outcome, faults: issues };
}
