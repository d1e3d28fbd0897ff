import { expect, test } from 'vitest';
import { auditEvent } from './audit-events.ts';
import type { OpenLedgers } from './ledger-place.ts';

export function describeAtomically(ledgers: () => OpenLedgers): void {
  const entries = async (): Promise<readonly string[]> => {
    const { items } = await (await ledgers().open()).audit.list({}, { limit: 100 });
    return items.map(({ who }) => who).reverse();
  };
  const by = (who: string) => auditEvent({ who });

  test('gives what the work gives, and keeps everything', async () => {
    const given = await ledgers().ledger.transaction(async ({ audit, drafts }) => {
      await audit.append(by('Ada'));
      await drafts.putText('sha256:00', 'text');
      return 42;
    });
    expect(given).toBe(42);
    expect(await entries()).toEqual(['Ada']);
    expect(await ledgers().ledger.drafts.text('sha256:00')).toBe('text');
  });

  test('keeps nothing where the work fails', async () => {
    const { ledger } = ledgers();
    await ledger.audit.append(by('before'));
    const work = ledger.transaction(async ({ audit, drafts }) => {
      await audit.append(by('Ada'));
      await drafts.putText('sha256:00', 'text');
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    await ledger.audit.append(by('after'));
    expect(await entries()).toEqual(['before', 'after']);
    expect(await ledger.drafts.text('sha256:00')).toBeUndefined();
    expect(await ledger.audit.verify()).toMatchObject({ whole: true });
  });

  test('sees its own writes; others do not until it is done', async () => {
    const { ledger, open } = ledgers();
    const other = await open();
    await ledger.transaction(async ({ audit }) => {
      await audit.append(by('Ada'));
      expect((await audit.head()).sequence).toBe(1);
      expect((await other.audit.head()).sequence).toBe(0);
    });
    expect((await other.audit.head()).sequence).toBe(1);
  });

  test('takes along what is called on the ledger itself, and another atomically inside', async () => {
    const { ledger } = ledgers();
    const work = (end: () => void) =>
      ledger.transaction(async ({ audit }) => {
        await audit.append(by('given'));
        await ledger.audit.append(by('outer'));
        await ledger.transaction((inner) => inner.audit.append(by('nested')));
        expect((await ledger.audit.list({}, { limit: 10 })).items).toHaveLength(3);
        end();
      });
    await expect(
      work(() => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await entries()).toEqual([]);
    await work(() => undefined);
    expect(await entries()).toEqual(['given', 'outer', 'nested']);
  });

  test('keeps nothing where a write inside fails, even if somebody catches that', async () => {
    const { ledger } = ledgers();
    const work = ledger.transaction(async ({ audit, drafts }) => {
      await audit.append(by('Ada'));
      const said = { id: 'r', at: 1, who: 'x', kind: 'comment' as const, text: '', revision: '' };
      const review = { ...said, place: null, thread: null, asked: [] };
      await drafts.addReview('no such draft', review).catch(() => undefined);
    });
    await expect(work).rejects.toThrow();
    expect(await entries()).toEqual([]);
  });

  test('keeps the chain whole when its writes are not waited for one by one', async () => {
    const { ledger } = ledgers();
    await ledger.transaction(async ({ audit }) => {
      await Promise.all(Array.from({ length: 20 }, (_, nth) => audit.append(by(`${nth}`))));
      void ledger.audit.append(by('unawaited'));
    });
    expect(await entries()).toHaveLength(21);
    expect(await ledger.audit.verify()).toMatchObject({ whole: true });
  });

  test('goes on one after another where several begin at once', async () => {
    const { ledger, open } = ledgers();
    const other = await open();
    const twice = (who: string, on = ledger) =>
      on.transaction(async ({ audit }) => {
        await audit.append(by(who));
        await new Promise((resolve) => setTimeout(resolve, 20));
        await audit.append(by(who));
      });
    await Promise.all([twice('a'), twice('b', other), twice('c'), twice('d', other)]);
    const pairs = (await entries()).join('').match(/../g) ?? [];
    expect(pairs.sort()).toEqual(['aa', 'bb', 'cc', 'dd']);
  });

  test('leaves alone what comes later, though it was set going inside', async () => {
    const { ledger } = ledgers();
    let later: Promise<unknown> = Promise.resolve();
    await ledger.transaction(async () => {
      later = new Promise((resolve) => setTimeout(resolve, 50)).then(() => ledger.audit.append(by('later')));
    });
    await later;
    expect(await entries()).toEqual(['later']);
  });
}
