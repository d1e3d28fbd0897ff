import { isTimeZone, type Weekday, weekdays } from '../../../engine/index.ts';
import { Icon } from '../../platform/controls/Icon.tsx';
import { text } from '../../platform/messages/text.ts';
import { countries } from '../../shared/vocabulary/countries.ts';
import { weekdayInFull, weekdayName } from '../../shared/week/format-week.ts';
import { Week, WeekHours } from '../../shared/week/Week.tsx';
import { CourseField, CourseText, FieldNote, useField } from './CourseField.tsx';
import { type Span, timeOfDay } from './course.ts';
import { useCourse } from './course-context.ts';
import { writtenSpans } from './course-template.ts';
import { NextHolidays } from './NextHolidays.tsx';
import './new-policy.css';

/** When support is open: the week, drawn while it is set, and the holidays that it keeps. */
export function HoursStep() {
  const { course, change } = useCourse();
  const open = writtenSpans(course.open);
  const put = (index: number, next: Partial<Span>) =>
    change({ open: course.open.map((span, at) => (at === index ? { ...span, ...next } : span)) });
  return (
    <div class="course-hours">
      <div class="course-column">
        <div class="course-pair">
          <CourseField id="time-zone" label={text('course.zone')} hint={text('course.zone.hint')}>
            {(control) => (
              <input
                {...control}
                type="text"
                list="course-zones"
                spellcheck={false}
                value={course.timeZone}
                onInput={({ currentTarget }) => change({ timeZone: currentTarget.value })}
              />
            )}
          </CourseField>
          <CourseField id="country" label={text('course.country')} hint={text('course.country.hint')}>
            {(control) => (
              <select
                {...control}
                value={course.country}
                onChange={({ currentTarget }) => change({ country: currentTarget.value })}
              >
                <option value="">{text('course.country.none')}</option>
                {countries().map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </CourseField>
        </div>
        <Zones />
        <fieldset class="course-rows">
          <legend>{text('course.open')}</legend>
          <p class="hint">{text('course.open.hint')}</p>
          {course.open.map((span, index) => (
            <SpanRow
              key={index}
              {...{ span, index }}
              onChange={(next) => put(index, next)}
              onRemove={course.open.length > 1 ? () => change({ open: course.open.filter((_, at) => at !== index) }) : undefined}
            />
          ))}
          <button
            type="button"
            class="button quiet"
            onClick={() => change({ open: [...course.open, { days: ['sat'], from: '10:00', to: '14:00' }] })}
          >
            <Icon name="plus" /> {text('course.open.add')}
          </button>
        </fieldset>
        <CourseText
          id="heading-hours"
          label={text('course.heading-hours')}
          hint={text('course.heading.hint')}
          language={course.language}
          value={course.headings.hours}
          onInput={(hours) => change({ headings: { ...course.headings, hours } })}
        />
      </div>
      <div class="course-column">
        <Week
          calendar={{ open }}
          timeZone={isTimeZone(course.timeZone) ? course.timeZone : undefined}
          translate={text}
          at={Date.now()}
        />
        <NextHolidays country={course.country} />
        <div class="course-week-words">
          <WeekHours calendar={{ open }} translate={text} />
        </div>
      </div>
    </div>
  );
}

type RowProps = {
  readonly span: Span;
  readonly index: number;
  readonly onChange: (next: Partial<Span>) => void;
  readonly onRemove: (() => void) | undefined;
};

function SpanRow({ span, index, onChange, onRemove }: RowProps) {
  const days = useField(`span-${index}-days`);
  const [from, to] = [useField(`span-${index}-from`), useField(`span-${index}-to`)];
  const toggle = (day: Weekday, isOn: boolean) =>
    onChange({ days: weekdays.filter((one) => (one === day ? isOn : span.days.includes(one))) });
  const ends = [
    ['from', from],
    ['to', to],
  ] as const;
  return (
    <fieldset class="course-span" aria-label={text('course.span', { number: String(index + 1) })}>
      <span class="course-days" id={days.control.id} tabIndex={-1}>
        {weekdays.map((day, at) => (
          <label key={day} class="choice small" title={weekdayInFull(at, text.locale)}>
            <input
              type="checkbox"
              checked={span.days.includes(day)}
              aria-describedby={days.control['aria-describedby']}
              onChange={({ currentTarget }) => toggle(day, currentTarget.checked)}
              onBlur={days.control.onBlur}
            />
            <span>{weekdayName(at, text.locale)}</span>
          </label>
        ))}
      </span>
      {ends.map(([end, { control }]) => (
        <input
          key={end}
          {...control}
          type="text"
          class="clock-time"
          autocomplete="off"
          aria-label={text(`course.span.${end}`)}
          value={span[end]}
          onInput={({ currentTarget }) => onChange({ [end]: currentTarget.value })}
          onBlur={() => {
            control.onBlur();
            onChange({ [end]: timeOfDay(span[end]) ?? span[end] });
          }}
        />
      ))}
      <button
        type="button"
        class="icon-button"
        aria-label={text('course.span.remove', { number: String(index + 1) })}
        disabled={onRemove === undefined}
        onClick={onRemove}
      >
        <Icon name="close" />
      </button>
      <span class="course-span-notes">
        <FieldNote id={days.control.id} fault={days.fault} />
        <FieldNote id={from.control.id} fault={from.fault} />
        <FieldNote id={to.control.id} fault={to.fault}>
          {isOverNight(span) ? text('course.span.night') : ''}
        </FieldNote>
      </span>
    </fieldset>
  );
}

function isOverNight({ from, to }: Span): boolean {
  const [start, end] = [timeOfDay(from), timeOfDay(to)];
  return start !== undefined && end !== undefined && end <= start && end !== '00:00';
}

function Zones() {
  return (
    <datalist id="course-zones">
      {Intl.supportedValuesOf('timeZone').map((zone) => (
        <option key={zone} value={zone} />
      ))}
    </datalist>
  );
}
