import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { _ } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

// Writes the check of the policies' structure as plain code. Ajv would otherwise compile the schema at run time, which takes its time
// at every start and needs `eval`, which the page's content security policy forbids.

const target = 'engine/policy/policy-schema.generated.ts';
const schema = JSON.parse(readFileSync('policies/policy.schema.json', 'utf8'));
// Only the names are needed here: the code that is written takes the formats from this module.
const formats = { date: () => true, uri: () => true };
const code = { source: true, lines: true, formats: _`require("./build/policy-formats.ts").policyFormats` };
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, verbose: true, messages: false, formats, code });
const checks = standaloneCode.default(ajv, ajv.compile(schema));
const resolveDir = fileURLToPath(new URL('..', import.meta.url));
const { outputFiles } = await build({
  stdin: { contents: checks, resolveDir },
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
