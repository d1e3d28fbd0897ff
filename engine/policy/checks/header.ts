import { IANAZone } from 'luxon';
import type { Diagnostic } from '../../diagnostic.ts';
import { messageOf } from '../../messages/message-of.ts';
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
          diagnostic(path, 'invalid-language', messageOf('check.invalid-language', { tag: nameText(tag) }), {
            hint: messageOf('check.write-language'),
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
          diagnostic(path, 'unknown-zone', messageOf('check.unknown-zone', { zone: nameText(zone) }), {
            hint: messageOf('hint.write-zone'),
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
      diagnostic(['effective', key], 'invalid-date', messageOf('check.invalid-date', { text: text ?? '' }), {
        hint: messageOf('check.write-date'),
      }),
    );
  if (from !== undefined && until !== undefined && beginningOf(until, zone) <= beginningOf(from, zone)) {
    return [
      diagnostic(['effective', 'until'], 'invalid-date', messageOf('check.ends-before-it-begins', { from, until }), {
        hint: messageOf('check.until-is-exclusive'),
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
          diagnostic(['severities', id], 'wrong-format', messageOf('check.reserved-severity', { id }), {
            hint: messageOf('check.add-word-to-severity', { id }),
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
            diagnostic([part, id], 'missing-label', messageOf('check.label-missing', { id }), {
              hint: messageOf('check.name-in-language'),
              part: 'key',
            }),
          ]
        : [],
    ),
  );
}
