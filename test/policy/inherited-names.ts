/** Names that every object has and that a policy can give: whatever looks a name up in an object must not find these by themselves. */
export const inheritedNames = [
  'constructor',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'toString',
  'valueOf',
] as const;

/** How everything is called that a policy gives a name, by kind: as many as `kinds` says. */
export type Names = Readonly<Record<keyof typeof kinds, readonly string[]>>;

/** The kinds of names and how many of each there are. Calendars, the union and the clock share theirs. */
export const kinds = {
  facts: 4,
  answers: 2,
  severities: 3,
  desks: 2,
  contacts: 2,
  hours: 4,
  products: 2,
  symptoms: 2,
  rules: 3,
  teams: 2,
} as const;

/** A policy whose every name is given from outside; what it says is the same whatever they are. */
export function namedPolicy(names: Names, version: number): string {
  const { facts, answers, severities, desks, contacts, hours, products, symptoms, rules, teams } = names;
  const source = 'source: { section: S }';
  return `
policy: acme/constructor
language: en
version: ${version}
title: Acme care
vendorName: Acme
timeZone: Europe/Berlin
effective: { from: ${2023 + version}-01-01 }
source: { document: Test }
products:
  ${products[0]}: { label: One }
  ${products[1]}: { label: Other }
supportPlans:
  standard: { label: Plan }
symptoms:
  ${symptoms[0]}: { label: One }
  ${symptoms[1]}: { label: Other }
facts:
  ${facts[0]}: { type: text, label: Who built it }
  ${facts[1]}: { type: id, label: Which, values: { ${answers[0]}: { label: One }, ${answers[1]}: { label: Other } } }
  ${facts[2]}: { type: boolean, label: Whether }
  ${facts[3]}: { type: integer, label: How many }
contacts:
  ${contacts[0]}: { kind: phone, value: "+15123468460", country: US, label: One, ${source} }
  ${contacts[1]}: { kind: email, value: help@example.com, label: Other, ${source} }
calendars:
  ${hours[0]}: { label: One, timeZone: Europe/Berlin, open: [{ days: mon-fri, from: "09:00", to: "17:00" }], ${source} }
  ${hours[1]}: { label: Other, timeZone: America/Chicago, open: [{ days: mon-fri, from: "08:00", to: "18:00" }], ${source} }
unions:
  ${hours[2]}: [${hours[0]}, ${hours[1]}]
clocks:
  ${hours[3]}:
    - { id: ${rules[0]}, when: { ${facts[2]}: true }, then: around-the-clock, ${source} }
    - { id: ${rules[1]}, then: ${hours[0]}, ${source} }
desks:
  ${desks[0]}: { label: One, timeZone: Europe/Berlin, hours: ${hours[2]}, contacts: [${contacts[0]}, ${contacts[1]}], ${source} }
  ${desks[1]}: { label: Other, timeZone: America/Chicago, hours: ${hours[1]}, contacts: [${contacts[1]}], ${source} }
severities:
  ${severities[0]}: { label: Grave, ${source} }
  ${severities[1]}: { label: Middling, ${source} }
  ${severities[2]}: { label: Slight, ${source} }
severity:
  setBy: customer
  default: ${severities[2]}
  criteria:
    - { id: ${rules[0]}, when: { ${facts[1]}: ${answers[0]}, ${facts[3]}: { atLeast: 3 } }, then: ${severities[0]}, label: A, ${source} }
    - { id: ${rules[1]}, when: { any: [{ symptoms: ${symptoms[1]} }, { ${facts[2]}: true }] }, then: ${severities[1]}, label: B, ${source} }
  limits:
    - { id: ${rules[2]}, when: { ${facts[0]}: { known: false }, ${facts[3]}: { below: ${version} } }, highest: ${severities[1]}, label: C, ${source} }
routing:
  teams:
    - { id: ${rules[1]}, when: { product: ${products[1]} }, then: ${teams[0]}, ${source} }
    - { id: ${rules[2]}, then: ${teams[1]}, ${source} }
  desks:
    - { id: ${rules[0]}, when: { ${facts[1]}: { not: ${answers[1]} } }, then: ${desks[0]}, alternates: [${desks[1]}], ${source} }
    - { id: ${rules[1]}, then: ${desks[1]}, ${source} }
targets:
  - id: ${rules[0]}
    when: { severity: ${severities[0]} }
    response: { within: ${version} hours, on: ${hours[3]}, label: Soon }
    resolution: { within: 2 business days, dueWithinHours: ${hours[2]}, label: Later }
    ${source}
  - id: ${rules[1]}
    when: { severity: [${severities[1]}, ${severities[2]}], not: { ${facts[1]}: ${answers[1]} } }
    response: { within: 4 hours, on: ${hours[2]}, label: Soon }
    ${source}
  - id: ${rules[2]}
    response: { commitment: best-effort, label: Some day }
    ${source}
escalation:
  - { id: ${rules[0]}, label: First, to: ${teams[0]}, ${source} }
  - { id: ${rules[1]}, label: Second, to: ${teams[1]}, ${source} }
notices:
  - { id: ${rules[0]}, when: { ${facts[0]}: { known: false } }, label: Ask who built it, ${source} }
  - { id: ${rules[1]}, when: { ${facts[0]}: { known: true } }, label: Thank them, ${source} }
  - { id: ${rules[2]}, when: { ${facts[3]}: { known: false }, ${facts[2]}: { known: false } }, label: Ask, ${source} }
examples:
  - name: ${rules[0]}
    case: { openedAt: 2026-06-10T10:00:00+02:00, ${facts[1]}: ${answers[0]}, ${facts[3]}: 3, ${facts[0]}: me }
    expect: { severity.id: ${severities[0]}, routing.desk.id: ${desks[0]}, severity.${rules[0]}: null }
`;
}

/** Cases in whose names and answers the policy's names stand, and `foreign` ones of which each is none of the policy's of that kind. */
export function namedCases(names: Names, foreign: Readonly<Record<keyof Names, string>>): Record<string, unknown>[] {
  const { facts, answers, severities, products, symptoms, desks, rules } = names;
  const openedAt = '2026-06-10T10:00:00+02:00';
  const at = '2026-06-10T12:00:00+02:00';
  const text = facts[0] ?? '';
  const id = facts[1] ?? '';
  const whether = facts[2] ?? '';
  const count = facts[3] ?? '';
  return [
    { openedAt },
    { openedAt, [text]: 'me' },
    { openedAt, [id]: answers[0], [count]: 5 },
    { openedAt, [id]: answers[1], [whether]: true, product: products[1] },
    { openedAt, [count]: 0, [whether]: false, product: products[0], symptoms: [symptoms[1], symptoms[0]], country: 'US' },
    { openedAt, requestedSeverity: severities[0], [count]: 1 },
    {
      openedAt,
      requestedSeverity: severities[2],
      events: [
        { type: 'severity-changed', at, to: severities[0] },
        { type: 'desk-changed', at, to: desks[1] },
        { type: 'escalated', at, level: rules[1] },
      ],
    },
    { openedAt, product: foreign.products },
    { openedAt, [id]: foreign.answers },
    { openedAt, requestedSeverity: foreign.severities },
    { openedAt, symptoms: [foreign.symptoms] },
    { openedAt, [foreign.facts]: 'x' },
    { openedAt, events: [{ type: 'desk-changed', at, to: foreign.desks }] },
  ];
}
