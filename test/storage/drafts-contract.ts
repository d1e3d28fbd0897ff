import { expect, test } from 'vitest';
import type { DraftStage } from '../../contract/draft-stage.ts';
import type { DraftRecord, Review } from '../../server/storage/port/draft-record.ts';
import { revisionOf } from '../../server/storage/port/revision.ts';
import type { OpenLedgers } from './ledger-place.ts';

const french = { policy: 'planview/customer-care', language: 'fr' };
const swedish = { policy: 'planview/customer-care', language: 'sv' };

const draft = (id: string, changed: Partial<DraftRecord> = {}): DraftRecord => ({
  id,
  edition: french,
  stage: 'draft',
  revision: revisionOf(id),
  startedFrom: 'planview/customer-care/fr@1',
  startedBy: 'Ada',
  startedAt: 1_000,
  savedBy: 'Bo',
  savedAt: 2_000,
  authors: ['Ada', 'Bo', "O'Brien [x]"],
  version: null,
  waitsFor: [],
  ...changed,
});

const review = (id: string, changed: Partial<Review> = {}): Review => ({
  id,
  at: 5_000,
  who: 'Cleo',
  kind: 'comment',
  text: '[sic] {really}',
  revision: revisionOf('x'),
  place: '/severity/criteria/0',
  thread: null,
  asked: [],
  ...changed,
});

export function describeDrafts(ledgers: () => OpenLedgers): void {
  test('keeps a record and writes over it', async () => {
    const { ledger, open } = ledgers();
    const first = draft('one', { startedFrom: null });
    await ledger.drafts.put(first);
    expect(await (await open()).drafts.get('one')).toEqual(first);
    const discarded = { ...first, stage: 'discarded' as const, discarded: { by: 'Bo', at: 3_000 } };
    await ledger.drafts.put(discarded);
    expect(await ledger.drafts.get('one')).toEqual(discarded);
    const later = { ...first, stage: 'published' as const, version: 2, savedBy: 'Cleo', authors: ['Cleo'] };
    await ledger.drafts.put(later);
    expect(await ledger.drafts.get('one')).toEqual(later);
    expect(await ledger.drafts.get('two')).toBeUndefined();
  });

  test('knows which draft of an edition is open', async () => {
    const { drafts } = ledgers().ledger;
    const stages: readonly [DraftStage, boolean][] = [
      ['draft', true],
      ['in-review', true],
      ['approved', true],
      ['published', false],
      ['discarded', false],
    ];
    await drafts.put(draft('another', { edition: swedish }));
    await drafts.put(draft('old', { stage: 'published', startedAt: 9_000 }));
    for (const [stage, isOpen] of stages) {
      await drafts.put(draft('one', { stage }));
      expect((await drafts.open(french))?.id, stage).toBe(isOpen ? 'one' : undefined);
    }
  });

  test('lists by edition and stage, newest first, in pages', async () => {
    const { drafts } = ledgers().ledger;
    for (let nth = 0; nth < 9; nth++)
      await drafts.put(
        draft(`d${nth}`, {
          startedAt: 1_000 + Math.floor(nth / 2),
          edition: nth % 3 === 0 ? swedish : french,
          stage: nth % 2 === 0 ? 'draft' : 'discarded',
        }),
      );
    const ids = async (filter: Parameters<typeof drafts.list>[0]) => {
      const found: string[] = [];
      for (let cursor: string | undefined | null; cursor !== null; ) {
        const page = await drafts.list(filter, { limit: 2, cursor });
        found.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      }
      return found.join(' ');
    };
    expect(await ids({})).toBe('d8 d7 d6 d5 d4 d3 d2 d1 d0');
    expect(await ids({ edition: swedish })).toBe('d6 d3 d0');
    expect(await ids({ stages: ['draft'] })).toBe('d8 d6 d4 d2 d0');
    expect(await ids({ edition: french, stages: ['discarded', 'approved'] })).toBe('d7 d5 d1');
    expect(await ids({ stages: [] })).toBe('');
  });

  test('keeps what is said of a draft in the order in which it was said', async () => {
    const { ledger, open } = ledgers();
    await ledger.drafts.put(draft('one'));
    await ledger.drafts.put(draft('two'));
    const said = [
      review('z', { asked: ['Bo', "O'Brien"] }),
      review('a', { kind: 'approval', place: null, thread: 'z' }),
      review('m', { kind: 'sent-back', text: '' }),
    ];
    for (const one of said) await ledger.drafts.addReview('one', one);
    await ledger.drafts.addReview('two', review('other'));
    await ledger.drafts.addReview('one', review('z', { text: 'the same once more' }));
    expect(await (await open()).drafts.reviews('one')).toEqual(said);
    expect(await ledger.drafts.reviews('three')).toEqual([]);
  });

  test('refuses what is said of a draft that nobody knows', async () => {
    await expect(ledgers().ledger.drafts.addReview('nobody', review('x'))).rejects.toThrow();
  });

  test('keeps who looked at which text, and when they last did', async () => {
    const { ledger, open } = ledgers();
    await ledger.drafts.put(draft('one', { waitsFor: ['Bo', 'Cleo'] }));
    await ledger.drafts.put(draft('two'));
    const look = (who: string, revision: string, at: number) => ({ who, revision, at });
    await ledger.drafts.noteLook('one', look('Bo', 'r1', 1_000));
    await ledger.drafts.noteLook('one', look('Cleo', 'r1', 2_000));
    await ledger.drafts.noteLook('one', look('Bo', 'r2', 3_000));
    await ledger.drafts.noteLook('one', look('Bo', 'r1', 4_000));
    await ledger.drafts.noteLook('two', look('Bo', 'r9', 5_000));
    const again = (await open()).drafts;
    expect(await again.looks('one')).toEqual([look('Bo', 'r1', 4_000), look('Bo', 'r2', 3_000), look('Cleo', 'r1', 2_000)]);
    expect(await again.looks('three')).toEqual([]);
    expect((await again.get('one'))?.waitsFor).toEqual(['Bo', 'Cleo']);
    await expect(ledger.drafts.noteLook('three', look('Bo', 'r1', 1_000))).rejects.toThrow();
  });

  test('keeps texts by their revisions', async () => {
    const { ledger, open } = ledgers();
    const text = '# été\nversion: 1\r\n'.repeat(10_000);
    await ledger.drafts.putText(revisionOf(text), text);
    await ledger.drafts.putText(revisionOf(text), text);
    expect(await (await open()).drafts.text(revisionOf(text))).toBe(text);
    expect(await ledger.drafts.text(revisionOf('x'))).toBeUndefined();
  });
}
