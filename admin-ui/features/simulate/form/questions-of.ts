import {
  decidedListIds,
  foldWritten,
  isTableRule,
  ownValue,
  placeFacts,
  ruleLists,
  rulesAt,
  ruleTableOf,
  type SupportPolicy,
} from '../../../../engine/index.ts';

/** What the answers are from which the engine works something out. */
const askedInstead: Readonly<Record<string, readonly string[]>> = {
  severity: [],
  assessedSeverity: [],
  severityChangedTo: [],
  severityRaised: [],
  defectConfirmed: [],
  openedDuring: [],
  openedOn: [],
  happened: [],
  usersAffectedPercent: ['usersAffected', 'usersTotal'],
  monthsSinceRelease: ['releasedOn'],
};

/** The names of the questions on whose answers something in the policy depends. */
export function questionsOf(document: SupportPolicy): Set<string> {
  const rules = [
    ...decidedListIds.flatMap((id) => rulesAt(document, ruleLists[id].path)),
    ...Object.values(document.clocks ?? {}).flat(),
  ];
  const conditions = Object.values(document.conditions ?? {});
  const names = [
    ...[...rules.map(({ when }) => when), ...conditions].flatMap(namesIn),
    ...rules.flatMap((rule) => (isTableRule(rule) ? ruleTableOf(rule).axes : [])),
    ...Object.values(document.calendars ?? {}).flatMap(placeFacts),
    ...Object.entries(document.facts ?? {}).flatMap(([name, { required }]) => (required ? [name] : [])),
  ];
  const asked = names.flatMap((name) => ownValue(askedInstead, name) ?? [name]);
  return new Set([...asked, 'requestedSeverity', ...(hasLocalTelephones(document) ? ['country'] : [])]);
}

function namesIn(when: unknown): readonly string[] {
  const flat = (parts: readonly (readonly string[])[]): readonly string[] => parts.flat();
  return foldWritten<readonly string[]>(when, {
    map: flat,
    group: (_, parts) => flat(parts),
    not: (part) => part,
    named: () => [],
    fact: (name) => [name],
    malformed: () => [],
  });
}

/** Whether it matters from which country somebody calls. */
function hasLocalTelephones({ contacts = {} }: SupportPolicy): boolean {
  const phones = Object.values(contacts).filter(({ kind }) => kind === 'phone');
  return new Set(phones.map(({ country }) => country ?? '')).size > 1;
}
