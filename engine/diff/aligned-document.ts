import { canonicalForm } from '../conditions/canonical-form.ts';
import { ownValue } from '../own-value.ts';
import type { Closure, EscalationLevel, SupportPolicy, Target } from '../policy/policy-document.generated.ts';
import { metricsSetBy } from '../policy/target-rule.ts';
import { parseLevelTime, writtenLevelTime } from '../vocabulary/level-time.ts';
import { calendarForm } from './describe-hours.ts';
import { documentContext } from './document-context.ts';
import { stableText } from './facets.ts';

type Renames = ReadonlyMap<string, string>;
type Named<T> = Readonly<Record<string, T>>;

/**
 * A document with the ids of another language for the contacts, hours and desks that both have under different names, so that
 * what refers to them can be compared. What a language has alone keeps its name.
 */
export function alignedDocument(document: SupportPolicy, reference: SupportPolicy): SupportPolicy {
  const contacts = renamesOf(document.contacts, reference.contacts, ({ kind, value, country }) =>
    stableText([kind, value, country]),
  );
  const calendars = calendarRenames(document.calendars, reference.calendars);
  const unions = renamesOf(withMembers(document.unions, calendars), reference.unions, (members) =>
    stableText([...members].sort()),
  );
  const named = withClocks(document, new Map([...calendars, ...unions]));
  const clocks = renamesOf(named.clocks, reference.clocks, clockForm(named), clockForm(reference));
  const hours = new Map([...calendars, ...unions, ...clocks]);
  const desks = withDesks(named.desks, contacts, hours);
  const deskNames = renamesOf(desks, reference.desks, deskForm);
  return {
    ...named,
    ...(document.contacts && { contacts: renamedKeys(document.contacts, contacts) }),
    ...(document.calendars && { calendars: renamedKeys(withParts(document.calendars, hours), calendars) }),
    ...(document.unions && { unions: renamedKeys(withMembers(document.unions, calendars), unions) }),
    ...(named.clocks && { clocks: renamedKeys(named.clocks, clocks) }),
    ...(desks && { desks: renamedKeys(desks, deskNames) }),
    ...(document.targets && { targets: withHours(document.targets, hours) }),
    ...(document.closure && { closure: withClosingHours(document.closure, hours) }),
    ...(document.escalation && { escalation: withLevelHours(document.escalation, hours) }),
    ...(document.routing && { routing: withDeskNames(document.routing, deskNames) }),
  };
}

function withClosingHours(closure: Closure, hours: Renames): Closure {
  const withOn = <T extends { readonly on?: string }>(part: T): T =>
    part.on === undefined ? part : { ...part, on: renamed(part.on, hours) };
  return Array.isArray(closure) ? closure.map(withOn) : withOn(closure);
}

function withLevelHours(levels: readonly EscalationLevel[], hours: Renames): EscalationLevel[] {
  return levels.map((level) => {
    const time = level.after === undefined ? undefined : parseLevelTime(level.after);
    if (time === undefined || 'of' in time || time.on === undefined) return level;
    return { ...level, after: writtenLevelTime({ ...time, on: renamed(time.on, hours) }) };
  });
}

type Calendars = NonNullable<SupportPolicy['calendars']>;

/** Calendars that are made of others are compared when these have their names. */
function calendarRenames(own: Calendars = {}, others: Calendars = {}): Renames {
  const weeks = renamesOf(own, others, calendarForm);
  return new Map([...weeks, ...renamesOf(withParts(own, weeks), others, calendarForm)]);
}

function withParts(calendars: Calendars, renames: Renames): Calendars {
  return Object.fromEntries(
    Object.entries(calendars).map(([id, { outside, both, ...calendar }]) => [
      id,
      {
        ...calendar,
        ...(outside !== undefined && { outside: renamed(outside, renames) }),
        ...(both && { both: both.map((one) => renamed(one, renames)) as typeof both }),
      },
    ]),
  );
}

