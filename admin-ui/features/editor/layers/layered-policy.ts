import {
  layered,
  ownKeys,
  ownValue,
  type Path,
  readTree,
  type SupportPolicy,
  type Traced,
  untraced,
  type YamlSource,
  type YamlTree,
} from '../../../../engine/index.ts';
import { draftReader } from './draft-reader.ts';

/** A policy's text with what it takes over from its bases: what it says all in all, and which parts of that are its own. */
export type LayeredPolicy = {
  readonly text: string;
  readonly tree: YamlTree;
  readonly own: YamlSource;
  readonly bases: readonly YamlSource[];
  readonly traced: Traced;
  readonly document: SupportPolicy;
};

/** The text of a base, read once. Undefined where it is no YAML. */
export function baseSource(file: string, text: string): YamlSource | undefined {
  const tree = readTree(text);
  return tree && sourceOf(file, tree);
}

/** A text over its bases, the nearest first; undefined where the text is no YAML or no map. */
export function layeredPolicy(text: string, bases: readonly YamlSource[]): LayeredPolicy | undefined {
  const tree = draftReader.read(text);
  if (tree === undefined || typeof tree.value !== 'object' || tree.value === null || Array.isArray(tree.value)) return undefined;
  const own = sourceOf('', tree);
  const traced = layered(own, bases);
  // Without bases it is what the text says, which need not be gathered again.
  const document = (bases.length === 0 ? tree.value : untraced(traced)) as SupportPolicy;
  return { text, tree, own, bases, traced, document };
}

function sourceOf(file: string, { text, value }: YamlTree): YamlSource {
  const locate = () => ({ file, line: 1, column: 1, length: 1 });
  return { file, text, value, diagnostics: [], locate, misread: [], written: () => undefined };
}

/** The part at a path of what the policy says all in all. */
export function tracedAt({ traced }: LayeredPolicy, path: Path): Traced | undefined {
  return path.reduce<Traced | undefined>(stepInto, traced);
}

/** The part of a part under a key or an index. */
export function stepInto(part: Traced | undefined, step: string | number): Traced | undefined {
  if (part?.kind === 'map') return part.entries.get(String(step));
  return part?.kind === 'list' ? part.items[Number(step)] : undefined;
}

/** Whether a part is taken over from a base. */
export function isInherited(policy: LayeredPolicy, path: Path): boolean {
  const part = tracedAt(policy, path);
  return part !== undefined && part.source !== policy.own;
}

/** Whether a part is the policy's own but stands over one of a base's, which comes back when it is taken away. */
export function isOverride(policy: LayeredPolicy, path: Path): boolean {
  const part = tracedAt(policy, path);
  if (part === undefined || part.source !== policy.own || ownKeys.includes(String(path[0]))) return false;
  const below = namedPath(policy, path);
  return policy.bases.some(({ value }) => valueAt(value, below) !== undefined);
}

/** The path with entries of lists by their ids. */
function namedPath(policy: LayeredPolicy, path: Path): Path {
  return path.map((step, depth) => {
    const parent = tracedAt(policy, path.slice(0, depth));
    return parent?.kind === 'list' ? (idOf(parent.items[Number(step)]) ?? step) : step;
  });
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (Array.isArray(inner)) return inner.find((item) => (item as { id?: unknown } | null)?.id === step) ?? undefined;
    return ownValue(inner as Record<string, unknown> | undefined | null, step);
  }, value);
}

/** The id of an entry of a list. */
export function idOf(part: Traced | undefined): string | undefined {
  const id = part?.kind === 'map' ? part.entries.get('id') : undefined;
  return id?.kind === 'leaf' ? String(id.value) : undefined;
}
