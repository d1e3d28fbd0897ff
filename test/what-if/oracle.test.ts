import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type Decision, simulateCase, Tally, targetKinds, versionsOf } from '../../engine/index.ts';
import { decidePlainly, noticeable, type PlainOutcome, withWords } from './deep-comparison.ts';
import { madeUpCases } from './made-up-cases.ts';
import { changed, compiled } from './two-versions.ts';

const french = 'planview/customer-care/fr';

/** Changes of every kind: rules alone, hours, words, coverage, what closes a case. */
const changes = {
  'a target': changed(french, ['within: 96 hours', 'within: 72 hours']),
  'a target that goes away': changed(french, [/ {4}statusUpdate:\n( {6}.*\n)+/, '']),
  'a condition': changed(french, [
    /defectOrigin: vendor-software, severity: major \}/,
    'defectOrigin: vendor-software, severity: [major, moderate] }',
  ]),
  'hours of a desk': changed(french, ['from: "02:00", to: "19:30"', 'from: "04:00", to: "18:00"']),
  'a product that is covered from now on': changed(french, [
    /^products:\n/m,
    'products:\n  extra: { label: Extra, source: { section: x } }\n',
  ]),
  'words alone': changed(french, ['label: Quand le temps le permet', 'label: Dès que possible']),
  'when silence closes': changed(french, [/^closure:\n/m, 'closure:\n  afterBusinessDays: 5\n']),
  'what is billed': changed(french, [
    /^routing:\n/m,
    'routing:\n  billing: [{ id: tests, when: { environment: test }, then: yes, label: Payant, source: { section: x } }]\n',
  ]),
  'when to warn': changed(french, [/^title:/m, 'warnAt: [80]\ntitle:']),
  'a zone': changed(french, [
    /timeZone: Europe\/Berlin\n {4}hours: around-the-clock/,
    'timeZone: Europe/Madrid\n    hours: around-the-clock',
  ]),
  'another severity by default': changed(french, [/^severity:\n/m, 'severity:\n  default: minor\n']),
};

describe.each(Object.entries(changes))('%s', (_, { before, after }) => {
  const [was, is] = [compiled(before), compiled(after)];
  const cases = [...madeUpCases(was, 200, 11), ...madeUpCases(is, 50, 12)];

  test('comes out as by deciding twice and comparing everything', async () => {
    const versions = versionsOf(was, is);
    const [tally, plain] = [new Tally(), new PlainTally()];
    for (const [index, made] of cases.entries()) {
      const simulated = simulateCase(versions, made, index + 1);
      tally.add(simulated);
      const outcomes = [await decidePlainly(was, made), await decidePlainly(is, made)] as const;
      expect([simulated.before.status, simulated.after.status], made.id).toEqual(outcomes.map(({ status }) => status));
      expect(simulated.changes.length > 0, made.id).toBe(plain.add(...outcomes));
    }
    const counts = tally.counts();
    expect(plain.counts()).toEqual({
      alike: counts.alike,
      different: counts.different,
      reworded: counts.reworded > 0,
      severities: Object.fromEntries(counts.severities.map(({ from, to, cases: count }) => [`${from} ${to}`, count])),
      desks: Object.fromEntries(counts.desks.map(({ from, to, cases: count }) => [`${from} ${to}`, count])),
      due: Object.fromEntries(
        Object.entries(counts.targets).map(([kind, { due }]) => [
          kind,
          [sum(due.earlier), sum(due.later), due.gained, due.lost].join(' '),
        ]),
      ),
    });
  });
});

test('each of the changes changes something', async () => {
  for (const [name, { before, after }] of Object.entries(changes)) {
    const [versions, tally] = [versionsOf(compiled(before), compiled(after)), new Tally()];
    for (const [index, made] of madeUpCases(versions.after, 250, 11).entries())
      tally.add(simulateCase(versions, made, index + 1));
    const { different, reworded, outcomes } = tally.counts();
    const hasChanged = name === 'words alone' ? reworded > 0 && different === 0 : different > 0 || outcomes.length > 1;
    expect(hasChanged, name).toBe(true);
  }
});

/** The same counts in the plainest way. */
class PlainTally {
  #alike = 0;
  #different = 0;
  #isReworded = false;
  readonly #severities = new Map<string, number>();
  readonly #desks = new Map<string, number>();
  readonly #due = new Map<string, number[]>();

  /** Whether the two are not decided alike. */
  add(before: PlainOutcome, after: PlainOutcome): boolean {
    const [was, is] = [before.decision, after.decision];
    if (was === undefined || is === undefined) return (was === undefined) !== (is === undefined);
    const isAlike = isDeepStrictEqual(noticeable(was), noticeable(is));
    if (isAlike) this.#alike += 1;
    else this.#different += 1;
    if (isAlike && !isDeepStrictEqual(withWords(was), withWords(is))) this.#isReworded = true;
    count(this.#severities, `${was.severity.id} ${is.severity.id}`);
    count(this.#desks, `${was.routing.desk?.id ?? null} ${is.routing.desk?.id ?? null}`);
    this.#addDue(was, is);
    return !isAlike;
  }

  #addDue(was: Decision, is: Decision): void {
    for (const kind of targetKinds) {
      const [due, now] = [was.targets[kind]?.dueAt ?? null, is.targets[kind]?.dueAt ?? null];
      const moved = this.#due.get(kind) ?? [0, 0, 0, 0];
      const place = directionOf(due, now);
      if (place !== undefined) moved[place] = (moved[place] ?? 0) + 1;
      if (place !== undefined || was.targets[kind]?.state !== is.targets[kind]?.state) this.#due.set(kind, moved);
    }
  }

  counts() {
    return {
      alike: this.#alike,
      different: this.#different,
      reworded: this.#isReworded,
      severities: Object.fromEntries(this.#severities),
      desks: Object.fromEntries(this.#desks),
      due: Object.fromEntries([...this.#due].map(([kind, moved]) => [kind, moved.join(' ')])),
    };
  }
}

/** 0 for earlier, 1 for later, 2 for one that is new, 3 for one that is gone; undefined where nothing moved. */
function directionOf(before: string | null, after: string | null): number | undefined {
  if (before === null) return after === null ? undefined : 2;
  if (after === null) return 3;
  const by = Date.parse(after) - Date.parse(before);
  return by === 0 ? undefined : by < 0 ? 0 : 1;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
