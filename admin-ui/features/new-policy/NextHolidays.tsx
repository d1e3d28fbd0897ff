import { useEffect } from 'preact/hooks';
import { dayOf } from '../../../engine/index.ts';
import { useQuery } from '../../platform/client/use-query.ts';
import { text } from '../../platform/messages/text.ts';
import { formatDay } from '../../platform/time/format-time.ts';
import { readHolidays } from '../../shared/policies/holidays-client.ts';
import { countryName } from '../../shared/vocabulary/countries.ts';
import { noteHolidays } from './without-holidays.ts';
import './new-policy.css';

const shown = 6;

/** The public holidays of a country that come next, so that whoever chose it sees whether it was the right one. */
export function NextHolidays({ country }: { readonly country: string }) {
  const today = new Date().toISOString().slice(0, 10);
  const year = Number(today.slice(0, 4));
  const { query } = useQuery(
    async () => (country === '' ? [] : (await readHolidays(country, undefined, year, year + 1)).holidays),
    [country],
  );
  useEffect(() => {
    if (query.status !== 'pending') noteHolidays(country, query);
  }, [query]);
  const next = query.status === 'success' ? query.data.filter(({ date }) => date >= today).slice(0, shown) : [];
  return (
    <section class="course-holidays" aria-busy={query.status === 'pending'} aria-labelledby="course-holidays">
      <h3 id="course-holidays">
        {country === '' ? text('course.holidays') : text('course.holidays.of', { country: countryName(country) })}
      </h3>
      {country === '' ? (
        <p class="hint">{text('course.holidays.none')}</p>
      ) : (
        <ul>
          {next.map(({ date, name }) => (
            <li key={`${date} ${name}`}>
              <span class="muted">{formatDay(dayOf(date), 'UTC', 0)}</span> {name}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
