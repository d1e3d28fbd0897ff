import { useEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { shown } from '../../platform/messages/language-choice.ts';
import { text } from '../../platform/messages/text.ts';
import { ProblemNote } from '../../platform/task/ProblemNote.tsx';
import { useTask } from '../../platform/task/use-task.ts';
import { readersZone } from '../../platform/time/zone-name.ts';
import { overviewOf } from '../../shared/policies/overview.ts';
import type { PolicyList } from '../../shared/policies/policies-client.ts';
import { policyAddress } from '../../shared/policies/policy-address.ts';
import { loadPolicyList } from '../../shared/policies/policy-library.ts';
import { ContactStep } from './ContactStep.tsx';
import { type Course, course, freshCourse, policyOf, type Step, setCourse, steps } from './course.ts';
import { CourseContext } from './course-context.ts';
import { faultsOf } from './course-faults.ts';
import { templateOfCourse } from './course-template.ts';
import { ExampleStep } from './ExampleStep.tsx';
import { HoursStep } from './HoursStep.tsx';
import { forgetLeft, isSaid, leaveStep, wantedField } from './left-fields.ts';
import { beginPolicy } from './new-policy-client.ts';
import { PromisesStep } from './PromisesStep.tsx';
import { SeveritiesStep } from './SeveritiesStep.tsx';
import { VendorStep } from './VendorStep.tsx';
import { withoutHolidays } from './without-holidays.ts';
import './new-policy.css';

type Props = { readonly step: Step; readonly list: PolicyList };

/** The course: one step at a time, in any order; what was said is kept until it is a draft. */
export function CourseForm({ step, list }: Props) {
  const { route } = useLocation();
  const { isBusy, fault, run } = useTask();
  const form = useRef<HTMLFormElement>(null);
  const nav = useRef<HTMLElement>(null);
  const said = course.value ?? freshCourse(shown.value?.locale.slice(0, 2) ?? 'en', readersZone);
  const editions = new Set(
    overviewOf(list).flatMap((one) => one.editions.map(({ policy, language }) => `${policy}/${language}`)),
  );
  const faults = faultsOf(said, { editions, withoutHolidays: withoutHolidays.value });
  const at = steps.indexOf(step);
  const next = steps[at + 1];
  useEffect(() => {
    if (course.peek() !== undefined && course.peek()?.step !== step) setCourse({ ...(course.peek() as Course), step });
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
    focusIn(form.current);
  }, [step]);
  const go = (place: { readonly step: Step; readonly field: string }) => {
    leaveStep(place.step);
    wantedField.value = place.field;
    if (place.step === step) focusIn(form.current);
    else route(addressOf(place.step));
  };
  const goOn = () => {
    leaveStep(step);
    const [first] = next === undefined ? faults : faults.filter((one) => one.step === step);
    if (first !== undefined) go(first);
    else if (next !== undefined) route(addressOf(next));
    else void make();
  };
  const make = () =>
    run(async () => {
      const edition = { policy: policyOf(said), language: said.language };
      await beginPolicy(edition, { template: templateOfCourse(said) });
      setCourse(undefined);
      forgetLeft();
      await loadPolicyList();
      route(`${policyAddress(edition, 'edit')}?part=targets`);
    });
  return (
    <CourseContext.Provider value={{ course: said, faults }}>
      <nav class="course-steps" ref={nav} aria-label={text('course.steps')}>
        <ol>
          {steps.map((one, index) => (
            <li key={one}>
              <a
                href={addressOf(one)}
                aria-current={one === step ? 'step' : undefined}
                data-faulty={faults.some((found) => found.step === one && isSaid(found))}
              >
                <span aria-hidden="true">{index + 1}</span> {text(`course.step.${one}`)}
                {faults.some((found) => found.step === one && isSaid(found)) && (
                  <span class="visually-hidden">{text('course.step.faulty')}</span>
                )}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <form
        ref={form}
        class="course-form"
        data-step={step}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          goOn();
        }}
      >
        <h2>{text(`course.step.${step}.title`)}</h2>
        <StepFields step={step} onGo={go} />
        {fault && <ProblemNote reason={fault} />}
        <p class="course-buttons">
          <a class="button quiet" href={at === 0 ? '/new-policy' : addressOf(steps[at - 1] ?? 'vendor')}>
            {text('course.back')}
          </a>
          <button type="submit" class="button primary" disabled={isBusy}>
            {next === undefined
              ? text(isBusy ? 'course.making' : 'course.make')
              : text('course.next', { step: text(`course.step.${next}`) })}
          </button>
          <span class="hint">{text('course.kept')}</span>
        </p>
      </form>
    </CourseContext.Provider>
  );
}

function StepFields({ step, onGo }: { readonly step: Step; readonly onGo: Parameters<typeof ExampleStep>[0]['onGo'] }) {
  switch (step) {
    case 'vendor':
      return <VendorStep />;
    case 'severities':
      return <SeveritiesStep />;
    case 'hours':
      return <HoursStep />;
    case 'promises':
      return <PromisesStep />;
    case 'contact':
      return <ContactStep />;
    case 'example':
      return <ExampleStep onGo={onGo} />;
  }
}

function addressOf(step: Step): string {
  return `/new-policy?step=${step}`;
}

/** Goes to the field that is wanted, or to the first one, once the frame has gone to the page. */
function focusIn(form: HTMLFormElement | null): void {
  setTimeout(() => {
    const wanted = wantedField.peek();
    wantedField.value = undefined;
    const field =
      wanted === undefined ? form?.querySelector<HTMLElement>('input, select, textarea') : document.getElementById(wanted);
    field?.focus();
  });
}
