import * as Type from 'typebox/type';
import { differenceStages, type LanguageDifferences, type PolicyDifferences } from '../engine/index.ts';
import { type ExactComparison, exactComparisonSchema } from './analysis.ts';
import { flag, type Held, integer, list, oneOf, type Payload, text, textOrNull } from './schema.ts';

const stage = oneOf(differenceStages);
const compared = Type.Object({ name: text(), version: integer(), digest: text() });
type Compared = Payload<typeof compared>;
const perLanguage = (description: string) =>
  Type.Unsafe<Record<string, string | null>>({
    type: 'object',
    additionalProperties: { type: ['string', 'null'] },
    description,
  });

/** What differs between two policies. */
export const comparisonSchema = Type.Object(
  {
    from: compared,
    to: compared,
    meaning: integer('How many differences in meaning there are.'),
    wording: integer('How many differences in wording, sources, examples and notes.'),
    differences: list(
      Type.Object({
        stage,
        kind: oneOf(['added', 'removed', 'moved', 'changed', 'wording']),
        path: text('A JSON Pointer into the complete later policy; into the earlier one for what was removed.'),
        id: textOrNull('The id of the entry.'),
        what: text('What it is about, in short words.'),
        before: textOrNull(),
        after: textOrNull(),
        meaning: flag('Whether it can change what is decided or promised.'),
      }),
    ),
    exact: Type.Optional(exactComparisonSchema),
  },
  { title: 'Comparison' },
);
export type Comparison = Held<
  PolicyDifferences & { readonly from: Compared; readonly to: Compared; readonly exact?: ExactComparison },
  Payload<typeof comparisonSchema>
>;

/** Where the languages of a policy differ. */
export const languageComparisonSchema = Type.Object(
  {
    policy: text(),
    languages: list(text()),
    versions: list(compared),
    differences: list(
      Type.Object({
        stage,
        kind: oneOf(['missing', 'different', 'moved']),
        what: text(),
        says: perLanguage('What each language says.'),
        paths: perLanguage('Where each language says it.'),
      }),
    ),
  },
  { title: 'LanguageComparison' },
);
export type LanguageComparison = Held<
  LanguageDifferences & { readonly policy: string; readonly versions: readonly Compared[] },
  Payload<typeof languageComparisonSchema>
>;

const side = Type.Object(
  {
    ref: Type.Optional(text('As `planview/customer-care/fr@draft`.')),
    text: Type.Optional(text('A policy in YAML.')),
    edition: Type.Optional(text('Which policy the text is of, as `planview/customer-care/fr`.')),
  },
  { description: 'Either `ref`, or `text` with the `edition` that it is of.', additionalProperties: false },
);
export type ComparisonSide = Payload<typeof side>;

/** What is to be compared: what stands under a name, or texts. */
export const comparisonRequestSchema = Type.Object(
  { from: Type.Optional(side), to: side, exact: Type.Optional(flag('Whether to say also which cases are decided otherwise.')) },
  { title: 'ComparisonRequest', additionalProperties: false },
);
export type ComparisonRequest = Payload<typeof comparisonRequestSchema>;
