import { draftText, phrase, renamedText, versionName } from '../../engine/index.ts';
import { behindOf, calledOf, personOf, type Who } from '../identity/who.ts';
import type { DraftRecord } from '../storage/port/draft-record.ts';
import { type Edition, editionName } from '../storage/port/edition.ts';
import { revisionOf } from '../storage/port/revision.ts';
import { carryOut } from './carry-out.ts';
import { mustNotBeLarge } from './draft-size.ts';
import type { Workshop } from './lifecycle-context.ts';
import { conflict, draftOpen, invalid, noSuchEdition } from './lifecycle-problems.ts';
import { draftName, draftTextOf, type OpenDraft } from './open-draft.ts';
import { type TemplateAnswers, templateText } from './template.ts';
import { highestNumber, newestVersion, versionsOf } from './versions.ts';

/** What a draft starts from: a version (`planview/customer-care/sv@1`, also of another language), or a template. By default the newest version. */
export type DraftStart = { readonly from?: string | undefined; readonly template?: TemplateAnswers | undefined };

/** Opens a draft of an edition, new or not. Refuses where one is open. */
export async function startDraft(workshop: Workshop, who: Who, edition: Edition, start: DraftStart): Promise<OpenDraft> {
  const { store, ledger, now, newId } = workshop;
  const open = await ledger.drafts.open(edition);
  if (open !== undefined && (await draftTextOf(store, edition)) !== undefined) throw draftOpen(edition, open.startedBy);
  const { text, startedFrom } = beginning(workshop, edition, start);
  mustNotBeLarge(text);
  const revision = revisionOf(text);
  const at = now();
  const record: DraftRecord = {
    id: newId(),
    edition,
    stage: 'draft',
    revision,
    startedFrom,
    startedBy: calledOf(who),
    startedAt: at,
    savedBy: calledOf(who),
    savedAt: at,
    authors: [personOf(who)],
    version: null,
  };
  const event = {
    at,
    who: calledOf(who),
    action: 'draft-started' as const,
    subject: draftName(edition),
    reason: null,
    details: { startedFrom, revision, ...behindOf(who) },
  };
  const effect = { kind: 'draft' as const, edition, revision };
  const outcome = await carryOut(
    workshop,
    { id: newId(), at, effect, event, record },
    () => store.saveDraft(edition, text, undefined),
    (saved) => 'revision' in saved,
    text,
  );
  if ('stale' in outcome) throw draftOpen(edition, 'somebody else');
  return { text, revision, record };
}

function beginning({ live }: Workshop, edition: Edition, { from, template }: DraftStart): { text: string; startedFrom: string } {
  const { loaded, files } = live.shelf;
  const own = versionsOf(live.shelf, edition);
  const highest = highestNumber(live.shelf, edition);
  if (template !== undefined) {
    if (highest > 0)
      throw conflict(
        'version-taken',
        phrase`The policy exists`,
        phrase`\`${editionName(edition)}\` has versions already; start from one of them`,
      );
    return { text: templateText(edition, template), startedFrom: 'template:standard' };
  }
  const known = loaded.map(({ policy }) => versionName(policy));
  const wanted = from ?? `${editionName(edition)}@${newestVersion(own) || highest}`;
  const source = files.find(({ path }) => path === `${wanted.replace('@', '/')}.yaml`);
  if (source === undefined && from === undefined)
    throw noSuchEdition(edition, [...new Set(loaded.map(({ policy }) => `${policy.id}/${policy.language}`))]);
  if (source === undefined)
    throw invalid('/from', phrase`there is no version \`${wanted}\``, phrase`there are ${known.join(', ')}`);
  return { text: renamedText(draftText(source.text, highest + 1), edition), startedFrom: wanted };
}
