import type { ComponentChildren, JSX } from 'preact';
import { text } from '../../platform/messages/text.ts';
import { countryName } from '../../shared/vocabulary/countries.ts';
import { useCourse } from './course-context.ts';
import type { CourseFault } from './course-faults.ts';
import { isSaid, leaveField } from './left-fields.ts';
import './new-policy.css';

/** What the control of a field is given. */
type Control = {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string;
  readonly onBlur: () => void;
};

/** What a control of a field is given, and what is wrong in it once it was left. */
export function useField(id: string): { readonly control: Control; readonly fault: CourseFault | undefined } {
  const fault = useCourse().faults.find((one) => one.field === id && isSaid(one));
  return {
    control: { id, 'aria-invalid': fault !== undefined, 'aria-describedby': `${id}-note`, onBlur: () => leaveField(id) },
    fault,
  };
}

type Props = {
  readonly id: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly children: (control: Control) => JSX.Element;
};

/** A field with its name; what is wrong in it stands where its hint does, so that nothing moves. */
export function CourseField({ id, label, hint, children }: Props) {
  const { control, fault } = useField(id);
  return (
    <div class="course-field">
      <label for={id}>{label}</label>
      {children(control)}
      <FieldNote id={id} fault={fault}>
        {hint}
      </FieldNote>
    </div>
  );
}

type NoteProps = { readonly id: string; readonly fault: CourseFault | undefined; readonly children?: ComponentChildren };

/** What is wrong in a field, or else what helps with it. */
export function FieldNote({ id, fault, children }: NoteProps) {
  return (
    <span id={`${id}-note`} class={fault ? 'hint cell-fault' : 'hint'} role="status">
      {fault ? describeFault(fault) : children}
    </span>
  );
}

/** What is wrong, in the words of the form. */
export function describeFault({ code, name }: CourseFault): string {
  switch (code) {
    case 'policy-taken':
    case 'name-twice':
      return text(`course.fault.${code}`, { name });
    case 'holidays-unknown':
      return text('course.fault.holidays-unknown', { country: countryName(name) });
    default:
      return text(`course.fault.${code}`);
  }
}

type TextProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly value: string;
  readonly placeholder?: string;
  readonly isLong?: boolean;
  readonly language?: string;
  readonly onInput: (value: string) => void;
};

/** A field for words. */
export function CourseText({ id, label, hint, value, placeholder, isLong = false, language, onInput }: TextProps) {
  return (
    <CourseField {...{ id, label, hint }}>
      {(control) =>
        isLong ? (
          <textarea
            {...control}
            rows={2}
            lang={language}
            value={value}
            placeholder={placeholder}
            onInput={({ currentTarget }) => onInput(currentTarget.value)}
          />
        ) : (
          <input
            {...control}
            type="text"
            autocomplete="off"
            lang={language}
            value={value}
            placeholder={placeholder}
            onInput={({ currentTarget }) => onInput(currentTarget.value)}
          />
        )
      }
    </CourseField>
  );
}
