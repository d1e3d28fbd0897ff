import { type Amount, isWholeUnit, type Policy, type TargetPart } from '../../../engine/index.ts';
import type { Text } from '../../platform/messages/make-text.ts';
import { text } from '../../platform/messages/text.ts';
import { readable } from './question-label.ts';

/** A promise in figures with the hours that count: `2 hours on the hours of PPM Pro Americas`. */
export function describeTargetTime(target: TargetPart, { document }: Policy): string {
  const { within, atLatest, usual } = target;
  if (usual !== undefined) return describeUsual(usual);
  const first = within === null ? [] : [describeAmount(within, target.calendar, document)];
  const second = atLatest?.within
    ? [
        text('hours.at-latest', {
          limit: [describeAmount(atLatest.within, atLatest.calendar, document), ...describeEnds(atLatest)].join(', '),
        }),
      ]
    : [];
  return [...first, ...describeEnds(target), ...second].join(', ');
}

function describeAmount(within: Amount, calendar: string | null, document: Policy['document']): string {
  const amount = formatAmount(within);
  if (calendar === null || isWholeUnit(within.unit)) return amount;
  if (calendar === 'around-the-clock') return text('hours.around-the-clock', { amount });
  const names = calendar.split('+').map((id) => hoursOwner(id, document));
  return text('hours.on', { amount, desks: names.reduce((one, other) => text('hours.and', { one, other })) });
}

/** What else says when a time begins and ends. */
export function describeEnds({ until, cutoff, afterCutoff }: Ends, translate: Text = text): string[] {
  const later = afterCutoff?.within;
  return [
    ...(until === undefined ? [] : [describeUntil(until, translate)]),
    ...(cutoff === undefined || later ? [] : [translate('hours.cutoff', { time: cutoff })]),
    ...(cutoff === undefined || !later
      ? []
      : [
          translate('hours.after-cutoff', {
            time: cutoff,
            limit: [formatAmount(later, translate), ...describeEnds({ until: afterCutoff.until }, translate)].join(', '),
          }),
        ]),
  ];
}

type Ends = {
  readonly until?: string | undefined;
  readonly cutoff?: string | undefined;
  readonly afterCutoff?: { readonly within: Amount | null; readonly until?: string | undefined } | undefined;
};

/** When on its day a time ends. */
export function describeUntil(until: string, translate: Text = text): string {
  return until === 'closing' ? translate('hours.until-closing') : translate('hours.until-time', { time: until });
}

/** How long something usually takes. */
export type Usual = NonNullable<TargetPart['usual']>;

/** How long something usually takes, in words. */
export function describeUsual(usual: Usual, translate: Text = text): string {
  return 'from' in usual
    ? translate('hours.usual-range', { from: formatAmount(usual.from, translate), to: formatAmount(usual.to, translate) })
    : translate('hours.usual', { amount: formatAmount(usual, translate) });
}

/** Whose hours they are: the desk's, where one alone keeps them, else what the policy calls them. */
function hoursOwner(id: string, { desks = {}, calendars = {} }: Policy['document']): string {
  const [desk, ...others] = Object.values(desks).filter(({ hours }) => hours === id);
  const own = others.length === 0 ? desk?.label : undefined;
  return own ?? calendars[id]?.label ?? desk?.label ?? readable(id);
}

/** An amount of time in words: `2 business days`. */
export function formatAmount({ value, unit }: Amount, translate: Text = text): string {
  if (unit === 'next-business-day' && value === 0) return translate('hours.same-business-day');
  return translate(`hours.${unit}`, { count: value });
}
