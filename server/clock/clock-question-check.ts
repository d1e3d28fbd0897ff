import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import {
  type Amount,
  arePartsOfDays,
  type ClockQuestion,
  instantFault,
  instantOf,
  isDay,
  namedDays,
  namedDaysFault,
  nearestName,
  phrase,
  type RequestFault,
  RequestFaults,
  requestFault,
  term,
} from '../../engine/index.ts';
import { schemaPhrase } from '../input/schema-phrase.ts';
import { type CalendarInput, partsOfInput } from './calendar-input.ts';
import { sizeIssues, spanIssues } from './clock-limits.ts';
import questionSchema from './clock-question.schema.json' with { type: 'json' };

/** A question that follows the schema. */
export type QuestionInput = {
  readonly calendar: string | CalendarInput;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly op: ClockQuestion['op'];
  readonly start: string;
  readonly end: string;
  readonly at: string;
  readonly amount: Amount;
  readonly pauses?: readonly (readonly [string, string | null])[];
  readonly dueWithinHours?: boolean;
};

/** Of a calendar of which another is made so many faults are told. */
const mostFaultsOfPart = 20;

/** Of what was sent so many characters are shown. */
const longestShown = 80;

/** Days are named in at most so many characters. */
const longestDays = 100;

let validate: ValidateFunction | undefined;
let validateCalendar: ValidateFunction | undefined;

/** The faults of a question, but for those of the calendar that it names. What is too long is told alone, and not looked into. */
export function checkClockQuestion(input: unknown): RequestFaults {
  const faults = new RequestFaults();
  const add = (found: readonly RequestFault[]): void => {
    for (const fault of found) faults.add(() => fault);
  };
  add(sizeIssues(input));
  if (faults.length > 0) return faults;
  validate ??= compile();
  if (!validate(input)) {
    // A name can go against both the form and the calendar of days.
    const names = new Set<string>();
    for (const error of validate.errors ?? []) {
      const { keyword, instancePath, propertyName } = error;
      const name = propertyName === undefined ? undefined : `${instancePath}/${propertyName}`;
      if (keyword === 'if' || keyword === 'propertyNames' || (name !== undefined && names.has(name))) continue;
      if (name !== undefined) names.add(name);
      faults.add(() => toFault(error));
    }
    return faults;
  }
  const question = input as QuestionInput;
  const parts = partFaults(question.calendar);
  add(parts);
  if (parts.length > 0) return faults;
  add([
    ...instantIssues(question),
    ...reversedPauses(question),
    ...spanIssues(question.calendar),
    ...dayIssues(question.calendar),
  ]);
  return faults;
}

function compile(): ValidateFunction {
  // Instants are checked by the rules that hold for cases, which say more than the schema's format.
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    verbose: true,
    formats: { 'date-time': true, date: isDay },
  });
  validateCalendar = ajv.compile(questionSchema.properties.calendar);
  return ajv.compile(questionSchema);
}

/** The faults of the calendars of which one is made: each is one of a week. */
function partFaults(calendar: CalendarInput | string): RequestFault[] {
  if (typeof calendar === 'string') return [];
  const found = partsOfInput(calendar).flatMap(([place, part]) => {
    const at = `/calendar${place}`;
    const made = (['outside', 'both'] as const).filter((key) => part[key] !== undefined);
    if (made.length > 0)
      return made.map((key) =>
        requestFault(`${at}/${key}`, phrase`\`${key}\` stands only in the calendar that is asked about`, {
          hint: phrase`ask a policy by the name of its calendar, or bring the hours of a week along`,
        }),
      );
    if (validateCalendar?.(part) !== false) return [];
    const errors = (validateCalendar.errors ?? []).filter(({ keyword }) => keyword !== 'if' && keyword !== 'propertyNames');
    return errors.slice(0, mostFaultsOfPart).map((error) => toFault({ ...error, instancePath: `${at}${error.instancePath}` }));
  });
  const idle = Object.keys(calendar).filter(
    (key) => !['label', 'source', calendar.outside === undefined ? 'both' : 'outside'].includes(key),
  );
  if (calendar.outside === undefined && calendar.both === undefined) return found;
  const kind = calendar.outside === undefined ? 'both' : 'outside';
  return [...found, ...idle.map((key) => requestFault(`/calendar/${key}`, phrase`\`${key}\` means nothing beside \`${kind}\``))];
}

