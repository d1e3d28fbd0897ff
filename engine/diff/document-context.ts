import { canonicalForm } from '../conditions/canonical-form.ts';
import type { Condition } from '../conditions/condition.ts';
import { parseCondition } from '../conditions/parse.ts';
import { joinMessages } from '../messages/lists.ts';
import type { MessageValue } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import { ownValue } from '../own-value.ts';
import { factCatalogue } from '../policy/fact-catalogue.ts';
import type { SupportPolicy } from '../policy/policy-document.generated.ts';
import { builtInHours } from '../vocabulary/metrics.ts';
import { calendarForm, describeCalendar } from './describe-hours.ts';

/** How a document is looked at: between its versions, or beside other languages. */
export type DocumentContext = {
  readonly document: SupportPolicy;
  readonly across: 'versions' | 'languages';
  readonly condition: (when: unknown) => Condition;
  /** The same text for conditions that mean the same; a name that means something else in the other version stands for itself. */
  readonly form: (condition: Condition) => string;
  /** What stands for named hours: between versions their name, beside other languages what they are. */
  readonly meantHours: (hours: string) => string;
  /** Named hours with what they are, or what they are alone where another language has another name for its hours. */
  readonly namedHours: (hours: string) => MessageValue;
};

/**
 * The outlook on a document. `shared` are the names of hours that every language has: their hours are compared by themselves,
 * so whatever refers to them is told apart by the name alone.
 */
export function documentContext(
  document: SupportPolicy,
  across: DocumentContext['across'],
  shared: ReadonlySet<string> = new Set(),
  changing: ReadonlySet<string> = new Set(),
): DocumentContext {
  const catalogue = factCatalogue(document);
  const { calendars = {}, unions = {} } = document;
  const isNameEnough = (hours: string): boolean =>
    across === 'versions' || builtInHours.includes(hours) || shared.has(hours) || ownValue(document.clocks, hours) !== undefined;
  const meantHours = (hours: string): string => {
    if (isNameEnough(hours)) return hours;
    const calendar = ownValue(calendars, hours);
    if (calendar?.outside !== undefined) return JSON.stringify(['outside', meantHours(calendar.outside)]);
    if (calendar?.both !== undefined) return JSON.stringify(['both', ...calendar.both.map(meantHours).sort()]);
    if (calendar !== undefined) return calendarForm(calendar);
    return JSON.stringify((ownValue(unions, hours) ?? [hours]).map((one) => (one === hours ? one : meantHours(one))).sort());
  };
  const hoursOf = (hours: string): MessageValue | undefined => {
    const [calendar, members] = [ownValue(calendars, hours), ownValue(unions, hours)];
    return calendar === undefined ? members && describeUnion(members) : describeCalendar(calendar);
  };
  const namedHours = (hours: string): MessageValue => {
    const told = hoursOf(hours);
    if (told === undefined) return hours;
    return across === 'languages' && !isNameEnough(hours) ? told : messageOf('list.with-note', { what: hours, note: told });
  };
  const form = (condition: Condition): string => canonicalForm(condition, (name) => changing.has(name));
  return { document, across, condition: (when) => parseCondition(when, catalogue).condition, form, meantHours, namedHours };
}

/** The names of conditions that mean one thing in one document and another in the other: that is told of them, once. */
export function changingConditions(one: SupportPolicy, other: SupportPolicy): Set<string> {
  const formsIn = (document: SupportPolicy): Map<string, string> => {
    const catalogue = factCatalogue(document);
    return new Map(
      Object.entries(document.conditions ?? {}).map(([name, when]) => [
        name,
        canonicalForm(parseCondition(when, catalogue).condition),
      ]),
    );
  };
  const others = formsIn(other);
  return new Set([...formsIn(one)].flatMap(([name, form]) => (others.has(name) && others.get(name) !== form ? [name] : [])));
}

/** Hours that several calendars make together. */
export function describeUnion(members: readonly string[]): MessageValue {
  return joinMessages(members, 'list.and');
}
