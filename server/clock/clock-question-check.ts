import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { type CalendarInput, type ClockQuestionInput, clockQuestionSchema } from '../../contract/clock.ts';
import {
  instantIssue,
  instantOf,
  isDay,
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
  return ajv.compile(clockQuestionSchema);
}

function toIssue(error: ErrorObject): ValidationIssue {
  const { instancePath, keyword, params, parentSchema, propertyName, data } = error;
  const hint = typeof parentSchema?.description === 'string' ? textMessage(parentSchema.description) : undefined;
  const name = instancePath.split('/').at(-1) || messageOf('clock.a-question');
  if (propertyName !== undefined)
    return validationIssue(`${instancePath}/${propertyName}`, messageOf('clock.not-a-day', { key: propertyName }));
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

function reversedPauses({ pauses = [] }: QuestionInput): ValidationIssue[] {
  return pauses.flatMap(([from, to], index) =>
    to !== null && instantOf(to) < instantOf(from)
      ? [validationIssue(`/pauses/${index}`, messageOf('clock.pause-ends-early'))]
      : [],
  );
}
