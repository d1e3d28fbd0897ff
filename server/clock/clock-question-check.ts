import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { type CalendarInput, type ClockQuestionInput, clockQuestionSchema, partsOfInput } from '../../contract/clock.ts';
import {
  arePartsOfDays,
  instantIssue,
  instantOf,
  isDay,
  namedDays,
  namedDaysIssue,
  nearestName,
  textMessage,
  type ValidationIssue,
  ValidationIssues,
} from '../../engine/index.ts';
import { validationIssue } from '../errors/problems.ts';
import { schemaIssueMessage } from '../input/schema-issue-message.ts';
import { messageOf } from '../messages/message-of.ts';
import { sizeIssues, spanIssues } from './clock-limits.ts';

/** A question that follows the schema, which sees to it that what its operation needs is stated. */
export type QuestionInput = Omit<ClockQuestionInput, 'calendar'> &
  Required<Pick<ClockQuestionInput, 'start' | 'end' | 'at' | 'amount'>> & { readonly calendar: string | CalendarInput };

/** Of a calendar of which another is made so many faults are told. */
const mostIssuesOfPart = 20;

/** Of what was sent so many characters are shown. */
const longestShown = 80;

/** Days are named in at most so many characters. */
const longestDays = 100;

let validate: ValidateFunction | undefined;
let validateCalendar: ValidateFunction | undefined;

/** The issues of a question, but for those of the calendar that it names. What is too long is told alone, and not looked into. */
export function checkClockQuestion(input: unknown): ValidationIssues {
  const issues = new ValidationIssues();
  const add = (found: readonly ValidationIssue[]): void => {
    for (const issue of found) issues.add(() => issue);
  };
  add(sizeIssues(input));
  if (issues.length > 0) return issues;
  validate ??= compile();
  if (!validate(input)) {
    // A name can go against both the form and the calendar of days.
    const names = new Set<string>();
    for (const error of validate.errors ?? []) {
      const { keyword, instancePath, propertyName } = error;
      const name = propertyName === undefined ? undefined : `${instancePath}/${propertyName}`;
      if (keyword === 'if' || keyword === 'propertyNames' || (name !== undefined && names.has(name))) continue;
      if (name !== undefined) names.add(name);
      issues.add(() => toIssue(error));
    }
    add(wrongDays(input));
    return issues;
  }
  const question = input as QuestionInput;
  const parts = partIssues(question.calendar);
  add(parts);
  if (parts.length > 0) return issues;
  add([
    ...instantIssues(question),
    ...reversedPauses(question),
    ...idleCutoffKeys(question),
    ...spanIssues(question.calendar),
    ...dayIssues(question.calendar),
  ]);
  return issues;
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
  validateCalendar = ajv.compile(clockQuestionSchema.properties.calendar);
  return ajv.compile(clockQuestionSchema);
}

/** The faults of the calendars of which one is made: each is one of a week. */
function partIssues(calendar: CalendarInput | string): ValidationIssue[] {
  if (typeof calendar === 'string') return [];
  const found = partsOfInput(calendar).flatMap(([place, part]) => {
    const at = `/calendar${place}`;
    const made = (['outside', 'both'] as const).filter((key) => part[key] !== undefined);
    if (made.length > 0)
      return made.map((key) =>
        validationIssue(`${at}/${key}`, messageOf('clock.own-part-only', { key }), {
          hint: messageOf('clock.ask-by-name'),
        }),
      );
    if (validateCalendar?.(part) !== false) return [];
    const errors = (validateCalendar.errors ?? []).filter(({ keyword }) => keyword !== 'if' && keyword !== 'propertyNames');
    return errors.slice(0, mostIssuesOfPart).map((error) => toIssue({ ...error, instancePath: `${at}${error.instancePath}` }));
  });
  const idle = Object.keys(calendar).filter(
    (key) => !['label', 'source', calendar.outside === undefined ? 'both' : 'outside'].includes(key),
  );
  if (calendar.outside === undefined && calendar.both === undefined) return found;
  const kind = calendar.outside === undefined ? 'both' : 'outside';
  return [...found, ...idle.map((key) => validationIssue(`/calendar/${key}`, messageOf('clock.nothing-beside', { key, kind })))];
}

