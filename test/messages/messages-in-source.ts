import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

/** The English words of every phrase that stands in the code of a room, by the file in which it stands. */
export function phrasesIn(room: string): Map<string, string> {
  const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !name.includes('.generated.'),
  );
  return new Map(files.flatMap((name) => phrasesOf(join(room, name)).map((english) => [english, join(room, name)] as const)));
}

/** Phrases that are made of their values alone need no translation. */
function phrasesOf(file: string): string[] {
  const found: string[] = [];
  visit(parseAst(readFileSync(file, 'utf8'), { lang: file.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node, (node) => {
    const { tag, quasi } = node as unknown as { tag?: { name?: string }; quasi?: { quasis: { value: { cooked: string } }[] } };
    if (node.type === 'TaggedTemplateExpression' && tag?.name === 'phrase' && quasi)
      found.push(quasi.quasis.map(({ value }, index) => (index === 0 ? value.cooked : `{${index - 1}}${value.cooked}`)).join(''));
  });
  return found.filter((english) => /\p{L}/u.test(english));
}

function visit(node: Node, meet: (node: Node) => void): void {
  meet(node);
  for (const part of Object.values(node).flat())
    if (typeof part === 'object' && part !== null && 'type' in part) visit(part as Node, meet);
}
