import type { PolicyFile } from './policy.ts';

/** A policy that builds on a base, as a file that takes another version of it. */
type Dependent = {
  readonly edition: string;
  readonly version: number;
  readonly file: PolicyFile;
  readonly original: PolicyFile;
};

const taken = new WeakMap<PolicyFile, PolicyFile>();

/**
 * The policies that build on whatever version of a base, as they would be if they took the one that is in `base`: the newest
 * version of each edition. Of paths, the last four steps count: vendor, policy, language, version.
 */
export function dependentsOf(base: PolicyFile, files: readonly PolicyFile[]): Dependent[] {
  const own = placeOf(base);
  if (own === undefined) return [];
  const newest = new Map<string, Dependent>();
  for (const original of files) {
    const path = placeOf(original);
    if (path === undefined || path.edition === own.edition || baseEdition(original.text) !== own.edition) continue;
    if ((newest.get(path.edition)?.version ?? 0) < path.version)
      newest.set(path.edition, { ...path, original, file: takes(original, `${own.edition}@${own.version}`) });
  }
  return [...newest.values()].sort((a, b) => (a.edition < b.edition ? -1 : 1));
}

function placeOf({ path }: PolicyFile): { readonly edition: string; readonly version: number } | undefined {
  const [, edition, version] = /(?:^|\/)([^/]+\/[^/]+\/[^/]+)\/(\d+)\.yaml$/.exec(path) ?? [];
  return edition === undefined ? undefined : { edition, version: Number(version) };
}

const statedBase = /^(extends:\s*["']?)([^\s"'#@]+)@\d+/m;

function baseEdition(text: string): string | undefined {
  return statedBase.exec(text)?.[2];
}

/** The same file object for the same version, so that it is read once only. */
function takes(original: PolicyFile, base: string): PolicyFile {
  const text = original.text.replace(statedBase, (_, start: string) => `${start}${base}`);
  const known = taken.get(original);
  if (known?.text === text) return known;
  const file = { path: original.path, text };
  taken.set(original, file);
  return file;
}
