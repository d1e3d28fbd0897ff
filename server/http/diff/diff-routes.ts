import { type Context, Hono } from 'hono';
import { accepts } from 'hono/accepts';
import { describeRoute } from 'hono-openapi';
import type { TSchema } from 'typebox';
import { type Analysis, analysisSchema } from '../../../contract/analysis.ts';
import {
  type Comparison,
  type ComparisonRequest,
  type ComparisonSide,
  comparisonRequestSchema,
  comparisonSchema,
  type LanguageComparison,
  languageComparisonSchema,
} from '../../../contract/comparisons.ts';
import type { ValidationIssue } from '../../../engine/index.ts';
import { ProblemError } from '../../errors/problem-error.ts';
import { invalidRequest, validationIssue } from '../../errors/problems.ts';
import { messageCatalogOf } from '../../messages/message-catalog-of.ts';
import { messageOf } from '../../messages/message-of.ts';
import { type ComparedSide, languagesOf } from '../../policies/compare-policies.ts';
import { type DraftText, draftReference, type NamedPolicy, resolvePolicy } from '../../policies/policy-reference.ts';
import type { ReferenceProblem } from '../../policies/reference-problem.ts';
import { colorsFor } from '../../render/colors.ts';
import { comparisonMarkdown, languagesMarkdown } from '../../render/comparison-markdown.ts';
import { comparisonText } from '../../render/comparison-text.ts';
import { languagesText } from '../../render/languages-text.ts';
import type { Services } from '../../services.ts';
import { editionName, editionOf } from '../../storage/port/edition.ts';
import { languageHeaders, readerLanguage } from '../shared/accept-language.ts';
import { described } from '../shared/described.ts';
import { jsonAnswer, notJson } from '../shared/json-answer.ts';
import { jsonRequest, jsonRequestBody } from '../shared/json-request.ts';
import { namedQuery } from '../shared/named-query.ts';
import { problemAnswer } from '../shared/problem-schema.ts';

type DiffContext = Pick<Services, 'snapshot' | 'now' | 'compare'>;

const tags = ['Policies'];
/** The largest body with texts to compare, in bytes. */
const mostComparedBytes = 5_000_000;
const plain = colorsFor(false);
const media = ['application/json', 'text/plain', 'text/markdown'];

const query = (name: string, description: string, required: boolean) => ({
  in: 'query' as const,
  name,
  description,
  required,
  schema: { type: 'string' as const },
});

const content = (schema: TSchema) => ({
  'application/json': { schema: described(schema) },
  'text/plain': { schema: { type: 'string' as const } },
  'text/markdown': { schema: { type: 'string' as const } },
});

const responses = (schema: TSchema) => ({
  200: {
    description:
      'The differences: JSON, or a report as text or Markdown; in the language that `Accept-Language` likes best of English, Swedish and French.',
    headers: { 'Content-Language': { description: 'In which language the words are.', schema: { type: 'string' as const } } },
    content: content(schema),
  },
  404: problemAnswer('There is no such policy; says what there is.'),
  422: problemAnswer('A name cannot be read, or a policy has faults; `faults` lists every one.'),
});

/** What differs between versions, drafts, texts and languages of a policy. */
export function comparisonRoutes(comparing: DiffContext) {
  return new Hono()
    .get(
      '/v1/comparisons',
      describeRoute({
        tags,
        summary: 'Compare two policies',
        parameters: [
          query('from', 'As `planview/customer-care/fr@1`; what is in force where left out.', false),
          query('to', 'As `planview/customer-care/fr@draft`.', true),
          query('exact', '`true`: which cases are decided otherwise, over all that there can be, too.', false),
        ],
        responses: responses(comparisonSchema),
      }),
      namedQuery('from', 'to', 'exact'),
      (context) => {
        const { from, to, exact = 'false' } = context.req.valid('query');
        if (exact !== 'true' && exact !== 'false')
          throw new ProblemError(invalidRequest([validationIssue('/exact', messageOf('comparison.exact-or-not'))]));
        if (to === undefined)
          throw new ProblemError(invalidRequest([validationIssue('/to', messageOf('comparison.to-missing'))]));
        return sendComparison(context, comparing, {
          ...(from !== undefined && { from: { ref: from } }),
          to: { ref: to },
          exact: exact === 'true',
        });
      },
    )
    .post(
      '/v1/comparisons',
      describeRoute({
        tags,
        summary: 'Compare policies that are not stored',
        description: 'Each side is a name or a text in YAML. Without `from`, what is in force.',
        requestBody: jsonRequestBody(comparisonRequestSchema),
        responses: responses(comparisonSchema),
      }),
      jsonRequest(comparisonRequestSchema, { most: mostComparedBytes }),
      (context) => sendComparison(context, comparing, context.req.valid('json')),
    )
    .get(
      '/v1/analysis',
      describeRoute({
        tags,
        summary: 'Analyse a policy',
        description: 'What its rules do together, for every case that there can be.',
        parameters: [query('policy', 'As `planview/customer-care/fr@draft`, or without a version what is in force.', true)],
        responses: {
          200: jsonAnswer('What was found, each with a case that shows it where there is one.', analysisSchema),
          404: problemAnswer('There is no such policy; says what there is.'),
          422: problemAnswer('A name cannot be read, or the policy has faults; `faults` lists every one.'),
        },
      }),
      namedQuery('policy'),
      async (context) => {
        const { policy } = context.req.valid('query');
        if (policy === undefined)
          throw new ProblemError(invalidRequest([validationIssue('/policy', messageOf('analysis.policy-missing'))]));
        const language = readerLanguage(context);
        const { snapshot } = comparing;
        const text = textOf(sideOf(snapshot, { ref: policy }, comparing.now()));
        const analysis = found(await comparing.compare(snapshot, { kind: 'analysis', text, words: language }));
        return context.json(analysis satisfies Analysis, 200, languageHeaders(language));
      },
    )
    .get(
      '/v1/comparisons/languages',
      describeRoute({
        tags,
        summary: 'Compare the languages of a policy',
        parameters: [query('policy', 'As `planview/customer-care`.', true)],
        responses: responses(languageComparisonSchema),
      }),
      namedQuery('policy'),
      async (context) => {
        const { policy } = context.req.valid('query');
        if (policy === undefined)
          throw new ProblemError(invalidRequest([validationIssue('/policy', messageOf('comparison.policy-missing'))]));
        const language = readerLanguage(context);
        const catalog = messageCatalogOf(language);
        const { snapshot } = comparing;
        const named = languagesOf(snapshot, policy, comparing.now());
        if ('status' in named) throw new ProblemError(named);
        const comparison = await comparing.compare(snapshot, {
          kind: 'languages',
          policy,
          sides: named.map(plainSide),
          words: language,
        });
        return sendAs(context, comparison satisfies LanguageComparison, {
          markdown: () => languagesMarkdown(comparison, catalog),
          text: () => languagesText(comparison, plain, catalog),
        });
      },
    );
}

