import * as Type from 'typebox/type';
import { amountUnits, type Decision, type ExplainedCondition, targetKinds } from '../engine/index.ts';
import {
  type Held,
  instant,
  instantOrNull,
  integer,
  integerOrNull,
  list,
  number,
  objectAs,
  oneOf,
  orNull,
  type Payload,
  record,
  text,
  textOrNull,
} from './schema.ts';

const labelled = record({ id: text(), label: text() });

const desk = record({
  id: text(),
  label: text(),
  timeZone: text(),
  open: Type.Unsafe<boolean | null>({
    type: ['boolean', 'null'],
    description: 'null where the document states no hours.',
  }),
  opensAt: instantOrNull(),
  closesAt: instantOrNull(),
});

const contact = record({
  kind: oneOf(['phone', 'email', 'form', 'chat', 'fax']),
  value: text('Telephones in E.164.'),
  country: textOrNull(),
  label: Type.Optional(text()),
});

const places = Type.Optional(
  list(
    record({
      calendar: text(),
      timeZone: Type.Optional(text()),
      country: Type.Optional(text()),
      region: Type.Optional(text()),
    }),
    'What calendars took from the case: the zone in which each is read, and whose public holidays it has.',
  ),
);

const segment = record({
  from: instant(),
  to: instant(),
  state: oneOf(['running', 'paused', 'not-promised']),
  reason: textOrNull(),
  severity: textOrNull(),
  desk: textOrNull(),
  calendar: textOrNull(),
  places,
  policyVersion: integer(),
  seconds: integer(),
});

const day = record({
  date: text(undefined, { format: 'date' }),
  seconds: integer('Seconds counted on that day.'),
  spans: list(record({ from: instant(), to: instant(), state: oneOf(['running', 'paused']), reason: textOrNull() })),
  remarks: list(
    record({
      kind: oneOf(['holiday', 'special-hours', 'closure', 'clock-change']),
      label: text(),
      from: Type.Optional(text('Where a holiday takes part of the day: from which local time, as `19:00`.')),
      to: Type.Optional(text('And until when, as `24:00`.')),
    }),
  ),
});

const amount = record({
  value: Type.Number({ description: 'Whole, but for what a case states in hours, minutes or seconds.' }),
  unit: oneOf(amountUnits, 'Of next business days, 0 is the same business day.'),
});

const until = Type.Optional(
  text('When the time ends on the business day on which it would: `closing`, or a local time as `10:30`.'),
);

const cutoff = Type.Optional(text('What begins later than this local time counts from the next business day on.'));

const target = record({
  commitment: oneOf(['time', 'best-effort', 'scheduled-release', 'agreed-release']),
  within: orNull(amount),
  until,
  cutoff,
  cutoffOf: Type.Optional(text('The moment that the cut-off judges, where that is not the start of the clock.')),
  afterCutoff: Type.Optional(
    record({ within: orNull(amount), until }, { description: 'What is promised instead after the cut-off, or on a day off.' }),
  ),
  atLatest: Type.Optional(
    record(
      { within: orNull(amount), calendar: textOrNull('The hours that count for it.'), until, cutoff },
      { description: 'A second limit: the earlier of both is due.' },
    ),
  ),
  usual: Type.Optional(
    Type.Unsafe<NonNullable<Decision['targets'][string]['usual']>>({
      type: 'object',
      description: 'With best effort: how long it usually takes, an amount or a range (`from`, `to`). Told, not measured.',
      anyOf: [amount, record({ from: amount, to: amount })],
    }),
  ),
  calendar: textOrNull('The hours that count.'),
  places,
  startsOn: text(),
  startedAt: instantOrNull(),
  dueAt: instantOrNull(),
  state: oneOf(['pending', 'running', 'paused', 'met', 'breached', 'open-ended']),
  elapsed: integerOrNull('Seconds counted on the calendar.'),
  remaining: integerOrNull('Seconds left on the calendar; below zero once overdue.'),
  label: text(),
  warnings: list(
    record({
      percent: integerOrNull('When so much of the time is used; null where `before` or `late` says when.'),
      before: Type.Optional(amount),
      late: Type.Optional(amount),
      at: instant(),
    }),
    'When to warn: when a share of the time is used, so long before the due time, or when it is so late.',
  ),
  objective: Type.Optional(number('In how many of a hundred cases the target is to be met, where the policy says so.')),
  endedAt: Type.Optional(instantOrNull('Where there is an objective: when the clock of this case ended.')),
  following: Type.Optional(list(instant(), 'With `updates`: the status updates owed after the next one.')),
  segments: Type.Optional(list(segment, 'With `explain`: where the clock ran and where it stood still, up to now.')),
  days: Type.Optional(list(day, 'With `explain`: what was and will be counted day by day, from the start to the due time.')),
  moreDays: Type.Optional(
    record(
      { count: integer(), seconds: integer() },
      {
        description: 'Where the course is longer than `days` tells: how many days more, and the seconds counted on them.',
      },
    ),
  ),
});

