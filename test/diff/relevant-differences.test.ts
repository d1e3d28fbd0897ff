import { describe, expect, test } from 'vitest';
import { comparePolicies, relevantDifferences } from '../../engine/index.ts';
import { editedPolicy, shippedPolicy } from './edited-policy.ts';

const edition = 'planview/customer-care/sv';

/** The places of what is told where these lines stand instead of those that say the number and the start. */
function told(version: string, effective: string, isDraft = false): string[] {
  const edits = [
    { from: 'version: 1', to: `version: ${version}` },
    { from: 'effective: { from: 2020-11-17 }', to: effective },
    { from: 'label: Kritiskt', to: 'label: Kritiskt!' },
  ];
  const { differences } = comparePolicies(shippedPolicy(edition).policy, editedPolicy(edition, edits));
  return relevantDifferences(differences, isDraft).map(({ path }) => path);
}

describe('of what differs', () => {
  test('neither the number nor the start is told, in which any two versions differ', () => {
    expect(told('2', 'effective: { from: 2027-01-01 }')).toEqual(['/severities/critical/label']);
  });

  test('the start is told where open cases come to the new version with it', () => {
    const paths = ['/effective/from', '/effective/openCases', '/severities/critical/label'];
    expect(told('2', 'effective: { from: 2027-01-01, openCases: move }')).toEqual(paths);
  });

  test('an end is told', () => {
    const paths = ['/effective/until', '/severities/critical/label'];
    expect(told('2', 'effective: { from: 2027-01-01, until: 2028-01-01 }')).toEqual(paths);
  });

  test('of a draft none of this is told', () => {
    expect(told('2', 'effective: { from: 2027-01-01, openCases: move }', true)).toEqual(['/severities/critical/label']);
  });
});