/** Keys that name no days, and what holidays have besides that would mean nothing. */
function dayIssues(calendar: CalendarInput | string, pointer = '/calendar'): RequestFault[] {
  if (typeof calendar === 'string') return [];
  const { holidays, closed, special } = calendar;
  const own = isDates(holidays) ? undefined : holidays;
  const days: [place: string, key: string, needsWholeDays: boolean][] = [
    ...Object.keys(own?.days ?? {}).map((key): [string, string, boolean] => ['/holidays/days', key, false]),
    ...Object.keys(closed ?? {}).map((key): [string, string, boolean] => ['/closed', key, true]),
    ...Object.keys(special ?? {}).map((key): [string, string, boolean] => ['/special', key, true]),
  ];
  const wrong = days.flatMap(([place, key, needsWholeDays]) => {
    const at = `${pointer}${place}/${pointerStep(key)}`;
    const fault = namedDaysFault(key);
    if (fault !== undefined) return [requestFault(at, fault.message, { hint: fault.hint })];
    const named = namedDays(key);
    if (!needsWholeDays || named === undefined || !arePartsOfDays(named)) return [];
    return [requestFault(at, phrase`\`${key}\` begins or ends within a day, and whole days are meant here`)];
  });
  const isTwice = own?.hours !== undefined && own.as !== undefined;
  return [
    ...wrong,
    ...(isTwice ? [requestFault(`${pointer}/holidays/as`, phrase`\`hours\` says already what opens on a holiday`)] : []),
    ...partsOfInput(calendar).flatMap(([place, part]) => dayIssues(part, `${pointer}${place}`)),
  ];
}

function isDates(holidays: CalendarInput['holidays']): holidays is readonly string[] {
  return Array.isArray(holidays);
}

function pointerStep(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function toFault(error: ErrorObject): RequestFault {
  const { instancePath, keyword, params, parentSchema, propertyName, data } = error;
  const hint = typeof parentSchema?.description === 'string' ? term(parentSchema.description) : undefined;
  const name = instancePath.split('/').at(-1) || phrase`a question`;
  if (propertyName !== undefined)
    return requestFault(
      `${instancePath}/${propertyName.slice(0, longestShown)}`,
      phrase`days are named in at most ${longestDays} characters`,
    );
  if (keyword === 'additionalProperties')
    return unknownName(
      `${instancePath}/${params.additionalProperty}`,
      String(params.additionalProperty),
      Object.keys((parentSchema?.properties as object | undefined) ?? {}),
    );
  if (keyword === 'required')
    return requestFault(`${instancePath}/${params.missingProperty}`, phrase`\`${String(params.missingProperty)}\` is missing`);
  if (keyword === 'enum')
    return requestFault(instancePath, phrase`\`${name}\` is none of the allowed values`, {
      allowed: (params.allowedValues as unknown[]).map(String),
    });
  if (keyword === 'pattern' || keyword === 'format')
    return requestFault(instancePath, phrase`\`${name}\` cannot be ${JSON.stringify(data).slice(0, longestShown)}`, { hint });
  return requestFault(instancePath, schemaPhrase(phrase`\`${name}\``, error), { hint });
}

function unknownName(pointer: string, name: string, known: readonly string[]): RequestFault {
  const nearest = nearestName(name, known);
  return requestFault(pointer, phrase`\`${name}\` is not known here`, { allowed: known, nearest });
}

function instantIssues({ op, start, end, at, pauses = [] }: QuestionInput): RequestFault[] {
  const named = { add: { '/start': start }, between: { '/start': start, '/end': end }, open: { '/at': at } }[op];
  const paused = Object.fromEntries(
    pauses.flatMap(([from, to], index) => [[`/pauses/${index}/0`, from], ...(to === null ? [] : [[`/pauses/${index}/1`, to]])]),
  );
  return Object.entries({ ...named, ...paused }).flatMap(([pointer, instant]) => {
    const fault = instantFault(pointer.slice(1), instant);
    return fault ? [requestFault(pointer, fault.message, { hint: fault.hint })] : [];
  });
}

function reversedPauses({ pauses = [] }: QuestionInput): RequestFault[] {
  return pauses.flatMap(([from, to], index) =>
    to !== null && instantOf(to) < instantOf(from)
      ? [requestFault(`/pauses/${index}`, phrase`the pause ends before it begins`)]
      : [],
  );
}
