import fc from 'fast-check';
import type { DecisionFilter, RecordedDecision } from '../../server/storage/port/recorded-decision.ts';

/** A decision to be recorded; whatever is not said is always the same. */
export function recorded(id: string, changed: Partial<RecordedDecision> = {}): RecordedDecision {
  return {
    id,
    recordedAt: 1_000,
    asOf: 900,
    request: '{"case":{"vendor":"planview","product":"é [x]"}}',
    maskedFacts: [],
    answerDigest: 'ab'.repeat(32),
    who: null,
    caseId: null,
    policy: 'planview/customer-care',
    language: 'fr',
    version: 1,
    digest: 'sha256:00',
    outcome: 'accepted',
    severity: null,
    desk: null,
    rules: [],
    dueAt: null,
    versions: {},
    ...changed,
  };
}

const policies = ['planview/customer-care', 'planview/customer', 'ptc/support'];
const among = <T>(...values: readonly T[]) => fc.constantFrom(...values);

/** Decisions that share much, so that filters find some and not others; several at the same moment. */
export const someDecisions: fc.Arbitrary<RecordedDecision[]> = fc
  .array(
    fc.record({
      recordedAt: fc.integer({ min: 1_000, max: 1_015 }),
      caseId: among(null, 'A-1', 'A-2', 'a-1'),
      policy: among(...policies),
      language: among('fr', 'fr-CA', 'sv'),
      version: among(1, 2, 12),
      severity: among(null, 'critical', 'minor'),
      outcome: among('accepted', 'refused'),
      rules: fc.uniqueArray(among('one', 'two', 'three', 'ONE', "o'ne"), { maxLength: 4 }),
    }),
    { maxLength: 60 },
  )
  .map((all) => all.map((one, nth) => recorded(`d${nth}`, one)));

export const someFilter: fc.Arbitrary<DecisionFilter> = fc.record(
  {
    caseId: among('A-1', 'A-2', 'nobody'),
    policy: among(
      ...policies,
      'planview/customer-care/fr',
      'ptc/support/sv@2',
      'planview/customer-care/fr-CA@12',
      'planview',
      'x/y',
    ),
    rule: among('one', 'two', 'ONE', "o'ne", 'none'),
    severity: among('critical', 'minor', 'none'),
    outcome: among('accepted', 'refused'),
    from: fc.integer({ min: 999, max: 1_016 }),
    until: fc.integer({ min: 999, max: 1_016 }),
  },
  { requiredKeys: [] },
);

/** The decisions that fit, newest first, found by looking at each. The later recorded of two at one moment is the newer. */
export function fitting(decisions: readonly RecordedDecision[], filter: DecisionFilter): RecordedDecision[] {
  return decisions
    .map((one, nth) => ({ one, nth }))
    .filter(({ one }) => fits(one, filter))
    .sort((a, b) => b.one.recordedAt - a.one.recordedAt || b.nth - a.nth)
    .map(({ one }) => one);
}

function fits(one: RecordedDecision, { caseId, policy, rule, severity, outcome, from, until }: DecisionFilter): boolean {
  const [vendor] = one.policy.split('/');
  const names = [vendor, one.policy, `${one.policy}/${one.language}`, `${one.policy}/${one.language}@${one.version}`];
  return (
    (caseId === undefined || one.caseId === caseId) &&
    (policy === undefined || names.includes(policy)) &&
    (rule === undefined || one.rules.includes(rule)) &&
    (severity === undefined || one.severity === severity) &&
    (outcome === undefined || one.outcome === outcome) &&
    (from === undefined || one.recordedAt >= from) &&
    (until === undefined || one.recordedAt < until)
  );
}