/** Keys that name no days in a calendar of which nothing else is known. */
function wrongDays(input: unknown): ValidationIssue[] {
  const { holidays, closed, special } = mapOf(mapOf(input).calendar);
  const days = { '/holidays/days': mapOf(holidays).days, '/closed': closed, '/special': special };
  return Object.entries(days).flatMap(([place, named]) =>
    Object.keys(mapOf(named)).flatMap((key) => {
      const issue = key.length > longestDays ? undefined : namedDaysIssue(key);
      const at = `/calendar${place}/${pointerStep(key)}`;
      return issue === undefined ? [] : [validationIssue(at, issue.message, { hint: issue.hint })];
    }),
  );
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
}

/** Keys that name no days, and what holidays have besides that would mean nothing. */
function dayIssues(calendar: CalendarInput | string, pointer = '/calendar'): ValidationIssue[] {
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
    const fault = namedDaysIssue(key);
    if (fault !== undefined) return [validationIssue(at, fault.message, { hint: fault.hint })];
    const named = namedDays(key);
    if (!needsWholeDays || named === undefined || !arePartsOfDays(named)) return [];
    return [validationIssue(at, messageOf('clock.part-of-day', { days: key }))];
  });
  const isTwice = own?.hours !== undefined && own.as !== undefined;
  return [
    ...wrong,
    ...(isTwice ? [validationIssue(`${pointer}/holidays/as`, messageOf('clock.hours-say-already'))] : []),
    ...partsOfInput(calendar).flatMap(([place, part]) => dayIssues(part, `${pointer}${place}`)),
  ];
}

function isDates(holidays: CalendarInput['holidays']): holidays is readonly string[] {
  return Array.isArray(holidays);
}

function pointerStep(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function toIssue(error: ErrorObject): ValidationIssue {
  const { instancePath, keyword, params, parentSchema, propertyName, data } = error;
  const hint = typeof parentSchema?.description === 'string' ? textMessage(parentSchema.description) : undefined;
  const name = instancePath.split('/').at(-1) || messageOf('clock.a-question');
  if (propertyName !== undefined)
    return validationIssue(
      `${instancePath}/${propertyName.slice(0, longestShown)}`,
      messageOf('clock.days-too-long', { most: longestDays }),
    );
  if (keyword === 'additionalProperties')
    return unknownName(
      `${instancePath}/${params.additionalProperty}`,
      String(params.additionalProperty),
      Object.keys((parentSchema?.properties as object | undefined) ?? {}),
    );
  if (keyword === 'required')
    return validationIssue(
      `${instancePath}/${params.missingProperty}`,
      messageOf('clock.missing', { key: String(params.missingProperty) }),
    );
  if (keyword === 'enum')
    return validationIssue(instancePath, messageOf('clock.none-of-allowed', { name }), {
      allowed: (params.allowedValues as unknown[]).map(String),
    });
  if (keyword === 'pattern' || keyword === 'format')
    return validationIssue(
      instancePath,
      messageOf('fact.unknown-value', { name, value: JSON.stringify(data).slice(0, longestShown) }),
      { hint },
    );
  return validationIssue(instancePath, schemaIssueMessage(`\`${name}\``, error), { hint });
}

function unknownName(pointer: string, name: string, known: readonly string[]): ValidationIssue {
  const nearest = nearestName(name, known);
  return validationIssue(pointer, messageOf('clock.unknown-key', { name }), { allowed: known, nearest });
}

function instantIssues({ op, start, end, at, pauses = [] }: QuestionInput): ValidationIssue[] {
  const named = { add: { '/start': start }, between: { '/start': start, '/end': end }, open: { '/at': at } }[op];
  const paused = Object.fromEntries(
    pauses.flatMap(([from, to], index) => [[`/pauses/${index}/0`, from], ...(to === null ? [] : [[`/pauses/${index}/1`, to]])]),
  );
  return Object.entries({ ...named, ...paused }).flatMap(([pointer, instant]) => {
    const issue = instantIssue(pointer.slice(1), instant);
    return issue ? [validationIssue(pointer, issue.message, { hint: issue.hint })] : [];
  });
}

/** What says more of a cut-off that the question does not have. */
function idleCutoffKeys(question: QuestionInput): ValidationIssue[] {
  if (question.cutoff !== undefined) return [];
  return (['cutoffOf', 'afterCutoff'] as const)
    .filter((key) => question[key] !== undefined)
    .map((key) => validationIssue(`/${key}`, messageOf('clock.needs-cutoff', { key })));
}

function reversedPauses({ pauses = [] }: QuestionInput): ValidationIssue[] {
  return pauses.flatMap(([from, to], index) =>
    to !== null && instantOf(to) < instantOf(from)
      ? [validationIssue(`/pauses/${index}`, messageOf('clock.pause-ends-early'))]
      : [],
  );
}
