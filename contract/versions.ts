import * as Type from 'typebox/type';
import { instant, instantOrNull, integer, integerOrNull, list, oneOf, orNull, type Payload, text, textOrNull } from './schema.ts';
import { versionStates } from './version-state.ts';

/** A released version of a policy. */
export const versionSchema = Type.Object(
  {
    version: integer(),
    state: oneOf(versionStates),
    from: instantOrNull('When it begins; null where it always was in force.'),
    until: instantOrNull('When it ends; null where nothing ends it yet.'),
    timeZone: text('In which its days are read.'),
    title: text(),
    digest: text(),
    publishedBy: textOrNull(),
    publishedAt: instantOrNull(),
    reason: textOrNull(),
    movedTo: integerOrNull('The version with the same content that was published in its place, to begin at another time.'),
    cancelled: orNull(
      Type.Object({ by: text(), at: instant(), reason: textOrNull() }),
      'By whom, when and why it was cancelled before it began.',
    ),
  },
  { title: 'Version' },
);
export type Version = Payload<typeof versionSchema>;

/** The versions of an edition, newest first. */
export const versionsSchema = Type.Object({
  items: list(versionSchema),
  next: textOrNull('The cursor of the next part; null at the end.'),
  retiredFrom: textOrNull('The day or instant from which no version is in force.'),
});
export type Versions = Payload<typeof versionsSchema>;
