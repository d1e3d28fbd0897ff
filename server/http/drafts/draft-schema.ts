import type { OpenAPIV3_1 } from 'openapi-types';
import { listSchema } from '../shared/json-answer.ts';
import { problemAnswer } from '../shared/problem-schema.ts';

type Schema = OpenAPIV3_1.SchemaObject;

const text: Schema = { type: 'string' };
const instant: Schema = { type: 'string', format: 'date-time' };

const listed: Schema = {
  type: 'object',
  title: 'Draft',
  properties: {
    id: text,
    edition: { type: 'string', description: 'As `planview/customer-care/fr`.' },
    policy: text,
    language: text,
    stage: { type: 'string', enum: ['draft', 'in-review', 'approved', 'published', 'discarded'] },
    revision: { type: 'string', description: 'Names the text as it is; to be sent as `If-Match` with every change.' },
    startedFrom: { type: ['string', 'null'], description: 'The version or template that it was started from.' },
    startedBy: text,
    startedAt: instant,
    savedBy: text,
    savedAt: instant,
    authors: { type: 'array', items: text, description: 'Everybody who saved it. They cannot approve it.' },
    version: { type: ['integer', 'null'], description: 'The version it was published as.' },
  },
};

export const draftListSchema: Schema = listSchema(listed);

export const draftSchema: Schema = {
  ...listed,
  title: 'OpenDraft',
  properties: {
    ...listed.properties,
    text: { type: 'string', description: 'The YAML.' },
    approvals: {
      type: 'object',
      properties: {
        needed: { type: 'integer', description: 'How many people besides the authors must approve it.' },
        given: { type: 'array', items: text, description: 'Who approved the text as it is.' },
      },
    },
  },
};

export const draftStartSchema: Schema = {
  type: 'object',
  title: 'DraftStart',
  additionalProperties: false,
  properties: {
    from: { type: 'string', description: 'A version, as `planview/customer-care/sv@1`.' },
    template: {
      type: 'object',
      description: 'For a new policy: a small complete one to begin with.',
      additionalProperties: false,
      properties: {
        title: { type: 'string', maxLength: 200 },
        vendorName: { type: 'string', maxLength: 200 },
        timeZone: { type: 'string', maxLength: 100, description: 'An IANA time zone.' },
      },
    },
  },
};

export const draftCheckSchema: Schema = {
  type: 'object',
  title: 'DraftCheck',
  properties: {
    good: { type: 'boolean' },
    revision: text,
    faults: {
      type: 'array',
      items: { type: 'object' },
      description: 'Each with `file`, `line`, `column`, `length`, `code`, `message` and mostly `hint`.',
    },
    examples: { type: 'object', properties: { run: { type: 'integer' }, failed: { type: 'integer' } } },
    followers: {
      type: 'array',
      description: 'Of a base: the policies that build on it, as they would be if they took it. They hold nothing up.',
      items: {
        type: 'object',
        properties: {
          edition: text,
          version: { type: 'integer', description: 'The one that was looked at, the newest.' },
          faults: { type: 'array', items: { type: 'object' } },
          examples: {
            type: 'object',
            properties: { run: { type: 'integer' }, failing: { type: 'array', items: text } },
          },
        },
      },
    },
  },
};

/** The answer to a stale save: what both were based on, both texts, and what each changed. */
export const staleProblem = problemAnswer(
  'Somebody else saved in the meantime. Nothing was written. `base`, `theirs` and `yours` are the three texts, `revision` is the one to base the next save on, `changes` says what each changed.',
);

export const reviewSchema: Schema = {
  type: 'object',
  title: 'Review',
  properties: {
    id: text,
    at: instant,
    who: text,
    kind: { type: 'string', enum: ['request', 'comment', 'approval', 'sent-back', 'withdrawal'] },
    text,
    revision: { type: 'string', description: 'The text it was said of.' },
    place: { type: ['string', 'null'], description: 'The part that is meant, a JSON Pointer into the policy.' },
  },
};

export const opinionSchema: Schema = {
  type: 'object',
  title: 'Opinion',
  additionalProperties: false,
  required: ['kind'],
  properties: {
    kind: { type: 'string', enum: ['request', 'comment', 'approval', 'sent-back', 'withdrawal'] },
    text: { type: 'string', maxLength: 10_000 },
    place: {
      type: ['string', 'null'],
      maxLength: 500,
      description:
        'The part that is meant, a JSON Pointer into the policy as `/severities/major`; empty or left out for the whole.',
    },
    revision: { type: 'string', description: 'The text that was looked at; refused if it is another one by now.' },
  },
};
