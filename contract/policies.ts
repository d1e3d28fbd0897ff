import * as Type from 'typebox/type';
import type { SupportPolicy } from '../engine/index.ts';
import { draftSchema } from './drafts.ts';
import { flag, instantOrNull, integer, list, objectAs, oneOf, type Payload, text, textOrNull } from './schema.ts';
import { versionStates } from './version-state.ts';

const source = objectAs<SupportPolicy['source']>('The document that it writes down.');

const product = Type.Object({ id: text(), label: text() });

/** A policy version as lists tell it. */
export const policySummarySchema = Type.Object(
  {
    policy: text('Vendor and policy, as `planview/customer-care`.'),
    vendor: text(),
    vendorName: text(),
    language: text(),
    version: integer(),
    title: text(),
    source,
    products: Type.Unsafe<Payload<typeof product>[] | null>({
      type: ['array', 'null'],
      items: product,
      description: 'Null where it holds for every product.',
    }),
    appliesTo: Type.Unsafe<{ customer?: string[]; contract?: string[] } | null>({
      type: ['object', 'null'],
      properties: {
        customer: { type: 'array', items: { type: 'string' } },
        contract: { type: 'array', items: { type: 'string' } },
      },
      description: 'The customers and contracts for which it is a variant; null where it is for all.',
    }),
    from: textOrNull('The day or instant from which it is in force, as it is written.'),
    until: textOrNull('The day or instant until which it is in force, as it is written.'),
    begins: instantOrNull('When it begins; null where it always was in force.'),
    ends: instantOrNull('When it ends; null where nothing ends it yet.'),
    timeZone: text('In which its days are read.'),
    retiredFrom: textOrNull(),
    state: oneOf(versionStates),
    inForce: flag(),
    digest: text(),
    examples: integer('How many it has.'),
  },
  { title: 'PolicySummary' },
);
export type PolicySummary = Payload<typeof policySummarySchema>;

/** A version of a base, on which policies build. */
export const baseSummarySchema = Type.Object(
  {
    policy: text(),
    vendor: text(),
    language: text(),
    version: integer(),
    title: text(),
    source,
    timeZone: text(),
    digest: text(),
  },
  { title: 'BaseSummary' },
);
export type BaseSummary = Payload<typeof baseSummarySchema>;

/** An open draft with what its text calls the policy, for those that were never published. */
const listedDraftSchema = Type.Object({
  ...draftSchema.properties,
  title: textOrNull('What the text calls the policy; `null` where it does not say.'),
  vendorName: textOrNull('What the text calls the vendor; `null` where it does not say.'),
});

/** Every usable policy version, the bases, the open drafts, and the files that cannot be used. */
export const policiesSchema = Type.Object(
  {
    policies: list(policySummarySchema),
    bases: list(baseSummarySchema),
    drafts: list(listedDraftSchema),
    unusable: list(Type.Object({ file: text(), faults: integer('How many there are.') })),
  },
  { title: 'PolicyList' },
);
export type PolicyList = Payload<typeof policiesSchema>;

/** A policy complete with what it takes over from its base, and its digest. */
export type PolicyWithDigest = SupportPolicy & { readonly digest: string };
