import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { commonFacts, derivedFacts, eventTypes } from '../engine/index.ts';
import { createApp } from '../server/http/app.ts';
import { openTestServices } from './test-services.ts';

const api = readFileSync('docs/api.md', 'utf8');
const format = readFileSync('docs/policy-format.md', 'utf8');

test('every fact, with its values, and every event stands in docs/api.md', () => {
  for (const { name, values = [] } of commonFacts) {
    const row = api.split('\n').find((line) => line.startsWith(`| \`${name}\` |`));
    expect(row, name).toBeDefined();
    for (const value of values) expect(row).toContain(`\`${value}\``);
  }
  for (const type of eventTypes) expect(api).toContain(`\`${type}\``);
});

test('every derived fact stands in docs/policy-format.md', () => {
  for (const { name } of derivedFacts) expect(format).toContain(`| \`${name}\` |`);
});

test('every route stands in docs/api.md', async () => {
  const { services } = await openTestServices();
  const routes = createApp(services).routes.filter(
    ({ method, path }) => method !== 'ALL' && /^\/(v1|healthz|readyz|openapi|docs$)/.test(path),
  );
  for (const { method, path } of routes) expect(api).toContain(`${method} ${path.replace(/:(\w+)(?:\{[^}]*\})?/g, '{$1}')}`);
});

test('every part of a policy stands in docs/policy-format.md', () => {
  for (const part of [
    'intake',
    'severity',
    'routing',
    'exclusions',
    'targets',
    'clocks',
    'credits',
    'escalation',
    'disposition',
    'closure',
    'obligations',
    'notices',
    'terms',
    'examples',
  ]) {
    expect(format).toContain(`\`${part}\``);
  }
});

test('every suite of attacks stands in docs/security.md, and every suite that stands there is one', () => {
  const security = readFileSync('docs/security.md', 'utf8');
  const suites = readdirSync('test/attacks').filter((name) => name.endsWith('.test.ts'));
  for (const suite of suites) expect(security).toContain(`\`${suite.replace('.test.ts', '')}\``);
  const rows = security.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| tries'));
  for (const row of rows) {
    for (const [, name = ''] of (row.split('|').at(-2) ?? '').matchAll(/`([\w/-]+)`/g)) {
      const path = name.includes('/') ? name : `test/attacks/${name}`;
      expect([`${path}.test.ts`, `${path}.ts`, path].some(existsSync), path).toBe(true);
    }
  }
});

const documents = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

test('every link between documents leads to a file', () => {
  const broken = documents.flatMap((document) =>
    [...readFileSync(document, 'utf8').matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
      .map(([, target = '']) => join(dirname(document), target))
      .filter((path) => !existsSync(path))
      .map((path) => `${document}: ${path}`),
  );
  expect(broken).toEqual([]);
});

test('every file and folder that recipes, choices and the glossary name is there', () => {
  const named = documents.filter(
    (name) => name === 'CONTRIBUTING.md' || name === 'docs/glossary.md' || name.startsWith('docs/adr/'),
  );
  const gone = named.flatMap((document) =>
    [...readFileSync(document, 'utf8').matchAll(/(?<=[`\s])(?:engine|server|admin-ui|policies|test|build|docs)\/[\w./-]*\w/g)]
      .map(([path]) => path)
      .filter((path) => !existsSync(path))
      .map((path) => `${document}: ${path}`),
  );
  expect(gone).toEqual([]);
});
