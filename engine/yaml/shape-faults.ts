import { type Document, isCollection, type Pair, visit } from 'yaml';
import { phrase } from '../messages/message.ts';
import { mostNestedLevels } from '../nesting.ts';
import { nameText, quotesHint } from '../shown-text.ts';
import { writtenOtherwise } from './misread-names.ts';
import { keyOf, rangeOf } from './nodes.ts';
import type { TextFault, Words } from './syntax-faults.ts';

/** What a policy may not hold though it is YAML: a second document, another YAML's rules, endless depth, keys that stand twice. */
export function shapeFaults(document: Document.Parsed, second: Document.Parsed | undefined, text: string): TextFault[] {
  const foreign = [...(second ? [secondFault(second)] : []), ...versionFaults(document, text), ...depthFaults(document)];
  return foreign.length > 0 ? foreign : duplicateKeys(document, text);
}

function secondFault({ contents, range }: Document.Parsed): TextFault {
  const [from] = rangeOf(contents) ?? range;
  const hint = phrase`keep one policy in a file, without \`---\` in it`;
  return { from, to: from + 1, code: 'yaml-syntax', message: phrase`a second document begins here`, hint };
}

function versionFaults({ directives }: Document.Parsed, text: string): TextFault[] {
  const { explicit, version } = directives.yaml;
  if (!explicit || version === '1.2') return [];
  const from = Math.max(0, text.indexOf('%YAML'));
  const message = phrase`policies are read as YAML 1.2, not ${version}`;
  return [{ from, to: from + 9, code: 'yaml-syntax', message, hint: phrase`take the \`%YAML\` line away` }];
}

function depthFaults(document: Document.Parsed): TextFault[] {
  const faults: TextFault[] = [];
  visit(document, {
    Collection: (_, node, path) => {
      if (path.filter(isCollection).length < mostNestedLevels) return undefined;
      const [from] = rangeOf(node) ?? [0, 1];
      faults.push(depthFault(from));
      return visit.BREAK;
    },
  });
  return faults;
}

/** That a text goes too deep at an offset. */
export function depthFault(from: number): TextFault {
  const message = phrase`the file is nested more than ${mostNestedLevels} levels deep`;
  return { from, to: from + 1, code: 'yaml-syntax', message };
}

function duplicateKeys(document: Document.Parsed, text: string): TextFault[] {
  const faults: TextFault[] = [];
  visit(document, {
    Map: (_, map) => {
      const seen = new Map<string, Pair>();
      for (const pair of map.items) {
        const first = seen.get(keyOf(pair));
        if (first === undefined) seen.set(keyOf(pair), pair);
        else faults.push(duplicateFault(pair, first, text));
      }
    },
  });
  return faults;
}

function duplicateFault(pair: Pair, first: Pair, text: string): TextFault {
  const misread = [pair, first].find(({ key }) => /^\w/.test(writtenOtherwise(key) ?? ''));
  const [from, to] = rangeOfKey(misread ?? pair);
  return { from, to, code: 'yaml-duplicate-key', ...(misread ? misreadWords(misread) : duplicateWords(pair, first, text)) };
}

function rangeOfKey({ key, value }: Pair): readonly [number, number] {
  return rangeOf(key) ?? rangeOf(value) ?? [0, 1];
}

/** Two names that are written otherwise became one. */
function misreadWords(pair: Pair): Words {
  const written = writtenOtherwise(pair.key) ?? '';
  const message = phrase`${nameText(written)} is read as ${nameText(keyOf(pair))}, which stands in the same map too`;
  return { message, hint: quotesHint(written) };
}

function duplicateWords(pair: Pair, first: Pair, text: string): Words {
  const line = text.slice(0, rangeOfKey(first)[0]).split('\n').length;
  return {
    message: phrase`${nameText(keyOf(pair))} stands twice in the same map`,
    hint: phrase`keep one of them; the first is in line ${line}`,
  };
}
