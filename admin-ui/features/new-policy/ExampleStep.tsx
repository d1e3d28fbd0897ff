import { isTimeZone } from '../../../engine/index.ts';
import { useQuery } from '../../platform/client/use-query.ts';
import { Icon } from '../../platform/controls/Icon.tsx';
import { Sentence } from '../../platform/messages/Sentence.tsx';
import { text } from '../../platform/messages/text.ts';
import { Moment } from '../../platform/time/Moment.tsx';
import { MomentField } from '../../platform/time/MomentField.tsx';
import { describeFault, FieldNote, useField } from './CourseField.tsx';
import { type Named, namedRows, promisedAt, promiseKeys } from './course.ts';
import { useCourse } from './course-context.ts';
import { type CourseFault, type UnwrittenField, unwrittenOf } from './course-faults.ts';
import { amountOf, exampleRows, writtenSpans } from './course-template.ts';
import { endOfTime } from './new-policy-client.ts';
import './new-policy.css';

type Props = { readonly onGo: (place: { readonly step: CourseFault['step']; readonly field: string }) => void };

/** One case, and what would have to be done for it by what was said; then what is still missing. */
export function ExampleStep({ onGo }: Props) {
  const { course, change, faults } = useCourse();
  const { severity, plan, product } = exampleRows(course);
  const { control, fault } = useField('opened-at');
  const zone = isTimeZone(course.timeZone) ? course.timeZone : 'UTC';
  const put = (next: Partial<typeof course.example>) => change({ example: { ...course.example, ...next } });
  const choices = [
    ['product', course.products, product],
    ['plan', course.plans, plan],
    ['severity', course.severities, severity],
  ] as const;
  return (
    <>
      <p class="hint">{text('course.example.hint')}</p>
      <div class="course-pair">
        {choices.map(([what, rows, chosen]) =>
          namedRows(rows).length === 0 ? null : (
            <div key={what} class="course-field">
              <label for={`example-${what}`}>{text(`course.example.${what}`)}</label>
              <RowSelect id={`example-${what}`} rows={namedRows(rows)} chosen={chosen} onChoose={(key) => put({ [what]: key })} />
            </div>
          ),
        )}
        <div class="course-field" onFocusOut={control.onBlur}>
          <label for={control.id}>{text('course.example.opened-at')}</label>
          <MomentField
            id={control.id}
            value={course.example.openedAt}
            timeZone={zone}
            onChange={(openedAt) => put({ openedAt })}
          />
          <FieldNote id={control.id} fault={fault} />
        </div>
      </div>
      <Answers zone={zone} />
      <Missing faults={faults.filter(({ field }) => field !== 'opened-at')} unwritten={unwrittenOf(course)} onGo={onGo} />
    </>
  );
}

type SelectProps = {
  readonly id: string;
  readonly rows: readonly Named[];
  readonly chosen: Named | undefined;
  readonly onChoose: (key: string) => void;
};

function RowSelect({ id, rows, chosen, onChoose }: SelectProps) {
  return (
    <select id={id} value={chosen?.key ?? ''} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
      {rows.map(({ key, label }) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** What is due when, as the clock of the server counts it. */
function Answers({ zone }: { readonly zone: string }) {
  const { course } = useCourse();
  const { severity, plan } = exampleRows(course);
  const promise = promiseKeys(course).find((one) => one.severity === severity && one.plan === plan);
  const { openedAt } = course.example;
  if (promise === undefined || openedAt === undefined) return <p class="course-answers hint">{text('course.example.waits')}</p>;
  const promised = promisedAt(course, promise.key);
  return (
    <dl class="course-answers">
      {(['response', 'resolution'] as const).map((kind) => (
        <div key={kind}>
          <dt>{text(`course.promises.${kind}`)}</dt>
          <dd>
            <Due {...{ zone, openedAt, kind }} time={promised[kind]} isAlways={promised.isAlways} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

type DueProps = {
  readonly zone: string;
  readonly openedAt: string;
  readonly kind: 'response' | 'resolution';
  readonly time: Parameters<typeof amountOf>[0];
  readonly isAlways: boolean;
};

const always = [{ days: 'mon-sun', from: '00:00', to: '24:00' }];

function Due({ zone, openedAt, kind, time, isAlways }: DueProps) {
  const { course } = useCourse();
  const amount = amountOf(time);
  const open = isAlways ? always : writtenSpans(course.open);
  const holidays = isAlways || course.country === '' ? {} : { holidays: { country: course.country } };
  const [first, ...others] = open;
  const calendar = first && { timeZone: zone, open: [first, ...others] as const, ...holidays };
  const { query } = useQuery(
    async (signal) =>
      amount === undefined || calendar === undefined ? null : endOfTime({ op: 'add', calendar, start: openedAt, amount }, signal),
    [openedAt, JSON.stringify({ calendar, amount })],
  );
  if (amount === undefined) return <span class="muted">{text(`course.promises.${kind}.empty`)}</span>;
  const end = query.status === 'success' ? query.data : null;
  if (query.status === 'error') return <span class="muted">{text('course.example.unknown')}</span>;
  if (end === null) return <span class="muted">…</span>;
  return <Sentence of="course.example.due" with={{ at: <Moment at={end} timeZone={zone} beside={openedAt} /> }} />;
}

type MissingProps = Props & { readonly faults: readonly CourseFault[]; readonly unwritten: readonly UnwrittenField[] };

/** What keeps a draft from being made, and what would keep it from being published; each leads to its field. */
function Missing({ faults, unwritten, onGo }: MissingProps) {
  return (
    <section class="course-missing" aria-labelledby="course-missing">
      <h3 id="course-missing">
        <Icon name={faults.length + unwritten.length === 0 ? 'check' : 'alert'} />
        <span role="status">
          {faults.length > 0
            ? text('course.missing.faults', { count: faults.length })
            : unwritten.length > 0
              ? text('course.missing.unwritten', { count: unwritten.length })
              : text('course.missing.nothing')}
        </span>
      </h3>
      <ul class="course-places">
        {faults.map((fault) => (
          <li key={`${fault.field} ${fault.code}`}>
            <button type="button" class="link-button" onClick={() => onGo(fault)}>
              {text(`course.step.${fault.step}`)}: {describeFault(fault)}
            </button>
          </li>
        ))}
        {unwritten.map((one) => (
          <li key={one.field}>
            <button type="button" class="link-button" onClick={() => onGo(one)}>
              {text(`course.step.${one.step}`)}: {describeUnwritten(one)}
            </button>
          </li>
        ))}
      </ul>
      {unwritten.length > 0 && <p class="hint">{text('course.missing.later')}</p>}
    </section>
  );
}

function describeUnwritten({ what, name }: UnwrittenField): string {
  return what === 'definition' ? text('course.unwritten.definition', { name }) : text(`course.unwritten.${what}`);
}
