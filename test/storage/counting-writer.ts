import { openFolderPolicyStore } from '../../server/storage/folder/folder-policy-store.ts';
import { revisionOf } from '../../server/storage/port/revision.ts';

/** Adds one to the number in a draft, as often as the third argument says, whoever else does the same. */
const [folder = '', data = '', times = '0'] = process.argv.slice(2);
const edition = { policy: 'planview/customer-care', language: 'fr' };
const store = await openFolderPolicyStore({ folder, data });
for (let done = 0; done < Number(times); ) {
  const text = (await store.read()).drafts[0]?.text ?? '';
  const saved = await store.saveDraft(edition, String(Number(text) + 1), revisionOf(text));
  if ('revision' in saved) done++;
}
await store.close();
