import { decide, isProblem } from '../../engine/index.ts';
import { saveDraft } from '../../server/lifecycle/save-draft.ts';
import { startDraft } from '../../server/lifecycle/start-draft.ts';
import type { Services } from '../../server/services.ts';

export const french = { policy: 'planview/customer-care', language: 'fr' };
export const swedish = { policy: 'planview/customer-care', language: 'sv' };

export const vendorMajor = /(- id: vendor-major\n[\s\S]*?within: )96 hours/;

/** The French text with 72 hours for a major case, and the examples that go with it. */
export const faster = (text: string): string =>
  text
    .replace(vendorMajor, (_, before) => `${before}72 hours`)
    .replaceAll('targets.resolution.dueAt: 2026-06-14T10:00:00+02:00', 'targets.resolution.dueAt: 2026-06-13T10:00:00+02:00');

/** Drafts the change. */
export async function saveFaster(services: Services, who: string): Promise<void> {
  const { text, revision } = await startDraft(services, who, french, {});
  await saveDraft(services, who, french, { text: faster(text), basedOn: revision });
}

/** By which version a major case is decided, and within how many hours it is resolved. */
export async function decided(services: Services, openedAt: string, more: object = {}) {
  const request = { vendor: 'planview', product: 'clarizen', language: 'fr', requestedSeverity: 'major', openedAt };
  const outcome = await decide(services.snapshot.set, { case: request, ...more }, Date.parse(openedAt));
  if (isProblem(outcome)) throw new Error(outcome.detail);
  return { version: outcome.policy.version, within: outcome.targets.resolution?.within?.value };
}

/** The problem with which something is refused; undefined where it is not. */
export const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    ({ problem }) => problem,
  );
