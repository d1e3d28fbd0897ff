import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import {
  type Amount,
  type ClockQuestion,
  instantIssue,
  instantOf,
  isDay,
  nearestName,
  phrase,
  term,
  type ValidationIssue,
  ValidationIssues,
  validationIssue,
} from '../../engine/index.ts';
import { schemaIssueMessage } from '../input/schema-issue-message.ts';
import type { CalendarInput } from './calendar-input.ts';
import { sizeIssues, spanIssues } from './clock-limits.ts';
import questionSchema from './clock-question.schema.json' with { type: 'json' };

/** A question that follows the schema. */
export type QuestionInput = {
  readonly calendar: string | CalendarInput;
  readonly op: ClockQuestion['op'];
  readonly start: string;
  readonly end: string;
  readonly at: string;
  readonly amount: Amount;
  readonly pauses?: readonly (readonly [string, string | null])[];
  readonly dueWithinHours?: boolean;
};

/** Of what was sent so many characters are shown. */
const longestShown = 80;

let validate: ValidateFunction | undefined;

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
    return issues;
  }
  const question = input as QuestionInput;
  add([...instantIssues(question), ...reversedPauses(question), ...spanIssues(question.calendar)]);
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
  return ajv.compile(questionSchema);
}

function toIssue(error: ErrorObject): ValidationIssue {
  const { instancePath, keyword, params, parentSchema, propertyName, data } = error;
  const hint = typeof parentSchema?.description === 'string' ? term(parentSchema.description) : undefined;
  const name = instancePath.split('/').at(-1) || phrase`a question`;
  if (propertyName !== undefined)
    return validationIssue(`${instancePath}/${propertyName}`, phrase`\`${propertyName}\` is not a day as YYYY-MM-DD`);
  if (keyword === 'additionalProperties')
    return unknownName(
      `${instancePath}/${params.additionalProperty}`,
      String(params.additionalProperty),
      Object.keys((parentSchema?.properties as object | undefined) ?? {}),
    );
  if (keyword === 'required')
    return validationIssue(`${instancePath}/${params.missingProperty}`, phrase`\`${String(params.missingProperty)}\` is missing`);
  if (keyword === 'enum')
    return validationIssue(instancePath, phrase`\`${name}\` is none of the allowed values`, {
      allowed: (params.allowedValues as unknown[]).map(String),
    });
  if (keyword === 'pattern' || keyword === 'format')
    return validationIssue(instancePath, phrase`\`${name}\` cannot be ${JSON.stringify(data).slice(0, longestShown)}`, { hint });
  return validationIssue(instancePath, schemaIssueMessage(phrase`\`${name}\``, error), { hint });
}

function unknownName(pointer: string, name: string, known: readonly string[]): ValidationIssue {
  const nearest = nearestName(name, known);
  return validationIssue(pointer, phrase`\`${name}\` is not known here`, { allowed: known, nearest });
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

function reversedPauses({ pauses = [] }: QuestionInput): ValidationIssue[] {
  return pauses.flatMap(([from, to], index) =>
    to !== null && instantOf(to) < instantOf(from)
      ? [validationIssue(`/pauses/${index}`, phrase`the pause ends before it begins`)]
      : [],
  );
}
