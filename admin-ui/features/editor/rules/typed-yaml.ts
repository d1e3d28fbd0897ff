import { type Document, isPair, isScalar, parseDocument, type Scalar, visit } from 'yaml';
import type { FactDeclaration } from '../../../../engine/index.ts';

const named: ReadonlySet<FactDeclaration['type']> = new Set(['id', 'ids', 'severity', 'text']);

/** Whether a question is answered by names, or by text. */
export function takesNames(fact: FactDeclaration | undefined): boolean {
  return fact !== undefined && named.has(fact.type);
}

/**
 * The value of YAML that somebody types in one line; undefined where it is none. What stands under some keys, the outermost first, is
 * read as it is written where these are names: YAML takes `01` for a number, and another name would get into the policy.
 */
export function typedYaml(text: string, areNames: (keys: readonly string[]) => boolean): unknown {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  visit(document, {
    Scalar: (position, node, around) => {
      if (node.type !== 'PLAIN' || typeof node.value === 'string' || !node.source || position === 'key') return;
      const keys = around.filter(isPair).map(({ key }) => String(isScalar(key) ? key.value : key));
      if (keys.at(-1) !== 'known' && areNames(keys)) (node as Scalar).value = node.source;
    },
  });
  return plainValue(document);
}

function plainValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 10 });
  } catch {
    return undefined;
  }
}
