import { isTimeZone } from '../../../engine/index.ts';
import {
  type Course,
  idOfRow,
  type NamedList,
  namedRows,
  policyOf,
  promisedAt,
  promiseKeys,
  type Step,
  timeOfDay,
} from './course.ts';

/** What can be wrong in a field, as the message `course.fault.<code>` says it. */
export type FaultCode =
  | 'vendor-missing'
  | 'policy-form'
  | 'policy-taken'
  | 'severity-missing'
  | 'name-twice'
  | 'short-name-form'
  | 'zone-unknown'
  | 'holidays-unknown'
  | 'days-missing'
  | 'time-form'
  | 'count-form'
  | 'always-business'
  | 'email-form'
  | 'phone-form'
  | 'moment-missing';

/** What is wrong in a field; `name` is what it is wrong with, where that has to be said. */
export type CourseFault = { readonly step: Step; readonly field: string; readonly code: FaultCode; readonly name: string };

/** A text that would still have to be written in the draft, and the field that asks for it. */
export type UnwrittenField = {
  readonly step: Step;
  readonly field: string;
  readonly what: 'document' | 'definition' | 'address' | `heading-${'hours' | 'times' | 'contact'}`;
  readonly name: string;
};

/** What has to be known besides: which policies there are already, as `acme/support/en`, and for which countries no holidays are known. */
export type Surroundings = { readonly editions: ReadonlySet<string>; readonly withoutHolidays: ReadonlySet<string> };

/** Everything that keeps a course from being a draft, in the order of its fields. */
export function faultsOf(course: Course, { editions, withoutHolidays }: Surroundings): CourseFault[] {
  const found: CourseFault[] = [];
  const add = (step: Step, field: string, code: FaultCode, name = ''): void => void found.push({ step, field, code, name });
  if (course.vendorName.trim() === '') add('vendor', 'vendor-name', 'vendor-missing');
  const policy = policyOf(course);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/.test(policy)) add('vendor', 'policy', 'policy-form', policy);
  else if (editions.has(`${policy}/${course.language}`))
    add('vendor', course.policy === undefined ? 'vendor-name' : 'policy', 'policy-taken', policy);
  for (const list of ['products', 'plans'] as const) addNameFaults(course, list, 'vendor', add);
  if (namedRows(course.severities).length === 0)
    add('severities', `severities-${course.severities[0]?.key ?? ''}`, 'severity-missing');
  addNameFaults(course, 'severities', 'severities', add);
  if (!isTimeZone(course.timeZone)) add('hours', 'time-zone', 'zone-unknown', course.timeZone);
  if (withoutHolidays.has(course.country)) add('hours', 'country', 'holidays-unknown', course.country);
  for (const [index, span] of course.open.entries()) {
    if (span.days.length === 0) add('hours', `span-${index}-days`, 'days-missing');
    for (const end of ['from', 'to'] as const)
      if (timeOfDay(span[end]) === undefined) add('hours', `span-${index}-${end}`, 'time-form', span[end]);
  }
  for (const { key } of promiseKeys(course)) {
    const promised = promisedAt(course, key);
    for (const kind of ['response', 'resolution'] as const) {
      const { count, unit } = promised[kind];
      if (count.trim() === '') continue;
      const field = `promise-${key}-${kind}`;
      if (!/^[1-9]\d{0,4}$/.test(count.trim())) add('promises', field, 'count-form', count);
      else if (promised.isAlways && unit === 'business-day') add('promises', field, 'always-business');
    }
  }
  if (course.email.trim() !== '' && !/^[^\s@]+@[^\s@]+$/.test(course.email.trim()))
    add('contact', 'email', 'email-form', course.email);
  if (course.phone.trim() !== '' && !/^\+[1-9]\d{5,14}$/.test(plainNumber(course.phone)))
    add('contact', 'phone', 'phone-form', course.phone);
  if (course.example.openedAt === undefined) add('example', 'opened-at', 'moment-missing');
  return found;
}

function addNameFaults(
  course: Course,
  list: NamedList,
  step: Step,
  add: (step: Step, field: string, code: FaultCode, name: string) => void,
): void {
  const rows = namedRows(course[list]);
  const ids = rows.map((row) => idOfRow(course, list, row));
  for (const [index, row] of rows.entries()) {
    const id = ids[index] ?? '';
    if (!/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(id)) add(step, `${list}-${row.key}-id`, 'short-name-form', id);
    else if (ids.indexOf(id) < index) add(step, `${list}-${row.key}`, 'name-twice', row.label.trim());
  }
}

/** A telephone number without what people put between its digits. */
export function plainNumber(phone: string): string {
  return phone.replace(/[\s()./-]/g, '');
}

/** The texts that nobody has written yet: they would hold the publication back. */
export function unwrittenOf(course: Course): UnwrittenField[] {
  const empty = (text: string | undefined): boolean => (text ?? '').trim() === '';
  return [
    ...(empty(course.document) ? [{ step: 'vendor', field: 'document', what: 'document', name: '' } as const] : []),
    ...namedRows(course.severities)
      .filter(({ definition }) => empty(definition))
      .map(
        ({ key, label }) =>
          ({ step: 'severities', field: `severities-${key}-definition`, what: 'definition', name: label.trim() }) as const,
      ),
    ...(empty(course.headings.hours)
      ? [{ step: 'hours', field: 'heading-hours', what: 'heading-hours', name: '' } as const]
      : []),
    ...(empty(course.headings.times)
      ? [{ step: 'promises', field: 'heading-times', what: 'heading-times', name: '' } as const]
      : []),
    ...(empty(course.email) && empty(course.phone)
      ? [{ step: 'contact', field: 'email', what: 'address', name: '' } as const]
      : []),
    ...(empty(course.headings.contact)
      ? [{ step: 'contact', field: 'heading-contact', what: 'heading-contact', name: '' } as const]
      : []),
  ];
}
