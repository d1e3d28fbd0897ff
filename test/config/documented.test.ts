import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { roles } from '../../contract/role.ts';
import { scopes } from '../../contract/scope.ts';
import { allSettings } from '../../server/config/setting-table.ts';

const operations = readFileSync('docs/operations.md', 'utf8');

test('every setting stands in docs/operations.md with its variable and its option', () => {
  const rows = operations.split('\n');
  for (const [name, { variable, option }] of allSettings) {
    const row = rows.find((line) => line.startsWith(`| \`${name}\` |`));
    expect(row, name).toBeDefined();
    expect(row).toContain(`\`${variable}\``);
    if (option !== undefined) expect(row).toContain(`\`${option}\``);
  }
});

test('every role and scope stands there', () => {
  for (const role of roles) expect(operations).toContain(`| \`${role}\` |`);
  for (const scope of scopes) expect(operations).toContain(`\`${scope}\``);
});

test('every metric of ours stands there', () => {
  const source = readFileSync('server/observability/metrics.ts', 'utf8');
  const names = [...source.matchAll(/'(dueline_\w+)'/g)].map(([, name]) => name ?? '').filter((name) => name !== 'dueline_info');
  expect(names.length).toBeGreaterThan(8);
  for (const name of names) expect(operations).toContain(name);
});
