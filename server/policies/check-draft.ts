import {
  checkAgreement,
  checkAnalysis,
  checkDependents,
  checkExamples,
  compilePolicy,
  type DependentCheck,
  type Diagnostic,
  loadPolicies,
  type PolicyFile,
  sortDiagnostics,
  unwrittenTexts,
} from '../../engine/index.ts';
import type { PolicySnapshot } from './policy-snapshot.ts';
import { publicHolidays, timeData } from './public-holidays.ts';

/** What checking a text found: its diagnostics, those that it would bring about in other files, and its examples. */
export type DraftCheck = {
  readonly good: boolean;
  readonly faults: readonly Diagnostic[];
  /** Texts that are still to be written, also those of its bases: it can be good all the same, and is not published with them. */
  readonly notes: readonly Diagnostic[];
  /** What its rules do together that may not be meant: it can be good and published all the same. */
  readonly warnings: readonly Diagnostic[];
  readonly examples: { readonly run: number; readonly failed: number };
  /** Of a base without diagnostics: what would become of the policies that build on it if they took it. It can be good all the same. */
  readonly followers: readonly DependentCheck[];
  /** The digest of the policy that it would be; null where it has diagnostics. */
  readonly digest: string | null;
};

/** What has to be known of a snapshot for checking a file on it. */
export type CheckSnapshot = Pick<PolicySnapshot, 'files' | 'retirements' | 'diagnostics'>;

/** How a file is checked: here, or in a thread of its own. */
export type CheckDraft = (snapshot: CheckSnapshot, file: PolicyFile) => Promise<DraftCheck>;

/** Checks a file as if it stood on the snapshot: structure, meaning, examples, what its rules do together, and the two rule engines against each other. */
export async function checkWith(snapshot: CheckSnapshot, file: PolicyFile): Promise<DraftCheck> {
  const others = snapshot.files.filter(({ path }) => path !== file.path);
  const { policies, diagnostics } = loadPolicies([...others, file], publicHolidays, snapshot.retirements);
  const before = new Set(snapshot.diagnostics.map(keyOf));
  const own = diagnostics.filter((diagnostic) => diagnostic.file === file.path || !before.has(keyOf(diagnostic)));
  const loaded = policies.find((one) => one.file === file);
  if (loaded === undefined || own.length > 0)
    return { good: false, faults: own, notes: [], warnings: [], examples: { run: 0, failed: 0 }, followers: [], digest: null };
  const examples = await checkExamples(loaded, timeData);
  const isBase = loaded.policy.language === 'base';
  const compiled = compilePolicy(loaded.policy, timeData);
  if (!isBase) await checkAgreement(compiled);
  const found = isBase ? { faults: [], warnings: [] } : checkAnalysis(compiled, loaded.draft);
  const faults = sortDiagnostics([...examples.diagnostics, ...found.faults]);
  const failed = new Set(examples.diagnostics.map(({ message }) => message.split('`')[1])).size;
  return {
    good: faults.length === 0,
    faults,
    notes: sortDiagnostics(unwrittenTexts(loaded.draft)),
    warnings: sortDiagnostics(found.warnings),
    examples: { run: examples.count, failed },
    followers: isBase ? await checkDependents(file, goodFiles(snapshot), timeData) : [],
    digest: loaded.policy.digest,
  };
}

function goodFiles({ files, diagnostics }: CheckSnapshot): PolicyFile[] {
  const faulty = new Set(diagnostics.map(({ file }) => file));
  return files.filter(({ path }) => !faulty.has(path));
}

function keyOf({ file, line, column, code, message }: Diagnostic): string {
  return [file, line, column, code, message].join('\0');
}
