import type { Diagnostic } from '../diagnostic.ts';
import { dependentsOf } from '../policy/dependents.ts';
import type { TimeData } from '../policy/holiday-source.ts';
import { loadPolicies } from '../policy/load-policies.ts';
import type { PolicyFile } from '../policy/policy.ts';
import { compilePolicy } from './compiled-policy.ts';
import { runExamples } from './example-run.ts';

/** What would become of a policy if it took another version of its base. */
export type DependentCheck = {
  /** As `planview/customer-care/fr`, and the version of it that was looked at. */
  readonly edition: string;
  readonly version: number;
  /** What would be wrong with it; nothing of its examples is known then. */
  readonly faults: readonly Diagnostic[];
  /** How many examples it has, and the names of those that would come out otherwise than they should. */
  readonly examples: { readonly run: number; readonly failing: readonly string[] };
};

/**
 * Checks the policies that build on a base as if they took the version that is in `base`, which has no diagnostics of its own.
 * `files` are good ones; the base's own bases are among them. Throws what `timeData` throws for holidays that it does not know.
 */
export async function checkDependents(
  base: PolicyFile,
  files: readonly PolicyFile[],
  timeData: TimeData,
): Promise<DependentCheck[]> {
  const dependents = dependentsOf(base, files);
  const replaced = new Set([base.path, ...dependents.map(({ original }) => original.path)]);
  const others = files.filter(({ path }) => !replaced.has(path));
  const { policies, diagnostics } = loadPolicies([...others, base, ...dependents.map(({ file }) => file)], timeData.holidays);
  return Promise.all(
    dependents.map(async ({ edition, version, file }): Promise<DependentCheck> => {
      const faults = diagnostics.filter((diagnostic) => diagnostic.file === file.path);
      const loaded = policies.find((one) => one.file === file);
      const runs = loaded === undefined ? [] : await runExamples(compilePolicy(loaded.policy, timeData));
      const failing = runs.filter(({ isMet }) => !isMet).map(({ name }) => name);
      return { edition, version, faults, examples: { run: runs.length, failing } };
    }),
  );
}
