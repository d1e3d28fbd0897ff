import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import {
  type Fact,
  type Facts,
  factsSchema,
  type Holidays,
  holidaysSchema,
  type RuleDays,
  ruleDaysSchema,
} from '../../../contract/facts.ts';
import { type FactDeclaration, namedDays, nearestName, type ValidationIssue } from '../../../engine/index.ts';
import { ProblemError } from '../../errors/problem-error.ts';
import { describeProblem, invalidRequest, validationIssue } from '../../errors/problems.ts';
import { messageOf } from '../../messages/message-of.ts';
import { publicHolidays } from '../../policies/public-holidays.ts';
import type { DecisionContext } from '../shared/decision-context.ts';
import { jsonAnswer } from '../shared/json-answer.ts';
import { namedQuery } from '../shared/named-query.ts';
import { sendProblem } from '../shared/problem-response.ts';
import { problemAnswer } from '../shared/problem-schema.ts';

const query = (name: string, description: string, type: 'string' | 'integer' = 'string') => ({
  in: 'query' as const,
  name,
  description,
  schema: { type },
});

/** What can be said about a case, and the public holidays that calendars count with. */
export function factRoutes(answering: DecisionContext) {
  return new Hono()
    .get(
      '/v1/facts',
      describeRoute({
        tags: ['Facts'],
        summary: 'List the facts of a case',
        description:
          'What a case can state, with types and allowed values, as the policies of a vendor (or all) know it; what is worked out from that; and what can happen to a case.',
        parameters: [query('vendor', 'the vendor whose policies are meant; all where left out')],
        responses: { 200: jsonAnswer('The facts and the events.', factsSchema), 404: problemAnswer('There is no such vendor.') },
      }),
      namedQuery('vendor'),
      (context) => {
        const { vendor } = context.req.valid('query');
        const vendors = [...new Set(answering.snapshot.set.policies.map((policy) => policy.vendor))];
        if (vendor !== undefined && !vendors.includes(vendor)) {
          const nearest = nearestName(vendor, vendors);
          return sendProblem(
            context,
            describeProblem({
              type: 'urn:dueline:problem:no-policy',
              title: messageOf('facts.unknown-vendor.title'),
              status: 404,
              detail: messageOf('facts.unknown-vendor', {
                vendor,
                hint: nearest
                  ? messageOf('hint.did-you-mean', { nearest })
                  : messageOf('hint.there-are', { names: vendors.join(', ') }),
              }),
            }),
          );
        }
        const declarations = [...answering.snapshot.set.catalogue(vendor).values()];
        const answer: Facts = {
          facts: declarations.filter(({ derived }) => !derived).map(serializeFact),
          derived: declarations.filter(({ derived }) => derived).map(serializeFact),
          events: answering.snapshot.set.eventNames(vendor).types,
        };
        return context.json(answer);
      },
    )
    .get(
      '/v1/holidays/:country',
      describeRoute({
        tags: ['Facts'],
        summary: 'Public holidays of a country',
        description:
          'The days on which calendars with that country do not open, each with its `date` and `name`. A holiday of part of a day or of several days also has `start` and `end`, as local times without an offset. Data of the date-holidays project, CC BY 3.0.',
        parameters: [
          { in: 'path', name: 'country', required: true, description: 'ISO 3166-1 alpha-2', schema: { type: 'string' } },
          query('region', 'the ISO 3166-2 part of a region'),
          query('from', 'first year', 'integer'),
          query('to', 'last year, at most 100 after the first', 'integer'),
        ],
        responses: {
          200: jsonAnswer('The holidays, in order.', holidaysSchema),
          422: problemAnswer('The country, region or years are not known.'),
        },
      }),
      namedQuery('region', 'from', 'to'),
      (context) => {
        const { country } = context.req.param();
        const { region, ...given } = context.req.valid('query');
        const [from, to] = [yearIn(given.from), yearIn(given.to)];
        const issues = [];
        if (!publicHolidays.countries().includes(country))
          issues.push(validationIssue('/country', messageOf('calendar.unknown-country', { country })));
        else if (region !== undefined && !publicHolidays.regions(country).includes(region))
          issues.push(
            validationIssue('/region', messageOf('calendar.unknown-region', { country, region }), {
              allowed: [...publicHolidays.regions(country)],
            }),
          );
        const years = yearsBetween(from, to);
        if (years === undefined) issues.push(wrongYears());
        if (years === undefined || issues.length > 0) throw new ProblemError(invalidRequest(issues));
        context.header('cache-control', 'max-age=3600');
        const answer: Holidays = {
          version: publicHolidays.version,
          country,
          region: region ?? null,
          from,
          to,
          holidays: [...new Set(years.flatMap((year) => publicHolidays.holidays(country, region, year)))],
        };
        return context.json(answer);
      },
    )
    .get(
      '/v1/days',
      describeRoute({
        tags: ['Facts'],
        summary: 'Days of a rule',
        description:
          'The days that a rule such as `4th thursday in november` gives, as calendars name days by it, each with its `date`. One of part of a day or of several days also has `start` and `end`, as local times without an offset.',
        parameters: [
          { in: 'query', name: 'rule', required: true, description: 'a rule as policies write it', schema: { type: 'string' } },
          query('from', 'first year', 'integer'),
          query('to', 'last year, at most 100 after the first', 'integer'),
        ],
        responses: {
          200: jsonAnswer('The days, in order.', ruleDaysSchema),
          422: problemAnswer('The text is no such rule, or the years are not known.'),
        },
      }),
      namedQuery('rule', 'from', 'to'),
      (context) => {
        const { rule: written = '', ...given } = context.req.valid('query');
        const rule = written.slice(0, longestRule);
        const named = namedDays(rule);
        const [from, to] = [yearIn(given.from), yearIn(given.to)];
        const years = yearsBetween(from, to);
        const issues = [
          ...(named?.kind === 'rule' ? [] : [validationIssue('/rule', messageOf('facts.no-rule', { rule }))]),
          ...(years === undefined ? [wrongYears()] : []),
        ];
        if (named?.kind !== 'rule' || years === undefined) throw new ProblemError(invalidRequest(issues));
        const days = years.flatMap((year) => publicHolidays.ruleDays(named.rule, year));
        context.header('cache-control', 'max-age=3600');
        const answer: RuleDays = {
          version: publicHolidays.version,
          rule: named.rule,
          from,
          to,
          days: [...new Map(days.map((day) => [`${day.date} ${day.start}`, day])).values()],
        };
        return context.json(answer);
      },
    );
}

const longestRule = 100;

/** A year as it was asked for; this one where none was. */
function yearIn(text: string | undefined): number {
  return Number(text ?? new Date().getUTCFullYear());
}

/** The years from one to another, both included; undefined where they are none that holidays are told for. */
function yearsBetween(from: number, to: number): number[] | undefined {
  if (!Number.isInteger(from) || !Number.isInteger(to)) return undefined;
  if (from < 1900 || to > 2100 || to < from) return undefined;
  return Array.from({ length: to - from + 1 }, (_, step) => from + step);
}

function wrongYears(): ValidationIssue {
  return validationIssue('/from', messageOf('facts.years-out-of-range'));
}

function serializeFact({ name, type, description, values, minimum, maximum }: FactDeclaration): Fact {
  return {
    name,
    type,
    description,
    ...(values && { values }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
  };
}
