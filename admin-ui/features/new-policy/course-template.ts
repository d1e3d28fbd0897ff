import type { DraftStart } from '../../../contract/drafts.ts';
import { type Amount, amountText, type Weekday, weekdays } from '../../../engine/index.ts';
import {
  type Course,
  chosenRow,
  idOfRow,
  type NamedList,
  namedRows,
  promisedAt,
  promiseKeys,
  type Span,
  type Time,
  timeOfDay,
} from './course.ts';
import { plainNumber } from './course-faults.ts';

/** A course without faults as the template of a draft. */
export function templateOfCourse(course: Course): NonNullable<DraftStart['template']> {
  const said = (text: string): string | undefined => text.trim() || undefined;
  const names = (list: NamedList) =>
    namedRows(course[list]).map((row) => {
      const definition = said(row.definition ?? '');
      return { label: row.label.trim(), id: idOfRow(course, list, row), ...(definition !== undefined && { definition }) };
    });
  const products = names('products');
  const { severity, plan, product } = exampleRows(course);
  return present({
    title: said(course.title),
    vendorName: course.vendorName.trim(),
    document: said(course.document),
    timeZone: course.timeZone,
    country: said(course.country),
    products: products.length === 0 ? undefined : products,
    severities: names('severities'),
    plans: names('plans'),
    open: writtenSpans(course.open),
    promises: promiseKeys(course).map((row) => {
      const { response, resolution, isAlways } = promisedAt(course, row.key);
      return present({
        plan: row.plan && idOfRow(course, 'plans', row.plan),
        severity: idOfRow(course, 'severities', row.severity),
        response: writtenTime(response),
        resolution: writtenTime(resolution),
        on: isAlways ? ('around-the-clock' as const) : undefined,
      });
    }),
    desk: present({ label: said(course.desk), email: said(course.email), phone: said(plainNumber(course.phone)) }),
    sections: present({
      hours: said(course.headings.hours),
      contact: said(course.headings.contact),
      times: said(course.headings.times),
    }),
    example: present({
      openedAt: course.example.openedAt ?? '',
      severity: severity === undefined ? '' : idOfRow(course, 'severities', severity),
      plan: plan && idOfRow(course, 'plans', plan),
      product: product && idOfRow(course, 'products', product),
    }),
  });
}

/** What the case of the example is about. */
export function exampleRows({ severities, plans, products, example }: Course) {
  return {
    severity: chosenRow(severities, example.severity),
    plan: chosenRow(plans, example.plan),
    product: chosenRow(products, example.product),
  };
}

/** A time as an amount; undefined where none is promised, or what was typed is none. */
export function amountOf({ count, unit }: Time): Amount | undefined {
  return /^[1-9]\d{0,4}$/.test(count.trim()) ? { value: Number(count), unit } : undefined;
}

function writtenTime(time: Time): string | undefined {
  const amount = amountOf(time);
  return amount && amountText(amount);
}

/** The hours of the week that are complete, as policies write them. */
export function writtenSpans(open: readonly Span[]): { readonly days: string; readonly from: string; readonly to: string }[] {
  return open.flatMap(({ days, from, to }) => {
    const [start, end] = [timeOfDay(from), timeOfDay(to)];
    return days.length === 0 || start === undefined || end === undefined ? [] : [{ days: daysText(days), from: start, to: end }];
  });
}

/** Days as policies write them: runs as `mon-fri`. */
function daysText(chosen: readonly Weekday[]): string {
  const runs: Weekday[][] = [];
  for (const [index, day] of weekdays.entries()) {
    if (!chosen.includes(day)) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.at(-1) === weekdays[index - 1]) last.push(day);
    else runs.push([day]);
  }
  return runs.map((run) => (run.length > 1 ? `${run[0]}-${run.at(-1)}` : run[0])).join(', ');
}

type Present<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** What is there of an object. */
function present<T extends object>(parts: T): Present<T> {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as unknown as Present<T>;
}
