import type { Diagnostic } from '../../diagnostic.ts';
import type { Message, MessageValue } from '../../messages/message.ts';
import { messageOf } from '../../messages/message-of.ts';
import { nameText } from '../../shown-text.ts';
import type { HolidaySource } from '../holiday-source.ts';
import { isMailbox, isSafeLink, isWebLink } from '../links.ts';
import { minuteOfDay, type Weekday, weekdays, weekdaysOf } from '../opening-hours.ts';
import type { PolicyDraft } from '../policy.ts';
import type { OpeningSpan } from '../policy-document.generated.ts';
import { isUnwritten } from '../unwritten-texts.ts';
import { checkCasePlaces } from './case-places.ts';
import { checkDerivedHours } from './derived-hours.ts';
import { checkNamedDays } from './named-days.ts';
import { hasSource, sourceHint } from './rules.ts';

const minutesPerDay = 1440;
const minutesPerWeek = 7 * minutesPerDay;

/** Opening hours that overlap, days and places that calendars do not have, contacts that cannot be reached, links that may not be followed, calendars and desks without a source. */
export function checkCalendars(draft: PolicyDraft, holidays: HolidaySource): Diagnostic[] {
  const { document, diagnostic } = draft;
  const calendars = Object.entries(document.calendars ?? {});
  return [
    ...calendars.flatMap(([id, calendar]) =>
      overlaps(calendar.open ?? []).map((index) =>
        diagnostic(['calendars', id, 'open', index], 'overlapping-hours', messageOf('calendar.hours-overlap'), {
          hint: messageOf('calendar.end-on-next-day'),
        }),
      ),
    ),
    ...checkNamedDays(draft),
    ...checkCasePlaces(draft, holidays),
    ...checkDerivedHours(draft),
    ...(draft.isBase ? [] : sourceDiagnostics(draft)),
    ...contactDiagnostics(draft),
    ...linkDiagnostics(draft),
  ];
}

function sourceDiagnostics({ document, diagnostic }: PolicyDraft): Diagnostic[] {
  const entries = [
    ...Object.entries(document.calendars ?? {}).map(([id, entry]) => ['calendars', id, entry.source] as const),
    ...Object.entries(document.desks ?? {}).map(([id, entry]) => ['desks', id, entry.source] as const),
  ];
  return entries.flatMap(([part, id, source]) =>
    hasSource(source)
      ? []
      : [
          diagnostic([part, id], 'missing-source', messageOf('check.source-missing', { id }), {
            ...sourceHint,
            part: 'key',
          }),
        ],
  );
}

const isTelephone = (value: string): boolean => /^\+[1-9]\d{6,14}$/.test(value);

const forms: Record<
  string,
  { readonly isNot: (value: MessageValue) => Message; readonly isGood: (value: string) => boolean; readonly hint: Message }
> = {
  phone: {
    isNot: (value) => messageOf('contact.not-a-telephone-number', { value }),
    isGood: isTelephone,
    hint: messageOf('contact.write-telephone-number'),
  },
  fax: {
    isNot: (value) => messageOf('contact.not-a-fax-number', { value }),
    isGood: isTelephone,
    hint: messageOf('contact.write-fax-number'),
  },
  email: {
    isNot: (value) => messageOf('contact.not-an-email-address', { value }),
    isGood: isMailbox,
    hint: messageOf('contact.write-email-address'),
  },
  form: {
    isNot: (value) => messageOf('contact.not-a-form-address', { value }),
    isGood: isWebLink,
    hint: messageOf('contact.write-form-address'),
  },
  chat: {
    isNot: (value) => messageOf('contact.not-a-chat-address', { value }),
    isGood: (value) => value === 'in-product' || isWebLink(value),
    hint: messageOf('contact.write-chat-address'),
  },
};

function contactDiagnostics({ document, diagnostic }: PolicyDraft): Diagnostic[] {
  return Object.entries(document.contacts ?? {}).flatMap(([id, { kind, value }]) => {
    const form = forms[kind];
    return form === undefined || form.isGood(value) || isUnwritten(value)
      ? []
      : [diagnostic(['contacts', id, 'value'], 'invalid-contact', form.isNot(nameText(value)), { hint: form.hint })];
  });
}

/** Where releases are described is a link that the page draws. */
function linkDiagnostics({ document, diagnostic }: PolicyDraft): Diagnostic[] {
  return Object.entries(document.products ?? {}).flatMap(([id, product]) => {
    const link = product?.releases?.link;
    if (link === undefined || isSafeLink(link)) return [];
    const message = messageOf('check.unsafe-link', { link: nameText(link) });
    const hint = messageOf('check.write-link');
    return [diagnostic(['products', id, 'releases', 'link'], 'wrong-format', message, { hint })];
  });
}

/** The indexes of the spans that overlap with an earlier one, over the whole week. */
function overlaps(spans: readonly OpeningSpan[]): number[] {
  const taken: [from: number, to: number][] = [];
  return spans.flatMap((span, index) => {
    const stretches = weekdaysOf(span.days).flatMap((day) => stretchesOf(day, span));
    const clashes = stretches.map(([from, to]) => {
      const isTaken = taken.some(([start, end]) => from < end && start < to);
      taken.push([from, to]);
      return isTaken;
    });
    return clashes.includes(true) ? [index] : [];
  });
}

/** A span of a weekday in minutes of the week; a night at the week's end is cut in two. */
function stretchesOf(day: Weekday, { from, to }: OpeningSpan): [number, number][] {
  const start = weekdays.indexOf(day) * minutesPerDay + minuteOfDay(from);
  const length = minuteOfDay(to) - minuteOfDay(from);
  const end = start + (length > 0 ? length : length + minutesPerDay);
  return end <= minutesPerWeek
    ? [[start, end]]
    : [
        [start, minutesPerWeek],
        [0, end - minutesPerWeek],
      ];
}
