import { type Diagnostic, type DiagnosticCode, nameHint } from '../../diagnostic.ts';
import type { Message } from '../../messages/message.ts';
import { messageOf } from '../../messages/message-of.ts';
import type { Path } from '../../path.ts';
import { builtInHours } from '../../vocabulary/metrics.ts';
import { meantWord } from '../meant-keys.ts';
import type { PolicyDraft } from '../policy.ts';
import { hoursNamedBy, metricsSetBy, targetOf } from '../target-rule.ts';
import { timedParts } from '../timed-parts.ts';

type Reference = readonly [
  path: Path,
  name: string | undefined,
  code: DiagnosticCode,
  missing: (name: string) => Message,
  known: readonly string[],
];

/** Names of severities, desks, contacts and hours that the policy does not have. */
export function checkReferences(draft: PolicyDraft): Diagnostic[] {
  const clashes = clashingNames(draft);
  if (draft.isBase) return clashes;
  const dangling = references(draft).flatMap(([path, name, code, missing, known]) =>
    name === undefined || known.includes(name)
      ? []
      : [draft.diagnostic(path, code, missing(name), { hint: hintFor(path, name, known) })],
  );
  return [...clashes, ...dangling];
}

/** Which name is meant: also `around-the-clock`, where the words for it are others. */
function hintFor(path: Path, name: string, known: readonly string[]): Message | undefined {
  const meant = meantWord(String(path.at(-1)), name);
  if (meant !== undefined && known.includes(meant)) return messageOf('hint.did-you-mean', { nearest: meant });
  return nameHint(name, known);
}

function references({ document }: PolicyDraft): Reference[] {
  const { severity, routing, clocks = {}, desks = {}, targets = [], unions = {} } = document;
  const severities = Object.keys(document.severities ?? {});
  const deskIds = Object.keys(desks);
  const contacts = Object.keys(document.contacts ?? {});
  const calendars = Object.keys(document.calendars ?? {});
  const named = [...calendars, ...Object.keys(unions)];
  const hours = [...named, ...builtInHours];
  const severityAt = (path: Path, name: string | undefined): Reference => [
    path,
    name,
    'unknown-severity',
    (missing) => messageOf('check.no-severity', { id: missing }),
    severities,
  ];
  const deskAt = (path: Path, name: string | undefined): Reference => [
    path,
    name,
    'unknown-desk',
    (missing) => messageOf('check.no-desk', { id: missing }),
    deskIds,
  ];
  const hoursAt = (path: Path, name: string | undefined, known: readonly string[]): Reference => [
    path,
    name,
    'unknown-calendar',
    (missing) => messageOf('check.no-calendar', { id: missing }),
    known,
  ];
  return [
    ...(severity?.criteria ?? []).map((rule, index) => severityAt(['severity', 'criteria', index, 'then'], rule.then)),
    ...(severity?.limits ?? []).map((rule, index) => severityAt(['severity', 'limits', index, 'highest'], rule.highest)),
    ...(severity?.adjustments ?? []).map((rule, index) => severityAt(['severity', 'adjustments', index, 'lowest'], rule.lowest)),
    severityAt(['severity', 'default'], severity?.default),
    ...(routing?.desks ?? []).flatMap((rule, index) => [
      deskAt(['routing', 'desks', index, 'then'], rule.then),
      ...(rule.alternates ?? []).map((desk, at) => deskAt(['routing', 'desks', index, 'alternates', at], desk)),
    ]),
    ...Object.entries(desks).flatMap(([id, desk]): Reference[] => [
      hoursAt(['desks', id, 'hours'], desk.hours, [...named, 'around-the-clock']),
      ...(desk.contacts ?? []).map(
        (contact, at): Reference => [
          ['desks', id, 'contacts', at],
          contact,
          'unknown-contact',
          (missing) => messageOf('check.no-contact', { id: missing }),
          contacts,
        ],
      ),
    ]),
    ...Object.entries(document.calendars ?? {}).flatMap(([id, { outside, both = [] }]) => [
      hoursAt(['calendars', id, 'outside'], outside, named),
      ...both.map((part, at) => hoursAt(['calendars', id, 'both', at], part, named)),
    ]),
    ...Object.entries(unions).flatMap(([id, parts]) => parts.map((part, at) => hoursAt(['unions', id, at], part, calendars))),
    ...Object.entries(clocks).flatMap(([name, rules]) =>
      rules.map((rule, index) => hoursAt(['clocks', name, index, 'then'], rule.then, hours)),
    ),
    ...timedParts(document).map(({ on, onPath }): Reference => {
      // The plain closure counts days and takes no clock.
      if (onPath.length > 2) return hoursAt(onPath, on, [...hours, ...Object.keys(clocks)]);
      const missing = (name: string): Message =>
        Object.hasOwn(clocks, name)
          ? messageOf('check.clock-for-closure', { id: name })
          : messageOf('check.no-calendar', { id: name });
      return [onPath, on, 'unknown-calendar', missing, hours];
    }),
    ...targets.flatMap((rule, index) =>
      metricsSetBy(rule).flatMap((kind) =>
        hoursNamedBy(targetOf(rule, kind) ?? {}).map(([path, name]) =>
          hoursAt(['targets', index, kind, ...path], name, [...hours, ...Object.keys(clocks)]),
        ),
      ),
    ),
  ];
}

const ofCalendar = (name: string): Message => messageOf('check.name-of-calendar', { name });

type NamedHours = 'calendars' | 'unions' | 'clocks';

/** Calendars, unions and clocks share their names with each other and with the built-in hours. */
function clashingNames({ document, diagnostic }: PolicyDraft): Diagnostic[] {
  const names = (part: NamedHours): string[] => Object.keys(document[part] ?? {});
  const taken = (part: NamedHours, by: readonly string[], message: (name: string) => Message): Diagnostic[] =>
    names(part)
      .filter((name) => by.includes(name))
      .map((name) =>
        diagnostic([part, name], 'name-clash', message(name), {
          hint: messageOf('check.choose-other-name'),
          part: 'key',
        }),
      );
  const parts: NamedHours[] = ['calendars', 'unions', 'clocks'];
  return [
    ...parts.flatMap((part) => taken(part, builtInHours, (name) => messageOf('check.name-of-built-in-hours', { name }))),
    ...taken('unions', names('calendars'), ofCalendar),
    ...taken('clocks', names('calendars'), ofCalendar),
    ...taken('clocks', names('unions'), (name) => messageOf('check.name-of-union', { name })),
  ];
}
