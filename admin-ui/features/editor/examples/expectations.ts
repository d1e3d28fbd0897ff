import { type Decision, instantOf, targetKinds } from '../../../../engine/index.ts';

/** Something that an example can expect of a decision, and whether it is proposed. */
type Expectation = { readonly path: string; readonly value: unknown; readonly isProposed: boolean };

/** What an example can expect of a decision: what it says, proposed where it says something. */
export function expectationsOf(decision: Decision): Expectation[] {
  const { severity, routing, intake, excluded, disposition, targets } = decision;
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
  return [
    { path: 'intake.outcome', value: intake.outcome, isProposed: intake.outcome !== 'accepted' },
    { path: 'severity.id', value: severity.id, isProposed: true },
    { path: 'severity.basis', value: severity.basis, isProposed: false },
    { path: 'routing.team', value: routing.team, isProposed: false },
    { path: 'routing.desk.id', value: routing.desk?.id ?? null, isProposed: routing.desk !== null },
    { path: 'excluded', value: excluded === null ? null : { id: excluded.id }, isProposed: excluded !== null },
    ...targetKinds.flatMap((kind) => {
      const target = targets[kind];
      if (target === undefined) return [];
      const isTimed = target.dueAt !== null;
      return [
        {
          path: `targets.${kind}.${isTimed ? 'dueAt' : 'commitment'}`,
          value: isTimed ? target.dueAt : target.commitment,
          isProposed: true,
        },
      ];
    }),
    { path: 'disposition.status', value: disposition.status, isProposed: disposition.status !== 'open' },
    ...(decision.credits === undefined
      ? []
      : [
          {
            path: 'credits',
            value: decision.credits.map(({ id, percent }) => ({ id, percent })),
            isProposed: decision.credits.some(({ percent }) => percent > 0),
          },
        ]),
    { path: 'obligations', value: ids(decision.obligations), isProposed: false },
    { path: 'notices', value: ids(decision.notices), isProposed: false },
  ];
}

/** The case as an example states it: without what the policy says anyway, and with the time at which it was opened. */
export function exampleCase(
  stated: Readonly<Record<string, unknown>>,
  asOf: string,
  given: Readonly<Record<string, string>>,
): { readonly case: Readonly<Record<string, unknown>>; readonly asOf?: string } {
  const facts = Object.fromEntries(Object.entries(stated).filter(([name, value]) => given[name] !== value));
  const openedAt = String(facts.openedAt ?? asOf);
  return { case: { ...facts, openedAt }, ...(instantOf(openedAt) !== instantOf(asOf) && { asOf }) };
}
