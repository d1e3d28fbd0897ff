import type { OpenAPIV3_1 } from 'openapi-types';
import { targetKinds } from '../../../engine/index.ts';

type Schema = OpenAPIV3_1.SchemaObject;

const text: Schema = { type: 'string' };
const maybeText: Schema = { type: ['string', 'null'] };
const instant: Schema = { type: 'string', format: 'date-time' };
const maybeInstant: Schema = { type: ['string', 'null'], format: 'date-time' };
const maybeSeconds: Schema = { type: ['integer', 'null'] };

function object(properties: Record<string, Schema>, details: Schema & { readonly optional?: readonly string[] } = {}): Schema {
  const { optional = [], ...rest } = details;
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    properties,
    ...rest,
  } as Schema;
}

function list(items: Schema, description?: string): Schema {
  return { type: 'array', items, ...(description && { description }) };
}

const labelled = object({ id: text, label: text });

const desk = object({
  id: text,
  label: text,
  timeZone: text,
  open: { type: ['boolean', 'null'], description: 'null where the document states no hours.' },
  opensAt: maybeInstant,
  closesAt: maybeInstant,
});

const contact = object(
  {
    kind: { type: 'string', enum: ['phone', 'email', 'form', 'chat', 'fax'] },
    value: { ...text, description: 'Telephones in E.164.' },
    country: maybeText,
    label: text,
  },
  { optional: ['label'] },
);

const places = list(
  object({ calendar: text, timeZone: text, country: text, region: text }, { optional: ['timeZone', 'country', 'region'] }),
  'What calendars took from the case: the zone in which each is read, and whose public holidays it has.',
);

const segment = object(
  {
    from: instant,
    to: instant,
    state: { type: 'string', enum: ['running', 'paused', 'not-promised'] },
    reason: maybeText,
    severity: maybeText,
    desk: maybeText,
    calendar: maybeText,
    places,
    policyVersion: { type: 'integer' },
    seconds: { type: 'integer' },
  },
  { optional: ['places'] },
);

const day = object({
  date: { type: 'string', format: 'date' },
  seconds: { type: 'integer', description: 'Seconds counted on that day.' },
  spans: list(object({ from: instant, to: instant, state: { type: 'string', enum: ['running', 'paused'] }, reason: maybeText })),
  remarks: list(
    object(
      {
        kind: { type: 'string', enum: ['holiday', 'special-hours', 'closure', 'clock-change'] },
        label: text,
        from: { ...text, description: 'Where a holiday takes part of the day: from which local time, as `19:00`.' },
        to: { ...text, description: 'And until when, as `24:00`.' },
      },
      { optional: ['from', 'to'] },
    ),
  ),
});

const target = object(
  {
    commitment: { type: 'string', enum: ['time', 'best-effort', 'scheduled-release', 'agreed-release'] },
    within: {
      oneOf: [
        { type: 'null' },
        object({ value: { type: 'integer' }, unit: { type: 'string', enum: ['minute', 'hour', 'day', 'business-day'] } }),
      ],
    },
    calendar: { ...maybeText, description: 'The hours that count.' },
    places,
    startsOn: text,
    startedAt: maybeInstant,
    dueAt: maybeInstant,
    state: { type: 'string', enum: ['pending', 'running', 'paused', 'met', 'breached', 'open-ended'] },
    elapsed: { ...maybeSeconds, description: 'Seconds counted on the calendar.' },
    remaining: { ...maybeSeconds, description: 'Seconds left on the calendar; below zero once overdue.' },
    label: text,
    warnings: list(object({ percent: { type: 'integer' }, at: instant }), 'When so much of the time is used.'),
    following: list(instant, 'With `updates`: the status updates owed after the next one.'),
    segments: list(segment, 'With `explain`: where the clock ran and where it stood still, up to now.'),
    days: list(day, 'With `explain`: what was and will be counted day by day, from the start to the due time.'),
    moreDays: {
      ...object({ count: { type: 'integer' }, seconds: { type: 'integer' } }),
      description: 'Where the course is longer than `days` tells: how many days more, and the seconds counted on them.',
    },
  },
  { optional: ['places', 'following', 'segments', 'days', 'moreDays'] },
);

const rule = object({
  id: text,
  label: maybeText,
  outcome: { type: 'string', enum: ['holds', 'does-not-hold', 'not-tried'] },
  section: maybeText,
  condition: {
    type: 'object',
    description: "`all`, `any`, `not`, or a `fact` with `operator`, `value` and the case's `actual` value; each with `holds`.",
  },
});

/** The JSON Schema of a decision. */
export const decisionSchema: Schema = object(
  {
    decisionId: { ...text, description: 'The same question to the same policy version gets the same id.' },
    caseId: maybeText,
    asOf: instant,
    policy: object({ id: text, language: text, version: { type: 'integer' }, digest: text }),
    intake: object({
      outcome: { type: 'string', enum: ['accepted', 'redirected', 'refused'] },
      message: maybeText,
      to: maybeText,
    }),
    severity: object({
      id: maybeText,
      label: maybeText,
      requested: maybeText,
      assessed: maybeText,
      basis: { type: 'string', enum: ['requested', 'assessed', 'limited', 'default'] },
      review: { oneOf: [{ type: 'null' }, object({ by: text, reason: text })] },
    }),
    routing: object({
      team: maybeText,
      desk: { oneOf: [{ type: 'null' }, desk] },
      alternates: list(desk),
      contacts: list(contact),
      billable: { type: 'string', enum: ['no', 'possible', 'yes'] },
    }),
    excluded: { oneOf: [{ type: 'null' }, labelled], description: 'Why no service level applies.' },
    targets: object(Object.fromEntries(targetKinds.map((kind) => [kind, target])), {
      optional: targetKinds,
      description:
        'Only those that the policy sets for this case and that are owed: none where it is not taken in or excluded, the response alone where its disposition closes it.',
    }),
    obligations: list(labelled, 'What the customer must bring or arrange.'),
    escalation: object({ levels: list(object({ id: text, label: text, to: text })), current: maybeText, next: maybeText }),
    disposition: object({ status: { type: 'string', enum: ['open', 'closed'] }, handedTo: maybeText, label: maybeText }),
    closure: object({ afterBusinessDays: maybeSeconds, afterFollowUps: maybeSeconds, closesAt: maybeInstant }),
    notices: list(labelled),
    sources: list(
      object({
        stage: text,
        part: { ...text, description: 'Where its list stands in the policy, as `routing.teams`.' },
        rule: text,
        decides: { ...maybeText, description: 'The team, desk, severity, hours or whatever else it names.' },
        document: maybeText,
        section: maybeText,
      }),
      'Every rule that decided something.',
    ),
    versions: object(
      {
        engine: text,
        timeZones: { ...maybeText, description: 'The version of the time-zone data, where the runtime tells.' },
        holidays: {
          oneOf: [{ type: 'null' }, object({ version: text, digest: text })],
          description: 'null where no calendar of the policy has public holidays.',
        },
        earlier: list(
          object({ version: { type: 'integer' }, digest: text }),
          'The earlier versions by which clocks are judged that ended before another version took the case over.',
        ),
        otherPolicies: list(
          object({ policy: text, title: text, products: list(labelled) }),
          'Where no product is stated: the policies that may hold for some.',
        ),
      },
      { optional: ['earlier', 'otherPolicies'], description: 'What the decision rests on besides the policy.' },
    ),
    explanation: list(object({ stage: text, part: text, rules: list(rule) }), 'With `explain`: every rule tried.'),
  },
  { optional: ['explanation'], title: 'Decision' },
);
