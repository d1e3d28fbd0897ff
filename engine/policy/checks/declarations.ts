import { type Diagnostic, nearestName } from '../../diagnostic.ts';
import type { Message } from '../../messages/message.ts';
import { messageOf } from '../../messages/message-of.ts';
import { nameText } from '../../shown-text.ts';
import { commonFacts, derivedFacts, type FactDeclaration, reservedFactNames } from '../../vocabulary/facts.ts';
import type { PolicyDraft } from '../policy.ts';
import type { FurtherFact } from '../policy-document.generated.ts';

/** What a policy declares and no decision would ever go by: facts that every policy has already, values that no case can state, keys without effect. */
export function checkDeclarations(draft: PolicyDraft): Diagnostic[] {
  return [
    ...Object.keys(draft.document.facts ?? {}).flatMap((name) => takenFact(draft, name)),
    ...Object.entries(draft.document.facts ?? {}).flatMap(([name, fact]) => keysWithoutEffect(draft, name, fact)),
    ...unstatedValues(draft, 'supportPlans', 'supportPlan'),
    ...unstatedValues(draft, 'caseTypes', 'caseType'),
    ...(draft.isBase ? [] : [...emptyClocks(draft), ...regionsWithoutCountry(draft)]),
  ];
}

/** Where a policy names the answers to a question that every policy asks. */
const places: Readonly<Record<string, string>> = { product: 'products', symptoms: 'symptoms' };

function takenFact({ diagnostic }: PolicyDraft, name: string): Diagnostic[] {
  const common = commonFacts.find((fact) => fact.name === name);
  const message =
    common !== undefined
      ? messageOf('check.declares-common-fact', { name })
      : derivedFacts.some((fact) => fact.name === name)
        ? messageOf('check.declares-derived-fact', { name })
        : reservedFactNames.has(name)
          ? messageOf('check.declares-reserved-name', { name })
          : undefined;
  if (message === undefined) return [];
  return [diagnostic(['facts', name], 'name-clash', message, { hint: otherFactHint(name, common), part: 'key' })];
}

function otherFactHint(name: string, common: FactDeclaration | undefined): Message {
  const path = places[name];
  if (path !== undefined) return messageOf('check.declare-values-under', { place: path });
  if (common?.type === 'severity') return messageOf('check.declare-severities');
  const values = common?.values?.map((value) => `\`${value}\``).join(', ');
  return values === undefined
    ? messageOf('check.declare-other-fact')
    : messageOf('check.declare-other-fact-or-value', { name, values });
}

function keysWithoutEffect({ diagnostic }: PolicyDraft, name: string, fact: FurtherFact): Diagnostic[] {
  const { type, minimum, maximum } = fact;
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

/** Support plans and kinds of case say what the values of a fact mean; a value that the fact cannot have is never stated. */
function unstatedValues({ document, diagnostic }: PolicyDraft, part: 'supportPlans' | 'caseTypes', name: string): Diagnostic[] {
  const values = commonFacts.find((fact) => fact.name === name)?.values ?? [];
  return Object.keys(document[part] ?? {})
    .filter((id) => !values.includes(id))
    .map((id) => {
      const nearest = nearestName(id, values);
      const hint =
        nearest === undefined
          ? messageOf('check.known-or-own-fact', { values: values.map((value) => `\`${value}\``).join(', ') })
          : messageOf('hint.did-you-mean', { nearest });
      return diagnostic([part, id], 'wrong-fact-value', messageOf('fact.unknown-value', { name, value: nameText(id) }), {
        hint,
        part: 'key',
      });
    });
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
