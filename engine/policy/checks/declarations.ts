import { type Diagnostic, nearestName } from '../../diagnostic.ts';
import { type Message, phrase } from '../../messages/message.ts';
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
      ? phrase`\`${name}\` is a fact that every policy knows, and what is declared here would not count`
      : derivedFacts.some((fact) => fact.name === name)
        ? phrase`\`${name}\` is worked out, and what is declared here would not count`
        : reservedFactNames.has(name)
          ? phrase`\`${name}\` means something else in a case or in a condition`
          : undefined;
  if (message === undefined) return [];
  return [diagnostic(['facts', name], 'name-clash', message, { hint: otherFactHint(name, common), part: 'key' })];
}

function otherFactHint(name: string, common: FactDeclaration | undefined): Message {
  const path = places[name];
  if (path !== undefined) return phrase`declare its values under \`${path}\``;
  if (common?.type === 'severity') return phrase`declare its values under \`severities\``;
  const values = common?.values?.map((value) => `\`${value}\``).join(', ');
  return values === undefined
    ? phrase`declare a fact of another name`
    : phrase`declare a fact of another name; the values of \`${name}\` are ${values}`;
}

function keysWithoutEffect({ diagnostic }: PolicyDraft, name: string, fact: FurtherFact): Diagnostic[] {
  const { type, minimum, maximum } = fact;
  const takes = { id: ['values'], ids: ['values'], integer: ['minimum', 'maximum'], number: ['minimum', 'maximum'] };
  const taken: readonly string[] = takes[type as keyof typeof takes] ?? [];
  const idle = (['values', 'minimum', 'maximum'] as const)
    .filter((key) => fact[key] !== undefined && !taken.includes(key))
    .map((key) =>
      diagnostic(['facts', name, key], 'ignored-key', phrase`\`${key}\` means nothing for a fact whose \`type\` is \`${type}\``, {
        hint:
          key === 'values'
            ? phrase`write \`type: id\` for one of the values, \`type: ids\` for several, or take the key away`
            : phrase`write \`type: number\` or \`type: integer\`, or take the key away`,
        part: 'key',
      }),
    );
  if (idle.length > 0 || minimum === undefined || maximum === undefined || minimum <= maximum) return idle;
  const message = phrase`\`${name}\` is at least ${minimum} and at most ${maximum}: no number is both`;
  return [
    diagnostic(['facts', name, 'maximum'], 'wrong-value', message, { hint: phrase`write a \`maximum\` from ${minimum} on` }),
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
          ? phrase`known: ${values.map((value) => `\`${value}\``).join(', ')}; for others declare a fact of your own under \`facts\``
          : phrase`did you mean \`${nearest}\`?`;
      return diagnostic([part, id], 'wrong-fact-value', phrase`\`${name}\` cannot be ${nameText(id)}`, { hint, part: 'key' });
    });
}

function emptyClocks({ document, diagnostic }: PolicyDraft): Diagnostic[] {
  return Object.entries(document.clocks ?? {}).flatMap(([name, rules]) =>
    rules.length > 0
      ? []
      : [
          diagnostic(['clocks', name], 'incomplete-rule', phrase`the clock \`${name}\` has no rules`, {
            hint: phrase`add one, as \`- { id: everybody, then: desk-hours, source: { … } }\``,
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
          diagnostic(
            ['calendars', id, 'holidays', 'region'],
            'ignored-key',
            phrase`\`region\` means nothing where no \`country\` is named`,
            { hint: phrase`add \`${'country'}: …\``, part: 'key' },
          ),
        ],
  );
}
