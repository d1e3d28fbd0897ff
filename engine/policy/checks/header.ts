import { IANAZone } from 'luxon';
import type { Diagnostic } from '../../diagnostic.ts';
import { phrase } from '../../messages/message.ts';
import type { Path } from '../../path.ts';
import { nameText } from '../../shown-text.ts';
import { isLanguageTag } from '../../vocabulary/language-tag.ts';
import { beginningOf } from '../effective-start.ts';
import type { PolicyDraft } from '../policy.ts';

/** Language tags, time zones and dates that do not exist, severities without an order, and labels that a policy lacks. */
export function checkHeader(draft: PolicyDraft): Diagnostic[] {
  return [
    ...languageDiagnostics(draft),
    ...zoneDiagnostics(draft),
    ...dateDiagnostics(draft),
    ...orderDiagnostics(draft),
    ...(draft.isBase ? [] : labelDiagnostics(draft)),
  ];
}

function languageDiagnostics({ document, diagnostic }: PolicyDraft): Diagnostic[] {
  const tags: [Path, string | undefined][] = [
    [['language'], document.language === 'base' ? undefined : document.language],
    [['defaultLanguage'], document.defaultLanguage],
  ];
  return tags.flatMap(([path, tag]) =>
    tag === undefined || isLanguageTag(tag)
      ? []
      : [
          diagnostic(path, 'invalid-language', phrase`${nameText(tag)} is not a language tag`, {
            hint: phrase`write a BCP 47 tag such as \`sv\` or \`fr-CA\``,
          }),
        ],
  );
}

function zoneDiagnostics({ document, diagnostic }: PolicyDraft): Diagnostic[] {
  const zones: [Path, string | undefined][] = [
    [['timeZone'], document.timeZone],
    ...Object.entries(document.calendars ?? {}).map(([id, calendar]): [Path, string | undefined] => [
      ['calendars', id, 'timeZone'],
      calendar.timeZone,
    ]),
    ...Object.entries(document.desks ?? {}).map(([id, desk]): [Path, string | undefined] => [
      ['desks', id, 'timeZone'],
      desk.timeZone,
    ]),
  ];
  return zones.flatMap(([path, zone]) =>
    zone === undefined || IANAZone.isValidZone(zone)
      ? []
      : [
          diagnostic(path, 'unknown-zone', phrase`${nameText(zone)} is not a time zone`, {
            hint: phrase`write an IANA zone such as \`Europe/Berlin\``,
          }),
        ],
  );
}

function dateDiagnostics({ document, diagnostic }: PolicyDraft): Diagnostic[] {
  const { from, until } = document.effective ?? {};
  const { timeZone: zone = 'UTC' } = document;
  const missing = Object.entries({ from, until }).filter(
    ([, text]) => text !== undefined && Number.isNaN(beginningOf(text, zone)),
  );
  if (missing.length > 0)
    return missing.map(([key, text]) =>
      diagnostic(['effective', key], 'invalid-date', phrase`\`${text ?? ''}\` is not a day or an instant that exists`, {
        hint: phrase`write a day as \`2026-11-23\`, or an instant as \`2026-11-23T09:00:00+01:00\``,
      }),
    );
  if (from !== undefined && until !== undefined && beginningOf(until, zone) <= beginningOf(from, zone)) {
    return [
      diagnostic(['effective', 'until'], 'invalid-date', phrase`the version begins on \`${from}\` but ends on \`${until}\``, {
        hint: phrase`\`until\` is the first day on which it is no longer in force`,
      }),
    ];
  }
  return [];
}

/** A map forgets in which order keys that are whole numbers were written, and the order of severities counts. */
function orderDiagnostics({ document, diagnostic }: PolicyDraft): Diagnostic[] {
  return Object.keys(document.severities ?? {}).flatMap((id) =>
    /^(0|[1-9]\d*)$/.test(id)
      ? [
          diagnostic(['severities', id], 'wrong-format', phrase`a severity cannot be called \`${id}\``, {
            hint: phrase`add a word, as \`severity-${id}\``,
            part: 'key',
          }),
        ]
      : [],
  );
}

function labelDiagnostics({ document, diagnostic }: PolicyDraft): Diagnostic[] {
  const maps = {
    products: document.products,
    supportPlans: document.supportPlans,
    caseTypes: document.caseTypes,
    symptoms: document.symptoms,
    desks: document.desks,
    severities: document.severities,
  };
  return Object.entries(maps).flatMap(([part, map]) =>
    Object.entries(map ?? {}).flatMap(([id, entry]) =>
      entry?.label === undefined
        ? [
            diagnostic([part, id], 'missing-label', phrase`\`${id}\` has no \`label\``, {
              hint: phrase`name it in the policy's language`,
              part: 'key',
            }),
          ]
        : [],
    ),
  );
}
