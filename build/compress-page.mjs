import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

// Writes the files of the page once more beside themselves, compressed, so that the server need not do it at every visit.

const folder = 'dist/admin-ui';
const [worthIt, kinds] = [1_000, /\.(js|css|html|svg|json)$/];

for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) => kinds.test(one))) {
  const path = join(folder, name);
  const content = readFileSync(path);
  if (content.length < worthIt) continue;
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
}
