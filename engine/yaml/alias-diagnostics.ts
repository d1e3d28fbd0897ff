import { type Alias, type Document, isAlias, type Node, visit } from 'yaml';
import type { Message } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import { mostNestedLevels } from '../nesting.ts';
import { rangeOf } from './nodes.ts';
import type { TextDiagnostic } from './syntax-diagnostics.ts';

const mostAliases = 100;
const mostParts = 200_000;

/** Aliases that name nothing or stand in what they repeat, and more of them than anybody writes. */
export function aliasDiagnostics(document: Document.Parsed): TextDiagnostic[] {
  const diagnostics: TextDiagnostic[] = [];
  const anchors = new Map<string, Node>();
  let count = 0;
  visit(document, {
    Node: (_, node, path) => {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) anchors.set(node.anchor, node);
        return undefined;
      }
      count += 1;
      const message =
        count > mostAliases ? messageOf('yaml.too-many-aliases', { most: mostAliases }) : explainAlias(node, anchors, path);
      if (message !== undefined) diagnostics.push(aliasDiagnostic(node, message));
      return count > mostAliases ? visit.BREAK : undefined;
    },
  });
  return diagnostics;
}

function explainAlias({ source }: Alias, anchors: ReadonlyMap<string, Node>, path: readonly unknown[]): Message | undefined {
  const target = anchors.get(source);
  if (target === undefined) return messageOf('yaml.unknown-anchor', { anchor: source });
  return path.includes(target) ? messageOf('yaml.alias-in-itself', { anchor: source }) : undefined;
}

/** The diagnostic of a text that is too large or too deep once its aliases are written out. */
export function expansionDiagnostic(document: Document.Parsed, value: unknown): TextDiagnostic | undefined {
  let first: Alias | undefined;
  visit(document, {
    Alias: (_, alias) => {
      first = alias;
      return visit.BREAK;
    },
  });
  return first !== undefined && isTooLarge(value) ? aliasDiagnostic(first, messageOf('yaml.aliases-too-large')) : undefined;
}

function aliasDiagnostic(alias: Alias, message: Message): TextDiagnostic {
  const [from, to] = rangeOf(alias) ?? [0, 1];
  return { from, to, code: 'yaml-alias', message, hint: messageOf('yaml.write-part-out') };
}

function isTooLarge(value: unknown): boolean {
  const open: [part: unknown, depth: number][] = [[value, 0]];
  let count = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [part, depth] = next;
    count += 1;
    if (count > mostParts || depth > mostNestedLevels) return true;
    if (typeof part !== 'object' || part === null) continue;
    for (const inner of Object.values(part)) open.push([inner, depth + 1]);
  }
  return false;
}
