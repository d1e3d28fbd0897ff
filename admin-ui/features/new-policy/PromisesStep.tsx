import { text } from '../../platform/messages/text.ts';
import { CourseText, FieldNote, useField } from './CourseField.tsx';
import { offeredUnits, type Promised, promisedAt, promiseKeys, type Time } from './course.ts';
import { useCourse } from './course-context.ts';
import './new-policy.css';

/** What is promised, as a table: a row for each severity, or for each plan and severity. */
export function PromisesStep() {
  const { course, change } = useCourse();
  const keys = promiseKeys(course);
  const hasPlans = keys.some(({ plan }) => plan !== undefined);
  const put = (key: string, next: Partial<Promised>) =>
    change({ promises: { ...course.promises, [key]: { ...promisedAt(course, key), ...next } } });
  if (keys.length === 0) return <p class="empty">{text('course.promises.no-severities')}</p>;
  return (
    <>
      <p class="hint">{text('course.promises.hint')}</p>
      <div class="course-table">
        <table>
          <thead>
            <tr>
              {hasPlans && <th scope="col">{text('course.promises.plan')}</th>}
              <th scope="col">{text('course.promises.severity')}</th>
              <th scope="col">{text('course.promises.response')}</th>
              <th scope="col">{text('course.promises.resolution')}</th>
              <th scope="col">{text('course.promises.on')}</th>
            </tr>
          </thead>
          <tbody>
            {keys.map(({ key, plan, severity }, index) => {
              const promised = promisedAt(course, key);
              const name = [plan?.label.trim(), severity.label.trim()].filter(Boolean).join(', ');
              const isFirstOfPlan = keys[index - 1]?.plan !== plan;
              return (
                <tr key={key}>
                  {hasPlans && (
                    <th scope="row">
                      <span data-again={!isFirstOfPlan}>{plan?.label}</span>
                    </th>
                  )}
                  <th scope="row" lang={course.language}>
                    {severity.label}
                  </th>
                  {(['response', 'resolution'] as const).map((kind) => (
                    <td key={kind} data-label={text(`course.promises.${kind}`)}>
                      <TimeCell
                        id={`promise-${key}-${kind}`}
                        label={`${name}: ${text(`course.promises.${kind}`)}`}
                        empty={text(`course.promises.${kind}.empty`)}
                        time={promised[kind]}
                        onChange={(time) => put(key, { [kind]: time })}
                      />
                    </td>
                  ))}
                  <td data-label={text('course.promises.on')}>
                    <select
                      aria-label={`${name}: ${text('course.promises.on')}`}
                      value={promised.isAlways ? 'always' : 'hours'}
                      onChange={({ currentTarget }) => put(key, { isAlways: currentTarget.value === 'always' })}
                    >
                      <option value="hours">{text('course.promises.on.hours')}</option>
                      <option value="always">{text('course.promises.on.always')}</option>
                    </select>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <CourseText
        id="heading-times"
        label={text('course.heading-times')}
        hint={text('course.heading.hint')}
        language={course.language}
        value={course.headings.times}
        onInput={(times) => change({ headings: { ...course.headings, times } })}
      />
    </>
  );
}

type CellProps = {
  readonly id: string;
  readonly label: string;
  readonly empty: string;
  readonly time: Time;
  readonly onChange: (time: Time) => void;
};

function TimeCell({ id, label, empty, time, onChange }: CellProps) {
  const { control, fault } = useField(id);
  return (
    <span class="course-time">
      <span class="course-amount">
        <input
          {...control}
          type="text"
          inputMode="numeric"
          autocomplete="off"
          aria-label={label}
          value={time.count}
          onInput={({ currentTarget }) => onChange({ ...time, count: currentTarget.value })}
        />
        <select
          aria-label={text('course.promises.unit', { what: label })}
          value={time.unit}
          onChange={({ currentTarget }) =>
            onChange({ ...time, unit: offeredUnits.find((one) => one === currentTarget.value) ?? time.unit })
          }
        >
          {offeredUnits.map((unit) => (
            <option key={unit} value={unit}>
              {text(`course.unit.${unit}`)}
            </option>
          ))}
        </select>
      </span>
      <FieldNote id={id} fault={fault}>
        {time.count.trim() === '' ? empty : ''}
      </FieldNote>
    </span>
  );
}
