import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Edition } from '../../server/storage/port/edition.ts';
import type { PolicyStore, Revision } from '../../server/storage/port/policy-store.ts';
import { revisionOf } from '../../server/storage/port/revision.ts';
import { eventually } from './eventually.ts';

/** Somewhere that a store can be: each `open` gives another opener of the same. */
export type StorePlace = { open(): Promise<PolicyStore>; remove(): Promise<void> };

const french: Edition = { policy: 'planview/customer-care', language: 'fr' };
const swedish: Edition = { policy: 'planview/customer-care', language: 'sv' };

/** Everything that the port of policies promises. */
export function describePolicyStore(name: string, freshPlace: () => Promise<StorePlace>): void {
  describe(name, () => {
    let place: StorePlace;
    let store: PolicyStore;
    const opened: PolicyStore[] = [];
    const open = async (): Promise<PolicyStore> => {
      const one = await place.open();
      opened.push(one);
      return one;
    };
    beforeEach(async () => {
      place = await freshPlace();
      store = await open();
    });
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((one) => one.close()));
      await place.remove();
    });

    const saved = async (text: string, basedOn?: Revision, edition = french): Promise<Revision> => {
      const done = await store.saveDraft(edition, text, basedOn);
      if ('stale' in done) throw new Error('the draft was stale');
      return done.revision;
    };

    test('keeps a draft, word for word, and knows it by the digest of its text', async () => {
      const text = '# é ü 漢字 🙂\n\tversion: 2\r\n';
      expect(await saved(text)).toBe(revisionOf(text));
      const { drafts, released, retirements } = await (await open()).read();
      expect({ drafts, released, retirements }).toEqual({
        drafts: [{ path: 'planview/customer-care/fr/draft.yaml', text }],
        released: [],
        retirements: [],
      });
    });

    test('keeps long and empty texts', async () => {
      const long = 'line: of a policy\n'.repeat(60_000);
      await saved('');
      await saved(long, undefined, swedish);
      expect((await store.read()).drafts.map(({ text }) => text)).toEqual(['', long]);
    });

    test('saves over the revision that the draft has, and over no other', async () => {
      const first = await saved('one');
      const second = await saved('two', first);
      expect(await store.saveDraft(french, 'three', first)).toEqual({ stale: { text: 'two', revision: second } });
      expect(await store.saveDraft(french, 'three', undefined)).toEqual({ stale: { text: 'two', revision: second } });
      expect(await store.saveDraft(swedish, 'three', first)).toEqual({ stale: undefined });
      expect((await store.read()).drafts.map(({ text }) => text)).toEqual(['two']);
    });

    test('takes a draft away if it is still the one that was meant', async () => {
      const first = await saved('one');
      const second = await saved('two', first);
      expect(await store.discardDraft(french, first)).toEqual({ stale: { text: 'two', revision: second } });
      expect(await store.discardDraft(french, second)).toEqual({ discarded: true });
      expect(await store.discardDraft(french, second)).toEqual({ stale: undefined });
      expect(await store.discardDraft(swedish, second)).toEqual({ stale: undefined });
      expect((await (await open()).read()).drafts).toEqual([]);
    });

    test('releases a version and closes its draft', async () => {
      const draft = await saved('draft');
      const release = { edition: french, version: 2, text: 'released', draft };
      expect(await store.release(release)).toEqual({ released: true });
      const found = await (await open()).read();
      expect(found.released).toEqual([{ path: 'planview/customer-care/fr/2.yaml', text: 'released' }]);
      expect(found.drafts).toEqual([]);
    });

    test('never changes a version that is there', async () => {
      const release = { edition: french, version: 1, text: 'first', draft: undefined };
      expect(await store.release(release)).toEqual({ released: true });
      const draft = await saved('draft');
      expect(await store.release({ ...release, text: 'second' })).toEqual({ taken: true });
      expect(await store.release({ ...release, text: 'second', draft })).toEqual({ taken: true });
      const found = await store.read();
      expect([found.released[0]?.text, found.drafts[0]?.text]).toEqual(['first', 'draft']);
    });

    test('releases nothing from a draft that has changed or is gone', async () => {
      const first = await saved('one');
      const second = await saved('two', first);
      const release = { edition: french, version: 1, text: 'released' };
      expect(await store.release({ ...release, draft: first })).toEqual({ stale: { text: 'two', revision: second } });
      await store.discardDraft(french, second);
      expect(await store.release({ ...release, draft: second })).toEqual({ stale: undefined });
      expect((await store.read()).released).toEqual([]);
    });

    test('leaves another draft alone when a version is released without one', async () => {
      await saved('draft');
      await store.release({ edition: french, version: 7, text: 'seven', draft: undefined });
      expect((await store.read()).drafts.map(({ text }) => text)).toEqual(['draft']);
    });

    test('notes from when an edition ends, changes the note and takes it away', async () => {
      const retirements = async () => (await (await open()).read()).retirements;
      await store.retire(french, 'first');
      await store.retire(french, 'second');
      expect(await retirements()).toEqual([{ path: 'planview/customer-care/fr/retired.yaml', text: 'second' }]);
      await store.retire(french, undefined);
      await store.retire(swedish, undefined);
      expect(await retirements()).toEqual([]);
    });

    test('lets one of several win who save over the same revision', async () => {
      const others = await Promise.all([open(), open(), open()]);
      const based = await saved('start');
      const results = await Promise.all([store, ...others].map((one, nth) => one.saveDraft(french, `text ${nth}`, based)));
      const winners = results.flatMap((one) => ('revision' in one ? [one.revision] : []));
      expect(winners).toHaveLength(1);
      const [draft] = (await store.read()).drafts;
      expect(revisionOf(draft?.text ?? '')).toBe(winners[0]);
    });

    test('loses no edit of several who save again and again', async () => {
      const writers = [store, await open(), await open()];
      let basis = await saved('0');
      await Promise.all(
        writers.map(async (writer) => {
          for (let saves = 0; saves < 8; ) {
            const current = (await writer.read()).drafts[0]?.text ?? '0';
            const done = await writer.saveDraft(french, String(Number(current) + 1), revisionOf(current));
            if ('revision' in done) saves++;
            else basis = done.stale?.revision ?? basis;
          }
        }),
      );
      expect((await store.read()).drafts[0]?.text).toBe('24');
    });

    test('lets one of several win who release the same version', async () => {
      const openers = [store, await open(), await open(), await open()];
      const draft = await saved('draft');
      const texts = openers.map((_, nth) => `released by ${nth}`);
      const results = await Promise.all(
        openers.map((one, nth) => one.release({ edition: french, version: 1, text: texts[nth] ?? '', draft })),
      );
      expect(results.filter((one) => 'released' in one)).toHaveLength(1);
      expect(results.filter((one) => 'taken' in one)).toHaveLength(3);
      const winner = results.findIndex((one) => 'released' in one);
      expect((await store.read()).released).toEqual([{ path: 'planview/customer-care/fr/1.yaml', text: texts[winner] }]);
    });

    test('shows no state between a draft and the version that closes it', async () => {
      const reader = await open();
      const seen: string[] = [];
      let done = false;
      const reading = (async () => {
        while (!done) {
          const { drafts, released } = await reader.read();
          seen.push(`${drafts.length} drafts, ${released.length} released`);
        }
      })();
      for (let version = 1; version <= 10; version++) {
        const draft = await saved(`draft ${version}`);
        await store.release({ edition: french, version, text: `version ${version}`, draft });
      }
      done = true;
      await reading;
      // Versions and open drafts only ever take turns: the n-th version is there as soon as the n-th draft is not.
      const order = [...new Set(seen)];
      const steps = Array.from({ length: 11 }, (_, n) => [`0 drafts, ${n} released`, `1 drafts, ${n} released`]).flat();
      expect(order).toEqual(steps.filter((step) => order.includes(step)));
    });

    test('calls back within a second, whoever made the change, and no more once that is ended', async () => {
      const other = await open();
      await store.read();
      let calls = 0;
      const end = store.subscribe(() => calls++);
      const changes = [
        () => other.saveDraft(french, 'draft', undefined),
        () => other.release({ edition: french, version: 1, text: 'one', draft: revisionOf('draft') }),
        () => other.retire(french, 'retired'),
        () => other.retire(french, undefined),
        () => store.saveDraft(swedish, 'own', undefined),
      ];
      for (const change of changes) {
        const before = calls;
        await change();
        await eventually(() => calls > before, 1_000);
      }
      end();
      const after = calls;
      await other.retire(french, 'again');
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect(calls).toBe(after);
    });

    test('calls nobody while nothing changes', async () => {
      await saved('draft');
      await store.read();
      let calls = 0;
      const end = store.subscribe(() => calls++);
      await new Promise((resolve) => setTimeout(resolve, 800));
      end();
      expect(calls).toBe(0);
    });

    test('reports changes to whoever subscribes before reading for the first time', async () => {
      const other = await open();
      const late = await open();
      let calls = 0;
      const end = late.subscribe(() => calls++);
      await other.saveDraft(french, 'draft', undefined);
      await eventually(() => calls > 0, 1_000);
      end();
    });
  });
}
