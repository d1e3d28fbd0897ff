import { type Diagnostic, nearestName } from '../../engine/index.ts';
import { Refusal } from '../refusal.ts';
import { type Edition, editionName } from '../store/edition.ts';

type Details = Readonly<Record<string, unknown>>;

function refusal(kind: string, status: number, title: string, detail: string, more: Details = {}): Refusal {
  return new Refusal({ type: `urn:dueline:problem:${kind}`, title, status, detail, ...more });
}

/** There is no such policy, or none in that language. */
export function noSuchEdition(edition: Edition, known: readonly string[]): Refusal {
  const nearest = nearestName(editionName(edition), known);
  const way = nearest === undefined ? `there are ${known.join(', ')}` : `did you mean \`${nearest}\`?`;
  return refusal('no-policy', 404, 'No such policy', `there is no \`${editionName(edition)}\`; ${way}`);
}

/** The edition has no open draft. */
export function noDraft(edition: Edition): Refusal {
  const name = editionName(edition);
  return refusal(
    'no-draft',
    404,
    'No open draft',
    `\`${name}\` has no open draft; start one with \`dueline draft start ${name}\``,
  );
}

/** The edition has an open draft already. */
export function draftOpen(edition: Edition, by: string): Refusal {
  const detail = `\`${editionName(edition)}\` has an open draft already, started by ${by}; work on that one, or discard it first`;
  return refusal('draft-open', 409, 'There is a draft already', detail);
}

/** Somebody else saved, or discarded, the draft in the meantime. */
export function staleDraft(edition: Edition, more: Details): Refusal {
  const detail = `the draft of \`${editionName(edition)}\` was changed in the meantime; nothing was saved. Look at both texts and save again, based on the revision that is there now`;
  return refusal('stale-draft', 412, 'The draft was changed in the meantime', detail, more);
}

/** The text has faults, or examples fail. */
export function faultyDraft(edition: Edition, faults: readonly Diagnostic[]): Refusal {
  const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`;
  const detail = `\`${editionName(edition)}\` has ${count} and was not published: ${faults
    .slice(0, 3)
    .map(({ line, message }) => `line ${line}: ${message}`)
    .join('; ')}${faults.length > 3 ? '; …' : ''}`;
  return refusal('faulty-policy', 422, 'The policy has faults', detail, { faults });
}

/** Something about the request does not fit the state that the policy is in. */
export function conflict(kind: string, title: string, detail: string, more: Details = {}): Refusal {
  return refusal(kind, 409, title, detail, more);
}

/** Something in the request is not as it must be. */
export function invalid(pointer: string, detail: string, hint: string): Refusal {
  return refusal('invalid-request', 422, 'The request has faults', `${detail}; ${hint}`, {
    errors: [{ pointer, detail, hint }],
  });
}

/** Nobody approves their own change. */
export function ownChange(who: string): Refusal {
  const detail = `${who} wrote part of this draft; somebody else has to approve it`;
  return refusal('own-change', 403, 'Nobody approves their own change', detail);
}
