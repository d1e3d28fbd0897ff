import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadPolicies } from '../../engine/index.ts';
import { publicHolidays } from '../../server/policies/public-holidays.ts';

test('a text that was read before is the same policy again, in the file that was given', () => {
  const path = 'ptc/technical-support/en/1.yaml';
  const file = () => ({ path, text: readFileSync(`policies/${path}`, 'utf8') });
  const [one, other] = [file(), file()];
  const [first] = loadPolicies([one], publicHolidays).policies;
  const [again] = loadPolicies([other], publicHolidays).policies;
  expect(first?.file).toBe(one);
  expect(again?.file).toBe(other);
  expect(again?.policy).toBe(first?.policy);
  const changed = { path, text: other.text.replace(/^title: .*$/m, 'title: Another title') };
  const [changedOne] = loadPolicies([changed], publicHolidays).policies;
  expect(changedOne?.policy.document.title).toBe('Another title');
  expect(loadPolicies([file()], publicHolidays).policies[0]?.policy).toEqual(first?.policy);
});