/** A target for each metric, where it is owed: standard ones, and those that the policy declares. */
const targets = Type.Unsafe<Readonly<Record<string, Type.Static<typeof target>>>>(
  Type.Object(Object.fromEntries(targetKinds.map((kind) => [kind, Type.Optional(target)])), {
    additionalProperties: target,
    description:
      'Only those that the policy sets for this case and that are owed: none where it is not taken in or excluded, the response alone where its disposition closes it.',
  }),
);

const rule = record({
  id: text(),
  label: textOrNull(),
  outcome: oneOf(['holds', 'does-not-hold', 'not-tried']),
  section: textOrNull(),
  condition: objectAs<ExplainedCondition>(
    "`all`, `any`, `not`, or a `fact` with `operator`, `value` and the case's `actual` value; each with `holds`.",
  ),
});

/** What is decided about a case. */
export const decisionSchema = record(
  {
    decisionId: text('The same question to the same policy version gets the same id.'),
    caseId: textOrNull(),
    asOf: instant(),
    policy: record({ id: text(), language: text(), version: integer(), digest: text() }),
    intake: record({
      outcome: oneOf(['accepted', 'redirected', 'refused']),
      message: textOrNull(),
      to: textOrNull(),
    }),
    severity: record({
      id: textOrNull(),
      label: textOrNull(),
      requested: textOrNull(),
      assessed: textOrNull(),
      basis: oneOf(['requested', 'assessed', 'adjusted', 'limited', 'default']),
      review: orNull(record({ by: text(), reason: text() })),
    }),
    routing: record({
      team: textOrNull(),
      desk: orNull(desk),
      alternates: list(desk),
      contacts: list(contact),
      billable: oneOf(['no', 'possible', 'yes']),
    }),
    excluded: orNull(labelled, 'Why no service level applies.'),
    targets,
    credits: Type.Optional(
      list(
        record({
          id: text(),
          of: text('The metric that was missed.'),
          label: textOrNull(),
          percent: number('What is due by now.'),
          late: integer('Seconds by which the target is late, on the hours on which the credit counts.'),
          nextAt: instantOrNull('When it grows if nothing happens before; null where it does not any more.'),
        }),
        'What missed targets give by now; left out where the policy has no credits.',
      ),
    ),
    obligations: list(labelled, 'What the customer must bring or arrange.'),
    escalation: record({
      levels: list(
        record({
          id: text(),
          label: text(),
          to: text(),
          reachedAt: Type.Optional(orNull(instant(), 'Since when; left out where no level of the policy comes by itself.')),
        }),
      ),
      current: textOrNull(),
      next: textOrNull(),
      nextAt: Type.Optional(
        orNull(instant(), 'When the next level comes by itself, as things stand; left out where no level of the policy does.'),
      ),
    }),
    disposition: record({
      status: oneOf(['open', 'closed']),
      handedTo: Type.Unsafe<Decision['disposition']['handedTo']>(textOrNull()),
      label: textOrNull(),
    }),
    closure: record({
      afterBusinessDays: integerOrNull(),
      afterFollowUps: integerOrNull(),
      closesAt: instantOrNull(),
      rule: Type.Optional(
        textOrNull('The closing rule that holds; this and what follows only where the policy has closing rules.'),
      ),
      within: Type.Optional(orNull(amount)),
      attempts: Type.Optional(integerOrNull('The follow-ups that it requires.')),
      reminders: Type.Optional(list(record({ after: amount, at: instant() }))),
    }),
    notices: list(labelled),
    openQuestions: Type.Optional(
      list(text(), 'The facts that the policy requires and the case does not state; left out where it requires none.'),
    ),
    sources: list(
      record({
        stage: text(),
        part: text('Where its list stands in the policy, as `routing.teams`.'),
        rule: text(),
        decides: textOrNull('The team, desk, severity, hours or whatever else it names.'),
        document: textOrNull(),
        section: textOrNull(),
      }),
      'Every rule that decided something.',
    ),
    versions: record(
      {
        engine: text(),
        timeZones: textOrNull('The version of the time-zone data, where the runtime tells.'),
        holidays: orNull(
          record({ version: text(), digest: text() }),
          'null where no calendar of the policy has public holidays.',
        ),
        earlier: Type.Optional(
          list(
            record({ version: integer(), digest: text() }),
            'The earlier versions by which clocks are judged that ended before another version took the case over.',
          ),
        ),
        otherPolicies: Type.Optional(
          list(
            record({ policy: text(), title: text(), products: list(labelled) }),
            'Where no product is stated: the policies that may hold for some.',
          ),
        ),
      },
      { description: 'What the decision rests on besides the policy.' },
    ),
    explanation: Type.Optional(
      list(record({ stage: text(), part: text(), rules: list(rule) }), 'With `explain`: every rule tried.'),
    ),
  },
  { title: 'Decision' },
);
export type DecisionAnswer = Held<Decision, Payload<typeof decisionSchema>>;
