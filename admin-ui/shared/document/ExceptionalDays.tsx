import type { Calendar } from '../../../engine/index.ts';
import { formatDate } from '../../platform/time/format-time.ts';
import { countryName } from '../vocabulary/countries.ts';
import { useDocument } from './document-context.ts';

/** Days that are unlike others: public holidays, own ones, closures, and hours that replace a day's. */
export function ExceptionalDays({ calendar: { holidays, closed = {}, special = {} } }: { readonly calendar: Calendar }) {
  const { translate } = useDocument();
  const day = (date: string): string => formatDate(date, translate.locale);
  const hours = (spans: readonly (readonly [string, string])[]): string => spans.map(([from, to]) => `${from}–${to}`).join(', ');
  const lines = [
    ...(holidays?.country === undefined ? [] : [countryLine(holidays.country, holidays.region)]),
    ...Object.entries(holidays?.days ?? {}).map(([date, name]) => translate('document.closed-on', { day: day(date), name })),
    ...Object.entries(closed).map(([date, spans]) =>
      translate('document.closed-between', { day: day(date), hours: hours(spans) }),
    ),
    ...Object.entries(special).map(([date, spans]) =>
      spans.length === 0
        ? translate('document.open-not', { day: day(date) })
        : translate('document.open-instead', { day: day(date), hours: hours(spans) }),
    ),
  ];
  function countryLine(code: string, region: string | undefined): string {
    const country = countryName(code, translate.locale);
    return region === undefined
      ? translate('document.holidays', { country })
      : translate('document.holidays.region', { country, region });
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
