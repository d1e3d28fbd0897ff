import { isMap, isScalar } from 'yaml';
import type { Path } from '../../../engine/index.ts';
import { type LayeredPolicy, tracedAt } from '../layers/layered-policy.ts';
import { endOf, startOf } from '../text/node-place.ts';
import { styled } from '../text/set-value.ts';
import { applySplices, type Splice } from '../text/splice.ts';
import { nodeAt, pairOf, type YamlTree } from '../text/yaml-tree.ts';
import { declaredAt } from './declared-name.ts';
import { mentionsOf } from './policy-mentions.ts';

/** A text in which something has another name, and how many places besides its own had to change. */
export type RenamedText = { readonly text: string; readonly places: number };

/**
 * Gives what a policy's own text names at a path another name, there and wherever the text mentions it. Everything else stays byte
 * for byte. Whether the name can be given is for `nameFault` and `renameBar` to say.
 */
export function renamedText(policy: LayeredPolicy, path: Path, name: string): RenamedText {
  const declared = declaredAt(policy.document, path);
  const place = tracedAt(policy, path)?.path;
  if (declared === undefined || place === undefined || declared.name === name) return { text: policy.text, places: 0 };
  const own =
    typeof path.at(-1) === 'number' ? valueSplice(policy.tree, [...place, 'id'], name) : keySplice(policy.tree, place, name);
  const others = mentionsOf(policy, declared).own.flatMap((mention) =>
    mention.isKey ? keySplice(policy.tree, mention.path, name) : valueSplice(policy.tree, mention.path, name),
  );
  return { text: applySplices(policy.text, [...own, ...others]), places: others.length };
}

function keySplice(tree: YamlTree, path: Path, name: string): Splice[] {
  const map = nodeAt(tree, path.slice(0, -1));
  return isMap(map) ? spliceAt(pairOf(map, String(path.at(-1)))?.key, name) : [];
}

function valueSplice(tree: YamlTree, path: Path, name: string): Splice[] {
  return spliceAt(nodeAt(tree, path), name);
}

/** What stands for an alias has its own place, where it changes. */
function spliceAt(node: unknown, name: string): Splice[] {
  return isScalar(node) ? [{ from: startOf(node), to: endOf(node), insert: styled(node, name, true) }] : [];
}
