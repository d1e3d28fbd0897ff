import { type Document, isCollection, type Pair, visit } from 'yaml';
import { messageOf } from '../messages/message-of.ts';
import { mostNestedLevels } from '../nesting.ts';
import { nameText, quotesHint } from '../shown-text.ts';
import { writtenOtherwise } from './misread-names.ts';
import { keyOf, rangeOf } from './nodes.ts';
import type { Explanation, TextDiagnostic } from './syntax-diagnostics.ts';

/** What a policy may not hold though it is YAML: a second document, another YAML's rules, endless depth, keys that stand twice. */
export function shapeDiagnostics(document: Document.Parsed, second: Document.Parsed | undefined, text: string): TextDiagnostic[] {
  const foreign = [
    ...(second ? [secondDiagnostic(second)] : []),
    ...versionDiagnostics(document, text),
    ...depthDiagnostics(document),
  ];
  return foreign.length > 0 ? foreign : duplicateKeys(document, text);
}

function secondDiagnostic({ contents, range }: Document.Parsed): TextDiagnostic {
  const [from] = rangeOf(contents) ?? range;
  const hint = messageOf('yaml.keep-one-document');
  return { from, to: from + 1, code: 'yaml-syntax', message: messageOf('yaml.second-document'), hint };
}

function versionDiagnostics({ directives }: Document.Parsed, text: string): TextDiagnostic[] {
  const { explicit, version } = directives.yaml;
  if (!explicit || version === '1.2') return [];
  const from = Math.max(0, text.indexOf('%YAML'));
  const message = messageOf('yaml.wrong-version', { version });
  return [{ from, to: from + 9, code: 'yaml-syntax', message, hint: messageOf('yaml.take-version-away') }];
}

function depthDiagnostics(document: Document.Parsed): TextDiagnostic[] {
  const diagnostics: TextDiagnostic[] = [];
  visit(document, {
    Collection: (_, node, path) => {
      if (path.filter(isCollection).length < mostNestedLevels) return undefined;
      const [from] = rangeOf(node) ?? [0, 1];
      diagnostics.push(depthDiagnostic(from));
      return visit.BREAK;
    },
  });
  return diagnostics;
}

/** That a text goes too deep at an offset. */
export function depthDiagnostic(from: number): TextDiagnostic {
  const message = messageOf('yaml.nested-too-deep', { most: mostNestedLevels });
  return { from, to: from + 1, code: 'yaml-syntax', message };
}

function duplicateKeys(document: Document.Parsed, text: string): TextDiagnostic[] {
  const diagnostics: TextDiagnostic[] = [];
  visit(document, {
    Map: (_, map) => {
      const seen = new Map<string, Pair>();
      for (const pair of map.items) {
        const first = seen.get(keyOf(pair));
        if (first === undefined) seen.set(keyOf(pair), pair);
        else diagnostics.push(duplicateDiagnostic(pair, first, text));
      }
    },
  });
  return diagnostics;
}

function duplicateDiagnostic(pair: Pair, first: Pair, text: string): TextDiagnostic {
  const misread = [pair, first].find(({ key }) => /^\w/.test(writtenOtherwise(key) ?? ''));
  const [from, to] = rangeOfKey(misread ?? pair);
  return { from, to, code: 'yaml-duplicate-key', ...(misread ? explainMisread(misread) : explainDuplicate(pair, first, text)) };
}

function rangeOfKey({ key, value }: Pair): readonly [number, number] {
  return rangeOf(key) ?? rangeOf(value) ?? [0, 1];
}

/** Two names that are written otherwise became one. */
function explainMisread(pair: Pair): Explanation {
  const written = writtenOtherwise(pair.key) ?? '';
  const message = messageOf('yaml.key-read-as-other', { written: nameText(written), key: nameText(keyOf(pair)) });
  return { message, hint: quotesHint(written) };
}

function explainDuplicate(pair: Pair, first: Pair, text: string): Explanation {
  const line = text.slice(0, rangeOfKey(first)[0]).split('\n').length;
  return {
    message: messageOf('yaml.key-twice', { key: nameText(keyOf(pair)) }),
    hint: messageOf('yaml.keep-one-key', { line }),
  };
}
