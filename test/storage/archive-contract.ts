import { expect, test } from 'vitest';
import type { ArchivedPolicy } from '../../server/storage/port/archived-policy.ts';
import type { OpenLedgers } from './ledger-place.ts';

const french = { policy: 'planview/customer-care', language: 'fr' };

const stored = (digest: string, version: number, language = 'fr'): ArchivedPolicy => ({
  digest,
  edition: { ...french, language },
  version,
  files: [
    { path: `planview/customer-care/${language}/${version}.yaml`, text: `{"text": "${digest}"}\n` },
    { path: 'planview/customer-care/base/1.yaml', text: 'base: é' },
  ],
});

export function describeArchive(ledgers: () => OpenLedgers): void {
  test('keeps a version with its files, once', async () => {
    const { ledger, open } = ledgers();
    await ledger.archive.put(stored('d1', 1));
    await ledger.archive.put(stored('d1', 1));
    const again = await open();
    expect(await again.archive.get('d1')).toEqual(stored('d1', 1));
    expect(await again.archive.get('d2')).toBeUndefined();
    expect(await again.archive.latest()).toEqual([stored('d1', 1)]);
  });

  test('knows for each version the one that was good last, also when an earlier one comes back', async () => {
    const { archive } = ledgers().ledger;
    for (const one of [stored('old', 1), stored('new', 1), stored('two', 2), stored('sv', 1, 'sv')]) await archive.put(one);
    expect(await archive.latest()).toEqual([stored('new', 1), stored('two', 2), stored('sv', 1, 'sv')]);
    await archive.put(stored('old', 1));
    expect(await archive.latest()).toEqual([stored('old', 1), stored('two', 2), stored('sv', 1, 'sv')]);
    expect(await archive.get('new')).toEqual(stored('new', 1));
  });

  test('lets go of a version, and still knows it by its digest', async () => {
    const { archive } = ledgers().ledger;
    await archive.put(stored('one', 1));
    await archive.put(stored('two', 2));
    await archive.release(french, 1);
    await archive.release(french, 7);
    expect(await archive.latest()).toEqual([stored('two', 2)]);
    expect(await archive.get('one')).toEqual(stored('one', 1));
  });
}
