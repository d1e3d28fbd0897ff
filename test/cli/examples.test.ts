import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { runDueline } from './run-dueline.ts';

test('what examples do not notice is said, and examples are written that would', async () => {
  const { code, out } = await runDueline(['examples', 'strength', 'planview/ppm-pro/en@1']);
  expect(code).toBe(0);
  expect(out).toMatch(
    /^planview\/ppm-pro\/en@1 {2}\d+ of \d+ rules decide an example; \d+ of \d+ changes are noticed \(\d+ %\)$/m,
  );
  expect(out).toMatch(/no example comes to customization .*exclusions/);
  const told = JSON.parse((await runDueline(['examples', 'strength', 'planview/ppm-pro/en@1', '--format', 'json'])).out);
  const suggested = await runDueline(['examples', 'suggest', 'planview/ppm-pro/en@1']);
  const { examples } = parse(suggested.out);
  expect(examples.length).toBeGreaterThan(0);
  expect(examples.length).toBeLessThanOrEqual(told.policies[0].unnoticed.length);
  expect(new Set(examples.map(({ name }: { name: string }) => name)).size).toBe(examples.length);
  expect(Object.keys(examples[0])).toEqual(expect.arrayContaining(['name', 'case', 'expect']));
  expect((await runDueline(['examples', 'strength', 'acme/nothing/en'])).code).toBe(3);
});
