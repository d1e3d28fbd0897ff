import { signal } from '@preact/signals';
import { type Amount, idOfLabel, isTimeZone, type Weekday } from '../../../engine/index.ts';

/** The steps in which a new policy is described, in order. */
export const steps = ['vendor', 'severities', 'hours', 'promises', 'contact', 'example'] as const;

export type Step = (typeof steps)[number];

/** The units in which the course offers times. */
export const offeredUnits = ['minute', 'hour', 'day', 'business-day'] as const satisfies readonly Amount['unit'][];

export type OfferedUnit = (typeof offeredUnits)[number];

/** A product, plan or severity as somebody calls it; `key` tells rows apart, `id` is the short name where somebody wrote one. */
export type Named = {
  readonly key: string;
  readonly label: string;
  readonly id?: string | undefined;
  readonly definition?: string | undefined;
};

/** Hours on some days; the times as they were typed. */
export type Span = { readonly days: readonly Weekday[]; readonly from: string; readonly to: string };

/** A time as it was typed; empty where none is promised. */
export type Time = { readonly count: string; readonly unit: OfferedUnit };

/** What is promised of a severity, and of a plan where there are some. */
export type Promised = { readonly response: Time; readonly resolution: Time; readonly isAlways: boolean };

/** Everything that was said of a new policy so far, as it was typed. */
export type Course = {
  readonly vendorName: string;
  /** The short names of vendor and policy, as `acme/support`, where somebody wrote them. */
  readonly policy: string | undefined;
  readonly title: string;
  readonly document: string;
  readonly language: string;
  readonly products: readonly Named[];
  readonly plans: readonly Named[];
  readonly severities: readonly Named[];
  readonly timeZone: string;
  readonly country: string;
  readonly open: readonly Span[];
  readonly promises: Readonly<Record<string, Promised>>;
  readonly desk: string;
  readonly email: string;
  readonly phone: string;
  readonly headings: Readonly<Record<'hours' | 'times' | 'contact', string>>;
  readonly example: {
    readonly severity: string;
    readonly plan: string;
    readonly product: string;
    readonly openedAt: string | undefined;
  };
  /** Where somebody was last. */
  readonly step: Step;
};

/** The lists of named things. */
export type NamedList = 'products' | 'plans' | 'severities';

/** A course in which nothing was said yet. */
export function freshCourse(language: string, timeZone: string): Course {
  return {
    vendorName: '',
    policy: undefined,
    title: '',
    document: '',
    language,
    products: [freshNamed([])],
    plans: [freshNamed([])],
    severities: [0, 1, 2].reduce<Named[]>((rows) => [...rows, freshNamed(rows)], []),
    timeZone: isTimeZone(timeZone) ? timeZone : 'UTC',
    country: '',
    open: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }],
    promises: {},
    desk: '',
    email: '',
    phone: '',
    headings: { hours: '', times: '', contact: '' },
    example: { severity: '', plan: '', product: '', openedAt: undefined },
    step: 'vendor',
  };
}

/** A row to be filled in beside others. */
export function freshNamed(others: readonly Named[]): Named {
  const highest = Math.max(0, ...others.map(({ key }) => Number(key)));
  return { key: String(highest + 1), label: '' };
}

/** The rows that have a name; what was left empty is none. */
export function namedRows(rows: readonly Named[]): readonly Named[] {
  return rows.filter(({ label }) => label.trim() !== '');
}

const prefixes: Readonly<Record<NamedList, string>> = { products: 'product', plans: 'plan', severities: 'severity' };

/** The short name of a row: the one that was written, or the one that is made of its label. */
export function idOfRow(course: Course, list: NamedList, { key, label, id }: Named): string {
  const place = namedRows(course[list]).findIndex((one) => one.key === key);
  return id ?? idOfLabel(label) ?? `${prefixes[list]}-${place + 1}`;
}

/** The short names of vendor and policy: those that were written, or the ones made of the vendor's name. */
export function policyOf({ policy, vendorName }: Pick<Course, 'policy' | 'vendorName'>): string {
  return policy ?? `${idOfLabel(vendorName) ?? 'vendor'}/support`;
}

/** Every promise that can be made: for each plan and severity, or for each severity. */
export function promiseKeys(
  course: Course,
): readonly { readonly key: string; readonly plan: Named | undefined; readonly severity: Named }[] {
  const plans = namedRows(course.plans);
  return (plans.length === 0 ? [undefined] : plans).flatMap((plan) =>
    namedRows(course.severities).map((severity) => ({ key: `${plan?.key ?? ''}/${severity.key}`, plan, severity })),
  );
}

const nothing: Promised = {
  response: { count: '', unit: 'hour' },
  resolution: { count: '', unit: 'business-day' },
  isAlways: false,
};

/** What is promised under a key so far. */
export function promisedAt({ promises }: Course, key: string): Promised {
  return promises[key] ?? nothing;
}

/** The row that an answer of the example names; the first one where it names none that there is. */
export function chosenRow(rows: readonly Named[], key: string): Named | undefined {
  const named = namedRows(rows);
  return named.find((one) => one.key === key) ?? named[0];
}

/** A time of day as policies write it, `09:00`, for how people do: `9`, `9:00`, `09.00`. Undefined for what is none. */
export function timeOfDay(typed: string): string | undefined {
  const found = /^(\d{1,2})(?:[:.h](\d{2}))?$/.exec(typed.trim());
  if (found === null) return undefined;
  const [, hours = '', minutes = '00'] = found;
  const time = `${hours.padStart(2, '0')}:${minutes}`;
  return /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(time) ? time : undefined;
}

const storageKey = 'new-policy';

/** What was said so far; undefined where nobody has begun. */
export const course = signal<Course | undefined>(storedCourse());

/** Takes what was said, and keeps it in this browser until it is a draft. */
export function setCourse(next: Course | undefined): void {
  course.value = next;
  try {
    if (next === undefined) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, JSON.stringify(next));
  } catch {
    // Without storage it holds for this visit.
  }
}

function storedCourse(): Course | undefined {
  try {
    const found = JSON.parse(localStorage.getItem(storageKey) ?? 'null') as Partial<Course> | null;
    // What another version of the page has kept is completed.
    return typeof found?.vendorName === 'string' ? { ...freshCourse('en', 'UTC'), ...found } : undefined;
  } catch {
    return undefined;
  }
}