/** For what only the one has and only the other: the other's name where both mean the same, and nothing else does. */
function renamesOf<T>(
  own: Named<T> | undefined,
  others: Named<T> | undefined,
  form: (entry: T) => string,
  formOfOther: (entry: T) => string = form,
): Renames {
  const free = Object.entries(others ?? {}).filter(([id]) => ownValue(own, id) === undefined);
  const byForm = new Map<string, string[]>();
  for (const [id, entry] of free) byForm.set(formOfOther(entry), [...(byForm.get(formOfOther(entry)) ?? []), id]);
  const renames = new Map<string, string>();
  for (const [id, entry] of Object.entries(own ?? {})) {
    if (ownValue(others, id) !== undefined) continue;
    const name = byForm.get(form(entry))?.shift();
    if (name !== undefined) renames.set(id, name);
  }
  return renames;
}

function renamed(id: string, renames: Renames): string {
  return renames.get(id) ?? id;
}

function renamedKeys<T>(map: Named<T>, renames: Renames): Record<string, T> {
  return Object.fromEntries(Object.entries(map).map(([id, entry]) => [renamed(id, renames), entry]));
}

function withMembers(unions: SupportPolicy['unions'], calendars: Renames): NonNullable<SupportPolicy['unions']> {
  return Object.fromEntries(
    Object.entries(unions ?? {}).map(([id, members]) => [id, members.map((one) => renamed(one, calendars)) as typeof members]),
  );
}

function withClocks(document: SupportPolicy, hours: Renames): SupportPolicy {
  if (document.clocks === undefined) return document;
  const clocks = Object.entries(document.clocks).map(([id, rules]) => [
    id,
    rules.map((rule) => ({ ...rule, ...(rule.then !== undefined && verdict(renamed(rule.then, hours))) })),
  ]);
  return { ...document, clocks: Object.fromEntries(clocks) };
}

function verdict(id: string): Record<'then', string> {
  return Object.fromEntries([['then', id]]) as Record<'then', string>;
}

function withDesks(desks: SupportPolicy['desks'], contacts: Renames, hours: Renames): SupportPolicy['desks'] {
  const aligned = Object.entries(desks ?? {}).map(([id, desk]) => [
    id,
    {
      ...desk,
      ...(desk.hours !== undefined && { hours: renamed(desk.hours, hours) }),
      ...(desk.contacts && { contacts: desk.contacts.map((contact) => renamed(contact, contacts)) }),
    },
  ]);
  return desks && Object.fromEntries(aligned);
}

function withHours(targets: NonNullable<SupportPolicy['targets']>, hours: Renames): NonNullable<SupportPolicy['targets']> {
  if (hours.size === 0) return targets;
  return targets.map(
    (rule) =>
      Object.fromEntries(
        Object.entries(rule).map(([key, part]) => {
          if (!metricsSetBy(rule).includes(key)) return [key, part];
          const { on, dueWithinHours, atLatest } = part as Target;
          const names = {
            ...(on && { on: renamed(on, hours) }),
            ...(dueWithinHours && { dueWithinHours: renamed(dueWithinHours, hours) }),
            ...(atLatest?.on && { atLatest: { ...atLatest, on: renamed(atLatest.on, hours) } }),
          };
          return [key, { ...(part as Target), ...names }];
        }),
      ) as typeof rule,
  );
}

function withDeskNames(routing: NonNullable<SupportPolicy['routing']>, desks: Renames): NonNullable<SupportPolicy['routing']> {
  if (routing.desks === undefined || desks.size === 0) return routing;
  const rules = routing.desks.map((rule) => ({
    ...rule,
    ...(rule.then !== undefined && verdict(renamed(rule.then, desks))),
    ...(rule.alternates && { alternates: rule.alternates.map((desk) => renamed(desk, desks)) }),
  }));
  return { ...routing, desks: rules };
}

function clockForm(document: SupportPolicy): (rules: NonNullable<SupportPolicy['clocks']>[string]) => string {
  const { condition } = documentContext(document, 'languages');
  return (rules) => stableText(rules.map(({ when, then: hours }) => [canonicalForm(condition(when)), hours]));
}

function deskForm({ timeZone, hours, contacts = [] }: NonNullable<SupportPolicy['desks']>[string]): string {
  return stableText([timeZone, hours, contacts]);
}
