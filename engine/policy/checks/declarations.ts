import { type Diagnostic, nearestName } from '../../diagnostic.ts';
import { messageOf } from '../../messages/message-of.ts';
import { ownValue } from '../../own-value.ts';
import { nameText } from '../../shown-text.ts';
import { commonFacts, derivedFacts, type FactDeclaration, type FactType, reservedFactNames } from '../../vocabulary/facts.ts';
import type { PolicyDraft } from '../policy.ts';
import type { Fact } from '../policy-document.generated.ts';

/** What a policy declares and no decision would ever go by: answers that the engine gives itself, types that a fact cannot have, keys without effect. */
export function checkDeclarations(draft: PolicyDraft): Diagnostic[] {
  return [
    ...Object.entries(draft.document.facts ?? {}).flatMap(([name, fact]) => factFaults(draft, name, fact)),
    ...misspeltWords(draft, 'supportPlans', 'supportPlan'),
    ...misspeltWords(draft, 'caseTypes', 'caseType'),
    ...(draft.isBase ? [] : [...emptyClocks(draft), ...regionsWithoutCountry(draft)]),
  ];
}

/** Where a policy names the answers to a standard question that has a list of its own. */
const lists: Readonly<Record<string, 'products' | 'symptoms' | 'supportPlans' | 'caseTypes'>> = {
  product: 'products',
  symptoms: 'symptoms',
  supportPlan: 'supportPlans',
  caseType: 'caseTypes',
};

/** What the engine goes by itself: no policy gives these other answers. */
const fixed: ReadonlySet<string> = new Set(['id', 'vendor', 'openedAt', 'language', 'caseState']);

function factFaults(draft: PolicyDraft, name: string, fact: Fact): Diagnostic[] {
  const { diagnostic } = draft;
  if (derivedFacts.some((derived) => derived.name === name)) {
    const message = messageOf('check.declares-derived-fact', { name });
    return [diagnostic(['facts', name], 'name-clash', message, { hint: messageOf('check.declare-other-fact'), part: 'key' })];
  }
  if (reservedFactNames.has(name)) {
    const message = messageOf('check.declares-reserved-name', { name });
    return [diagnostic(['facts', name], 'name-clash', message, { hint: messageOf('check.declare-other-fact'), part: 'key' })];
  }
  const standard = commonFacts.find((one) => one.name === name);
  if (standard !== undefined)
    return [...redefinitionFaults(draft, standard, fact), ...keysWithoutEffect(draft, name, standard.type, fact)];
  if (fact.type === undefined)
    return [
      diagnostic(['facts', name], 'missing-key', messageOf('request.event-type-missing'), {
        hint: messageOf('check.say-type', { name }),
        part: 'key',
      }),
    ];
  return keysWithoutEffect(draft, name, fact.type, fact);
}

/** What a policy says of a fact that every policy knows and that would not count. */
function redefinitionFaults(
  { document, diagnostic }: PolicyDraft,
  standard: FactDeclaration,
  { type, values }: Fact,
): Diagnostic[] {
  const { name } = standard;
  const diagnostics: Diagnostic[] = [];
  if (type !== undefined && type !== standard.type)
    diagnostics.push(
      diagnostic(['facts', name, 'type'], 'name-clash', messageOf('check.type-stays', { name, type: standard.type }), {
        hint: messageOf('check.take-type-away'),
      }),
    );
  if (values === undefined) return diagnostics;
  const list = ownValue(lists, name);
  if (standard.type === 'severity')
    diagnostics.push(
      diagnostic(['facts', name, 'values'], 'ignored-key', messageOf('check.would-not-count'), {
        hint: messageOf('check.declare-severities'),
        part: 'key',
      }),
    );
  else if (fixed.has(name))
    diagnostics.push(
      diagnostic(['facts', name, 'values'], 'ignored-key', messageOf('check.values-fixed', { name }), {
        hint: messageOf('check.declare-other-fact'),
        part: 'key',
      }),
    );
  else if (list === 'products' || list === 'symptoms' || (list !== undefined && document[list] !== undefined))
    diagnostics.push(
      diagnostic(['facts', name, 'values'], 'name-clash', messageOf('check.values-stand-elsewhere', { name, list }), {
        hint: messageOf('check.declare-values-under', { place: list }),
        part: 'key',
      }),
    );
  return diagnostics;
}

function keysWithoutEffect({ diagnostic }: PolicyDraft, name: string, type: FactType, fact: Fact): Diagnostic[] {
  const { minimum, maximum } = fact;
  const takes = { id: ['values'], ids: ['values'], integer: ['minimum', 'maximum'], number: ['minimum', 'maximum'] };
  const taken: readonly string[] = takes[type as keyof typeof takes] ?? [];
  const idle = (['values', 'minimum', 'maximum'] as const)
    .filter((key) => fact[key] !== undefined && !taken.includes(key))
    .map((key) =>
      diagnostic(['facts', name, key], 'ignored-key', messageOf('check.key-means-nothing', { key, type }), {
        hint: key === 'values' ? messageOf('check.write-id-type') : messageOf('check.write-number-type'),
        part: 'key',
      }),
    );
  if (idle.length > 0 || minimum === undefined || maximum === undefined || minimum <= maximum) return idle;
  const message = messageOf('check.bounds-cross', { name, minimum, maximum });
  return [
    diagnostic(['facts', name, 'maximum'], 'wrong-value', message, { hint: messageOf('check.write-maximum', { minimum }) }),
  ];
}

/** Words that stand among standard ones and are nearly one of these: as words of the policy's own they would leave no others. */
function misspeltWords({ document, diagnostic }: PolicyDraft, part: 'supportPlans' | 'caseTypes', name: string): Diagnostic[] {
  const standard = commonFacts.find((fact) => fact.name === name)?.values ?? [];
  const own = Object.keys(document[part] ?? {}).filter((id) => !standard.includes(id));
  const meant = own.flatMap((id) => nearestName(id, standard) ?? []);
  if (meant.length < own.length) return [];
  return own.map((id, index) =>
    diagnostic([part, id], 'wrong-fact-value', messageOf('fact.unknown-value', { name, value: nameText(id) }), {
      hint: messageOf('check.nearly-standard-word', { nearest: meant[index] ?? '', name }),
      part: 'key',
    }),
  );
}

function emptyClocks({ document, diagnostic }: PolicyDraft): Diagnostic[] {
  return Object.entries(document.clocks ?? {}).flatMap(([name, rules]) =>
    rules.length > 0
      ? []
      : [
          diagnostic(['clocks', name], 'incomplete-rule', messageOf('check.clock-without-rules', { name }), {
            hint: messageOf('check.add-clock-rule'),
            part: 'key',
          }),
        ],
  );
}

function regionsWithoutCountry({ document, diagnostic }: PolicyDraft): Diagnostic[] {
  return Object.entries(document.calendars ?? {}).flatMap(([id, { holidays }]) =>
    holidays?.region === undefined || holidays.country !== undefined
      ? []
      : [
          diagnostic(['calendars', id, 'holidays', 'region'], 'ignored-key', messageOf('check.region-without-country'), {
            hint: messageOf('check.add-key', { key: 'country' }),
            part: 'key',
          }),
        ],
  );
}
