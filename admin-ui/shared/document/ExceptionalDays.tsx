import { type Calendar, type PlaceValue, weekdays } from '../../../engine/index.ts';
import { countryName } from '../vocabulary/countries.ts';
import { formatNamedDays } from '../week/format-named-days.ts';
import { weekdayInFull } from '../week/format-week.ts';
import { describePlace } from './describe-place.ts';
import { useDocument } from './document-context.ts';

/** Days that are unlike others: public holidays, own ones, closures, and hours that replace a day's. */
export function ExceptionalDays({ calendar: { holidays, closed = {}, special = {} } }: { readonly calendar: Calendar }) {
  const { document, translate } = useDocument();
  const day = (key: string): string => formatNamedDays(key, translate);
  const hours = (spans: readonly (readonly [string, string])[]): string => spans.map(([from, to]) => `${from}–${to}`).join(', ');
  const { country, region, hours: onHolidays, as } = holidays ?? {};
  const lines = [
    ...(country === undefined ? [] : [countryLine(country, region)]),
    ...Object.entries(holidays?.days ?? {}).map(([key, name]) =>
      translate(isOpenOnHolidays() ? 'document.holiday-on' : 'document.closed-on', { day: day(key), name }),
    ),
    ...(onHolidays === undefined ? [] : [translate('document.holidays.hours', { hours: hours(onHolidays) })]),
    ...(as === undefined
      ? []
      : [translate('document.holidays.as', { day: weekdayInFull(weekdays.indexOf(as), translate.locale) })]),
    ...Object.entries(closed).map(([key, spans]) => translate('document.closed-between', { day: day(key), hours: hours(spans) })),
    ...Object.entries(special).map(([key, spans]) =>
      spans.length === 0
        ? translate('document.open-not', { day: day(key) })
        : translate('document.open-instead', { day: day(key), hours: hours(spans) }),
    ),
  ];
  function isOpenOnHolidays(): boolean {
    return onHolidays !== undefined || as !== undefined;
  }
  function countryLine(code: PlaceValue, within: PlaceValue | undefined): string {
    const named = describePlace(code, (one) => countryName(one, translate.locale), document, translate);
    if (within === undefined)
      return translate(isOpenOnHolidays() ? 'document.holidays.of' : 'document.holidays', { country: named });
    const place = { country: named, region: describePlace(within, (one) => one, document, translate) };
    return translate(isOpenOnHolidays() ? 'document.holidays.of.region' : 'document.holidays.region', place);
  }
  if (lines.length === 0) return null;
  return (
    <ul class="note">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
