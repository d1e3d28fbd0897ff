import { isMap, isScalar } from 'yaml';
import {
  applySplices,
  endOf,
  nodeAt,
  type Path,
  pairOf,
  parseLevelTime,
  type Splice,
  startOf,
  styled,
  writtenLevelTime,
  type YamlTree,
} from '../../../../engine/index.ts';
import { type LayeredPolicy, tracedAt } from '../layers/layered-policy.ts';
import type { NameReference, NameSeparator } from './condition-references.ts';
import { declaredAt } from './declared-name.ts';
import { referencesTo } from './policy-references.ts';

/** A text in which something has another name, and how many places besides its own had to change. */
type RenamedText = { readonly text: string; readonly places: number };

/**
 * Gives what a policy's own text names at a path another name, there and wherever the text mentions it. Everything else stays byte
 * for byte. Whether the name can be given is for `nameFault` and `renameBar` to say.
 */
export function renamedText(policy: LayeredPolicy, path: Path, name: string): RenamedText {
  const declared = declaredAt(policy.document, path);
  const place = tracedAt(policy, path)?.path;
  if (declared === undefined || place === undefined || declared.name === name) return { text: policy.text, places: 0 };
  const change = { from: declared.name, to: name };
  const { tree } = policy;
  const own = typeof path.at(-1) === 'number' ? valueSplice(tree, [...place, 'id'], change) : keySplice(tree, place, change);
  const others = referencesTo(policy, declared).own.flatMap((reference) => {
    if (reference.isInLevelTime) return levelTimeSplice(tree, reference.path, reference.kind, change);
    const within = { ...change, between: reference.between };
    return reference.isKey ? keySplice(tree, reference.path, within) : valueSplice(tree, reference.path, within);
  });
  return { text: applySplices(policy.text, [...own, ...others]), places: others.length };
}

type NameChange = { readonly from: string; readonly to: string; readonly between?: NameSeparator | undefined };

function keySplice(tree: YamlTree, path: Path, change: NameChange): Splice[] {
  const map = nodeAt(tree, path.slice(0, -1));
  return isMap(map) ? spliceAt(pairOf(map, String(path.at(-1)))?.key, change) : [];
}

function valueSplice(tree: YamlTree, path: Path, change: NameChange): Splice[] {
  return spliceAt(nodeAt(tree, path), change);
}

/** The hours on which the time of a level counts, or the metric of which it is a part, written anew. */
function levelTimeSplice(tree: YamlTree, path: Path, kind: NameReference['kind'], { to }: NameChange): Splice[] {
  const node = nodeAt(tree, path);
  const time = isScalar(node) ? parseLevelTime(String(node.value)) : undefined;
  if (!isScalar(node) || time === undefined) return [];
  const changed =
    kind === 'hours' && !('of' in time)
      ? { ...time, on: to }
      : 'lateFor' in time
        ? { ...time, lateFor: to }
        : { ...time, of: to };
  return [{ from: startOf(node), to: endOf(node), insert: styled(node, writtenLevelTime(changed), true) }];
}

/** A name, or one of several in a place, written anew; what stands between them stays. What stands for an alias has its own place, where it changes. */
function spliceAt(node: unknown, { from, to, between }: NameChange): Splice[] {
  if (!isScalar(node)) return [];
  const parts = between === undefined ? [String(node.value)] : String(node.value).split(separators[between]);
  const written = parts.map((part) => (part === from ? to : part)).join('');
  return [{ from: startOf(node), to: endOf(node), insert: styled(node, written, true) }];
}

const separators: Readonly<Record<NameSeparator, RegExp>> = { ',': /(\s*,\s*)/, '.': /([.])/, '+': /([+])/ };
