import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';

// Writes the check of the policies' structure as plain code. Ajv would otherwise compile the schema at run time, which takes its time
// at every start and needs `eval`, which the page's content security policy forbids.

const target = 'engine/policy/policy-schema.generated.ts';
const schema = JSON.parse(readFileSync('policies/policy.schema.json', 'utf8'));
const ajv = new Ajv2020({ allErrors: true, strict: true, verbose: true, messages: false, code: { source: true, lines: true } });
addFormats.default(ajv);
const code = standaloneCode.default(ajv, ajv.compile(schema));
const resolveDir = fileURLToPath(new URL('..', import.meta.url));
const { outputFiles } = await build({
  stdin: { contents: code, resolveDir },
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minifySyntax: true,
  minifyWhitespace: true,
  write: false,
});
const [origin, unchecked] = ['// Made from policies/policy.schema.json by build/compile-schema.mjs.', '// @ts-nocheck'];
const text = outputFiles[0].text.replace(/export default ([^;]+);?\s*$/, 'export const validatePolicy = $1;\n');
writeFileSync(target, `${origin}\n${unchecked}\n${text}`);