async function sendComparison(context: Context, { snapshot, now, compare }: DiffContext, { from, to, exact }: ComparisonRequest) {
  const issues = [...(from === undefined ? [] : sideIssues('from', from)), ...sideIssues('to', to)];
  if (issues.length > 0) throw new ProblemError(invalidRequest(issues));
  const instant = now();
  const after = sideOf(snapshot, to, instant);
  const before = sideOf(snapshot, from ?? { ref: editionOfSide(after) }, instant);
  const language = readerLanguage(context);
  const catalog = messageCatalogOf(language);
  const comparison = found(
    await compare(snapshot, { kind: 'versions', from: before, to: after, words: language, ...(exact && { isExact: true }) }),
  );
  return sendAs(context, comparison satisfies Comparison, {
    markdown: () => comparisonMarkdown(comparison, catalog),
    text: () => comparisonText(comparison, plain, catalog),
  });
}

/** A side as it is compared: a policy that is known, or a text that is read when it is compared, because that may take a while. */
function sideOf(snapshot: DiffContext['snapshot'], { ref, text = '', edition = '' }: ComparisonSide, now: number): ComparedSide {
  const of = editionOf(edition);
  if (ref === undefined && of !== undefined) return { name: edition, file: edition, text, edition: of };
  const draft = draftReference(snapshot, ref ?? '');
  return draft === undefined ? plainSide(found(resolvePolicy(snapshot, ref ?? '', now))) : found(draft);
}

/** A side as the text that it is. */
function textOf(side: ComparedSide): DraftText {
  if ('text' in side) return side;
  const { policy, file } = side.loaded;
  return { file: file.path, name: side.name, text: file.text, edition: { policy: policy.id, language: policy.language } };
}

/** Without what is made of a policy for deciding: it goes to another thread. */
function plainSide({ name, loaded: { policy, file } }: NamedPolicy) {
  return { name, loaded: { policy, file } };
}

function editionOfSide(side: ComparedSide): string {
  return 'text' in side ? editionName(side.edition) : `${side.loaded.policy.id}/${side.loaded.policy.language}`;
}

function sideIssues(name: string, { ref, text, edition }: ComparisonSide): ValidationIssue[] {
  const pointer = `/${name}`;
  if (ref !== undefined && text === undefined && edition === undefined) return [];
  if (ref !== undefined) return [validationIssue(pointer, messageOf('comparison.ref-and-text', { name }))];
  if (text === undefined) return [validationIssue(pointer, messageOf('comparison.ref-or-text', { name }))];
  if (edition !== undefined && editionOf(edition) !== undefined) return [];
  const detail =
    edition === undefined ? messageOf('comparison.edition-missing') : messageOf('comparison.no-edition', { edition });
  return [validationIssue(`${pointer}/edition`, detail, { hint: messageOf('comparison.write-edition') })];
}

function found<T extends object>(outcome: T | ReferenceProblem): T {
  if ('status' in outcome) throw new ProblemError(outcome);
  return outcome;
}

/** A comparison in the type that is asked for. */
function sendAs<T extends object>(
  context: Context,
  comparison: T,
  rendered: { readonly markdown: () => string; readonly text: () => string },
) {
  const headers = languageHeaders(readerLanguage(context), 'Accept');
  const type = accepts(context, { header: 'Accept', supports: media, default: 'application/json' });
  if (type === 'application/json') return context.json(comparison, 200, headers);
  const body = type === 'text/markdown' ? rendered.markdown() : rendered.text();
  return notJson(context.body(body, 200, { 'content-type': `${type}; charset=utf-8`, ...headers }));
}
