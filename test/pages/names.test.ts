import { describe, expect, it } from 'vitest';
import type { Query } from '../../admin-ui/platform/client/use-query.ts';
import { documentName } from '../../admin-ui/shared/document/document-name.ts';
import { overviewOf } from '../../admin-ui/shared/policies/overview.ts';
import { placeName } from '../../admin-ui/shared/policies/place-name.ts';
import type { PolicyList, PolicySummary } from '../../admin-ui/shared/policies/policies-client.ts';
import { draftName } from '../../server/policies/draft-name.ts';

type Known = Pick<PolicySummary, 'policy' | 'vendor' | 'vendorName' | 'language' | 'title' | 'source'>;

function listOf(policies: readonly Known[]): Query<PolicyList> {
  // Only what a name is made of.
  return { status: 'success', data: { policies, bases: [], drafts: [], unusable: [] } as unknown as PolicyList };
}

const care = { policy: 'planview/customer-care', vendor: 'planview', vendorName: 'Planview' };
const swedish = {
  ...care,
  language: 'sv',
  title: 'Planview Customer Care, supportvillkor',
  source: { document: '001.txt', revision: 'REV-A' },
};
const french = { ...care, language: 'fr', title: 'Planview Customer Care, conditions', source: { document: '002.txt' } };
const list = listOf([swedish, french]);

describe('a document', () => {
  it('is called as the policy that is read, where that restates it', () => {
    const own = { title: 'Planview Customer Care, brouillon', language: 'fr', source: { document: '002.txt', revision: 'B' } };
    expect(documentName('002.txt', own, list)).toEqual({ title: own.title, revision: 'B', language: 'fr' });
  });

  it('is called as another policy where that one does, also for a common part that cites it', () => {
    const base = { title: 'Planview Customer Care, common part', language: 'base', source: { document: '001.txt' } };
    expect(documentName('001.txt', base, list)).toEqual({ title: swedish.title, revision: 'REV-A', language: 'sv' });
  });

  it('keeps the name that it has where no policy restates it', () => {
    expect(documentName('Annual report', french, list)).toEqual({ title: 'Annual report' });
    expect(documentName('001.txt', french, { status: 'pending' })).toEqual({ title: '001.txt' });
  });
});

describe('a place where a role is held', () => {
  it('is called by the vendor, or by what the titles of all languages begin with', () => {
    expect(placeName('planview', list)).toBe('Planview');
    expect(placeName('planview/customer-care', list)).toBe('Planview Customer Care');
    expect(placeName('planview/customer-care', listOf([swedish]))).toBe(swedish.title);
  });

  it('is its id in words where nothing better is known', () => {
    expect(placeName('planview', { status: 'pending' })).toBe('Planview');
    expect(placeName('planview/ppm-pro', list)).toBe('Planview, Ppm pro');
    expect(placeName('acme/on-call', listOf([]))).toBe('Acme, On call');
  });
});

describe('a policy that was never published', () => {
  const text = 'vendorName: Acme\ntitle: >-\n  Acme support,\n  in English\n\nproducts: [}';
  const draft = { policy: 'acme/support', language: 'en', ...draftName(text) };
  // Only what a name is made of.
  const list = { policies: [], bases: [], drafts: [draft], unusable: [] } as unknown as PolicyList;

  it('is called as its draft calls it, whatever faults that has elsewhere', () => {
    expect(placeName('acme/support', { status: 'success', data: list })).toBe('Acme support, in English');
    expect(placeName('acme', { status: 'success', data: list })).toBe('Acme');
    expect(overviewOf(list)).toMatchObject([{ vendorName: 'Acme', editions: [{ title: 'Acme support, in English' }] }]);
  });

  it.each(['', 'title:', 'title: [a]', 'title: "open', ' title: inner', 'titles: more'])(
    'has no name where `%s` gives none',
    (given) => {
      expect(draftName(given)).toEqual({ title: null, vendorName: null });
    },
  );
});
