import { type Document, isCollection, isScalar, type Node, visit, type YAMLError } from 'yaml';
import type { DiagnosticCode } from '../diagnostic.ts';
import { type Message, textMessage } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import { rangeOf } from './nodes.ts';

/** A diagnostic at a stretch of a text, from one offset to another. */
export type TextDiagnostic = {
  readonly from: number;
  readonly to: number;
  readonly code: DiagnosticCode;
  readonly message: Message;
  readonly hint?: Message;
};

/** What is wrong, and what would be right. */
export type Explanation = { readonly message: Message; readonly hint?: Message };

/** More diagnostics than these say nothing more about one broken text. */
const mostDiagnostics = 20;

/** What keeps a text from being YAML: of each line the first diagnostic, and nothing of what follows from a quote or bracket left open. */
export function syntaxDiagnostics({ errors, warnings, contents }: Document.Parsed, text: string): TextDiagnostic[] {
  const sorted = [...errors, ...warnings].sort((a, b) => a.pos[0] - b.pos[0]).filter(isNotConsequence);
  const end = sorted.findIndex(isUnclosed);
  const before = end === -1 ? sorted : sorted.slice(0, end);
  const opened = sorted[end] && lastOpened(contents, text, sorted[end]);
  const follows = opened === undefined || before.some(({ pos }) => pos[0] >= opened.from);
  const diagnostics = before.map(
    (error) => tabDiagnostic(error, text) ?? { from: error.pos[0], to: error.pos[1], ...describe(error) },
  );
  return firstOfEachLine(follows ? diagnostics : [...diagnostics, opened], text).slice(0, mostDiagnostics);
}

/** One line with another indentation makes the right ones after it look wrong. */
function isNotConsequence(error: YAMLError, index: number, errors: readonly YAMLError[]): boolean {
  return error.code !== 'BAD_INDENT' || isUnclosed(error) || !errors.slice(0, index).some(({ code }) => code === 'BAD_INDENT');
}

function firstOfEachLine(diagnostics: readonly TextDiagnostic[], text: string): TextDiagnostic[] {
  const lines = new Set<number>();
  return diagnostics.filter(({ from }) => {
    const start = lineStart(text, from);
    return !lines.has(start) && lines.add(start);
  });
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function isUnclosed({ message }: YAMLError): boolean {
  return message.startsWith('Missing closing ') || / end with a [\]}]$/.test(message);
}

/** The innermost quote or bracket that the text opens and never closes; the parser only says where it gave up. */
function lastOpened(root: Node | null, text: string, { message }: YAMLError): TextDiagnostic | undefined {
  const isQuote = message.startsWith('Missing closing ');
  let found: TextDiagnostic | undefined;
  visit(root, {
    Node: (_, node) => {
      const [from, to] = rangeOf(node) ?? [0, 0];
      const opening = text.charAt(from);
      const closing = isQuote ? closingQuote(node, opening) : closingBracket(node, opening);
      if (closing === undefined || (to - from > 1 && text.charAt(to - 1) === closing)) return;
      found = {
        from,
        to: from + 1,
        code: 'yaml-syntax',
        message: messageOf('yaml.never-closed', { opening }),
        hint: messageOf('yaml.add-closing', { closing }),
      };
    },
  });
  return found;
}

function closingQuote(node: unknown, opening: string): string | undefined {
  return isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') ? opening : undefined;
}

function closingBracket(node: unknown, opening: string): string | undefined {
  if (!isCollection(node) || !node.flow) return undefined;
  return opening === '[' ? ']' : opening === '{' ? '}' : undefined;
}

/** The diagnostic of a line that is indented with tabs, whatever the parser stumbles over in it. */
function tabDiagnostic({ pos, code }: YAMLError, text: string): TextDiagnostic | undefined {
  const start = lineStart(text, pos[0]);
  const [indent] = /^[ \t]*/.exec(text.slice(start, start + 200)) ?? [''];
  const tab = indent.indexOf('\t');
  if (tab === -1 || (code !== 'TAB_AS_INDENT' && pos[0] > start + indent.length)) return undefined;
  const message = messageOf('yaml.tab-indents');
  return { from: start + tab, to: start + indent.length, code: 'yaml-tab', message, hint: messageOf('yaml.indent-with-spaces') };
}

const noKeyExplanation: Explanation = {
  message: messageOf('yaml.no-key-with-value'),
  hint: messageOf('yaml.write-key-and-value'),
};

/** Our words for what the parser says, by its code; what is not here keeps the parser's. */
const words: Partial<Record<YAMLError['code'], Explanation>> = {
  BAD_ALIAS: { message: messageOf('yaml.bad-anchor-name') },
  BAD_DIRECTIVE: { message: messageOf('yaml.directive-misplaced'), hint: messageOf('hint.take-away') },
  BAD_DQ_ESCAPE: {
    message: messageOf('yaml.unknown-escape'),
    hint: messageOf('yaml.write-backslash'),
  },
  BAD_INDENT: {
    message: messageOf('yaml.bad-indentation'),
    hint: messageOf('yaml.indent-alike'),
  },
  BAD_SCALAR_START: { message: messageOf('yaml.bad-first-character'), hint: messageOf('yaml.put-in-quotes') },
  BLOCK_AS_IMPLICIT_KEY: {
    message: messageOf('yaml.second-key-in-value'),
    hint: messageOf('yaml.quote-or-indent'),
  },
  MULTILINE_IMPLICIT_KEY: noKeyExplanation,
  RESOURCE_EXHAUSTION: { message: messageOf('yaml.nested-too-deeply') },
  TAG_RESOLVE_FAILED: { message: messageOf('yaml.no-tags'), hint: messageOf('yaml.take-tag-away') },
  UNEXPECTED_TOKEN: {
    message: messageOf('yaml.unexpected'),
    hint: messageOf('yaml.check-before'),
  },
};

function describe({ code, message }: YAMLError): { code: DiagnosticCode } & Explanation {
  const plain = message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '');
  const own = message.includes('followed by map values') ? noKeyExplanation : words[code];
  return { code: code === 'BAD_ALIAS' ? 'yaml-alias' : 'yaml-syntax', ...(own ?? { message: textMessage(plain) }) };
}
