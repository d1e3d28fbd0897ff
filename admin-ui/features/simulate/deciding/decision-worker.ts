import {
  decide,
  formatInstant,
  instantOf,
  isProblem,
  type PolicySet,
  pickPolicy,
  policySet,
  zoneOf,
} from '../../../../engine/index.ts';
import { answerTo, type CaseDraft } from '../../../shared/case/case-draft.ts';
import { clockPicture } from '../../../shared/clock-strip/clock-picture.ts';
import { holidaySource, UnknownHolidaysError } from '../../../shared/policies/holiday-table.ts';
import { requestOf } from '../case/case-request.ts';
import { decidedBy } from './decided-by.ts';
import type { FromWorker, ToWorker } from './messages.ts';

let set: PolicySet | undefined;

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('policies' in data) {
    set = policySet(data.policies, { holidays: holidaySource(data.holidays), timeZoneVersion: null });
  } else if (set) {
    answer(set, data.sequence, data.draft, data.now).then((message) => self.postMessage(message), reportError);
  }
});

async function answer(set: PolicySet, sequence: number, draft: CaseDraft, now: number): Promise<FromWorker> {
  const at =
    [answerTo(draft, 'openedAt'), answerTo(draft, 'asOf')].map((text) => instantOf(text ?? '')).find(Number.isFinite) ?? now;
  const [vendor, product, language] = ['vendor', 'product', 'language'].map((name) => answerTo(draft, name));
  const [customer, contract] = ['customer', 'contract'].map((name) => answerTo(draft, name));
  const query = { vendor: vendor ?? '', product, language: knownLanguage(language), customer, contract, at };
  const picked = pickPolicy(set.policies, query);
  const policy = 'status' in picked ? undefined : picked;
  const catalogue = policy?.catalogue ?? set.catalogue(vendor);
  const request = requestOf(draft, (name) => catalogue.get(name)?.type, formatInstant(now, zoneOf('UTC')));
  const name = policy && { id: policy.id, language: policy.language, version: policy.version };
  try {
    const outcome = await decide(set, request, now);
    if (isProblem(outcome)) return { sequence, answer: { request, outcome, policy: name, picture: undefined, by: 'page' } };
    // A case that is open when a version begins may have moved to that one.
    const deciding = set.policies.find(({ digest }) => digest === outcome.policy.digest);
    const picture = deciding && clockPicture(deciding, outcome, shownInstants(draft));
    return { sequence, answer: { request, outcome, ...decidedBy(outcome, name), picture, by: 'page' } };
  } catch (error) {
    if (error instanceof UnknownHolidaysError) return { sequence, request, policy: name, unknownHolidays: error.message };
    throw error;
  }
}

/** When the case was opened and what happened, which the picture must show even where no clock runs. */
function shownInstants(draft: CaseDraft): number[] {
  return [answerTo(draft, 'openedAt'), ...draft.events.map(({ at }) => at)]
    .map((instant) => instantOf(instant ?? ''))
    .filter(Number.isFinite);
}

/** A language that is none would make the search for a policy fail; the decision says what is wrong with it. */
function knownLanguage(language: string | undefined): string | undefined {
  try {
    return language === undefined ? undefined : Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}
