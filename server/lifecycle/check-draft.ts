import {
  checkAgreement,
  checkExamples,
  compilePolicy,
  type Diagnostic,
  loadPolicies,
  type PolicyFile,
  sortDiagnostics,
} from '../../engine/index.ts';
import type { PolicyShelf } from '../policy-shelf.ts';
import { publicHolidays, timeData } from '../public-holidays.ts';

/** What checking a text found: its faults, those that it would bring about in other files, and its examples. */
export type DraftCheck = {
  readonly good: boolean;
  readonly faults: readonly Diagnostic[];
  readonly examples: { readonly run: number; readonly failed: number };
  /** The digest of the policy that it would be; null where it has faults. */
  readonly digest: string | null;
};

/** What has to be known of a shelf for checking a file on it. */
export type CheckShelf = Pick<PolicyShelf, 'files' | 'retirements' | 'diagnostics'>;

/** How a file is checked: here, or in a thread of its own. */
export type CheckDraft = (shelf: CheckShelf, file: PolicyFile) => Promise<DraftCheck>;

/** Checks a file as if it stood on the shelf: structure, meaning, examples, and the two rule engines against each other. */
export async function checkWith(shelf: CheckShelf, file: PolicyFile): Promise<DraftCheck> {
  const others = shelf.files.filter(({ path }) => path !== file.path);
  const { policies, diagnostics } = loadPolicies([...others, file], publicHolidays, shelf.retirements);
  const before = new Set(shelf.diagnostics.map(keyOf));
  const faults = diagnostics.filter((fault) => fault.file === file.path || !before.has(keyOf(fault)));
  const loaded = policies.find((one) => one.file === file);
  if (loaded === undefined || faults.length > 0) return { good: false, faults, examples: { run: 0, failed: 0 }, digest: null };
  const examples = await checkExamples(loaded, timeData);
  if (loaded.policy.language !== 'base') await checkAgreement(compilePolicy(loaded.policy, timeData));
  const failed = new Set(examples.diagnostics.map(({ message }) => message.split('`')[1])).size;
  return {
    good: examples.diagnostics.length === 0,
    faults: sortDiagnostics(examples.diagnostics),
    examples: { run: examples.count, failed },
    digest: loaded.policy.digest,
  };
}

function keyOf({ file, line, column, code, message }: Diagnostic): string {
  return [file, line, column, code, message].join('\0');
}
