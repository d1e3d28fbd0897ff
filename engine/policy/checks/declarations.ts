import { type Diagnostic, nearestName } from '../../diagnostic.ts';
import { phrase } from '../../messages/message.ts';
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
    const message = phrase`\`${name}\` is worked out, and what is declared here would not count`;
    return [diagnostic(['facts', name], 'name-clash', message, { hint: phrase`declare a fact of another name`, part: 'key' })];
  }
  if (reservedFactNames.has(name)) {
    const message = phrase`\`${name}\` means something else in a case or in a condition`;
    return [diagnostic(['facts', name], 'name-clash', message, { hint: phrase`declare a fact of another name`, part: 'key' })];
  }
  const standard = commonFacts.find((one) => one.name === name);
  if (standard !== undefined)
    return [...redefinitionFaults(draft, standard, fact), ...keysWithoutEffect(draft, name, standard.type, fact)];
  if (fact.type === undefined)
    return [
      diagnostic(['facts', name], 'missing-key', phrase`\`type\` is missing`, {
        hint: phrase`no policy knows \`${name}\` of itself; say what kind of answer it takes`,
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
      diagnostic(
        ['facts', name, 'type'],
        'name-clash',
        phrase`\`${name}\` is a fact that every policy knows, and its \`type\` is \`${standard.type}\``,
        {
          hint: phrase`take \`type\` away, or declare a fact of another name`,
        },
      ),
    );
  if (values === undefined) return diagnostics;
  const list = ownValue(lists, name);
  if (standard.type === 'severity')
    diagnostics.push(
      diagnostic(['facts', name, 'values'], 'ignored-key', phrase`what is declared here would not count`, {
        hint: phrase`declare its values under \`severities\``,
        part: 'key',
      }),
    );
  else if (fixed.has(name))
    diagnostics.push(
      diagnostic(['facts', name, 'values'], 'ignored-key', phrase`the values of \`${name}\` are the same for every policy`, {
        hint: phrase`declare a fact of another name`,
        part: 'key',
      }),
    );
  else if (list === 'products' || list === 'symptoms' || (list !== undefined && document[list] !== undefined))
    diagnostics.push(
      diagnostic(['facts', name, 'values'], 'name-clash', phrase`the values of \`${name}\` stand under \`${list}\``, {
        hint: phrase`declare its values under \`${list}\``,
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

/** Words that stand among standard ones and are nearly one of these: as words of the policy's own they would leave no others. */
function misspeltWords({ document, diagnostic }: PolicyDraft, part: 'supportPlans' | 'caseTypes', name: string): Diagnostic[] {
  const standard = commonFacts.find((fact) => fact.name === name)?.values ?? [];
  const own = Object.keys(document[part] ?? {}).filter((id) => !standard.includes(id));
  const meant = own.flatMap((id) => nearestName(id, standard) ?? []);
  if (meant.length < own.length) return [];
  return own.map((id, index) =>
    diagnostic([part, id], 'wrong-fact-value', phrase`\`${name}\` cannot be ${nameText(id)}`, {
      hint: phrase`did you mean \`${meant[index] ?? ''}\`? For words of your own write \`facts: { ${name}: { values: … } }\``,
      part: 'key',
    }),
  );
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
