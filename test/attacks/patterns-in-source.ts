import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { parseAst } from 'vite';

/** A regular expression, and where it stands. */
export type Pattern = { readonly place: string; readonly source: string; readonly flags: string };

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

/** Every regular expression that is written in the code of a room. */
export function patternsIn(room: string): Pattern[] {
  const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !name.includes('.generated.'),
  );
  return files.flatMap((name) => patternsOf(join(room, name)));
}

function patternsOf(file: string): Pattern[] {
  const found: Pattern[] = [];
  visit(parseAst(readFileSync(file, 'utf8'), { lang: file.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node, (node) => {
    const { regex } = node as { regex?: { pattern: string; flags: string } };
    if (regex !== undefined) found.push({ place: file, source: regex.pattern, flags: regex.flags });
  });
  return found;
}

function visit(node: Node, meet: (node: Node) => void): void {
  meet(node);
  for (const part of Object.values(node).flat())
    if (typeof part === 'object' && part !== null && 'type' in part) visit(part as Node, meet);
}

/** Every pattern of a JSON schema, and those by which the formats that it names are checked. */
export function patternsOfSchema(place: string, schema: unknown): Pattern[] {
  const found: Pattern[] = [];
  const open: [part: unknown, at: string][] = [[schema, place]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [part, at] = next;
    if (typeof part !== 'object' || part === null) continue;
    for (const [key, value] of Object.entries(part)) {
      if (key === 'pattern' && typeof value === 'string') found.push({ place: at, source: value, flags: 'u' });
      else if (key === 'format' && typeof value === 'string') found.push(...patternsOfFormat(value));
      else open.push([value, `${at}/${key}`]);
    }
  }
  return found;
}

/** How ajv-formats checks a format: by a pattern, or by functions over patterns that it does not give out. */
function patternsOfFormat(name: string): Pattern[] {
  const format: unknown = (fullFormats as Readonly<Record<string, unknown>>)[name];
  const place = `the format ${name}`;
  if (format instanceof RegExp) return [{ place, source: format.source, flags: format.flags }];
  const text = readFileSync('node_modules/ajv-formats/dist/formats.js', 'utf8');
  return [...text.matchAll(/^const [A-Z_]+ = \/(.+)\/([a-z]*);$/gm)].map(([, source = '', flags = '']) => ({
    place,
    source,
    flags,
  }));
}
