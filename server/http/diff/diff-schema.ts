import type { OpenAPIV3_1 } from 'openapi-types';
import { differenceStages } from '../../../engine/index.ts';

type Schema = OpenAPIV3_1.SchemaObject;

const words: Schema = { type: ['string', 'null'] };
const stage: Schema = { type: 'string', enum: [...differenceStages] };
const compared: Schema = {
  type: 'object',
  properties: { name: { type: 'string' }, version: { type: 'integer' }, digest: { type: 'string' } },
};

/** What differs between two policies. */
export const comparisonSchema: Schema = {
  type: 'object',
  title: 'Comparison',
  required: ['from', 'to', 'meaning', 'wording', 'differences'],
  properties: {
    from: compared,
    to: compared,
    meaning: { type: 'integer', description: 'How many differences in meaning there are.' },
    wording: { type: 'integer', description: 'How many differences in wording, sources, examples and notes.' },
    differences: {
      type: 'array',
      items: {
        type: 'object',
        required: ['stage', 'kind', 'path', 'id', 'what', 'before', 'after', 'meaning'],
        properties: {
          stage,
          kind: { type: 'string', enum: ['added', 'removed', 'moved', 'changed', 'wording'] },
          path: {
            type: 'string',
            description: 'A JSON Pointer into the complete later policy; into the earlier one for what was removed.',
          },
          id: { ...words, description: 'The id of the entry.' },
          what: { type: 'string', description: 'What it is about, in short words.' },
          before: words,
          after: words,
          meaning: { type: 'boolean', description: 'Whether it can change what is decided or promised.' },
        },
      },
    },
  },
};

/** Where the languages of a policy differ. */
export const languageComparisonSchema: Schema = {
  type: 'object',
  title: 'LanguageComparison',
  required: ['policy', 'languages', 'versions', 'differences'],
  properties: {
    policy: { type: 'string' },
    languages: { type: 'array', items: { type: 'string' } },
    versions: { type: 'array', items: compared },
    differences: {
      type: 'array',
      items: {
        type: 'object',
        required: ['stage', 'kind', 'what', 'says', 'paths'],
        properties: {
          stage,
          kind: { type: 'string', enum: ['missing', 'different', 'moved'] },
          what: { type: 'string' },
          says: { type: 'object', additionalProperties: words, description: 'What each language says.' },
          paths: { type: 'object', additionalProperties: words, description: 'Where each language says it.' },
        },
      },
    },
  },
};

const side: Schema = {
  type: 'object',
  additionalProperties: false,
  description: 'Either `ref`, or `text` with the `edition` that it is of.',
  properties: {
    ref: { type: 'string', description: 'As `planview/customer-care/fr@draft`.' },
    text: { type: 'string', description: 'A policy in YAML.' },
    edition: { type: 'string', description: 'Which policy the text is of, as `planview/customer-care/fr`.' },
  },
};

/** What is to be compared: what stands under a name, or texts. */
export const comparisonRequestSchema: Schema = {
  type: 'object',
  title: 'ComparisonRequest',
  required: ['to'],
  additionalProperties: false,
  properties: { from: side, to: side },
};

/** One side of a comparison as it is asked for. */
export type ComparisonSide = { readonly ref?: string; readonly text?: string; readonly edition?: string };

export type ComparisonRequest = { readonly from?: ComparisonSide; readonly to: ComparisonSide };
