import { text } from '../../platform/messages/text.ts';
import { CourseText } from './CourseField.tsx';
import { useCourse } from './course-context.ts';
import './new-policy.css';

/** Who is asked, and how they are reached. */
export function ContactStep() {
  const { course, change } = useCourse();
  return (
    <>
      <CourseText
        id="desk"
        label={text('course.desk')}
        hint={text('course.desk.hint')}
        language={course.language}
        value={course.desk}
        onInput={(desk) => change({ desk })}
      />
      <div class="course-pair">
        <CourseText
          id="email"
          label={text('course.email')}
          hint={text('course.email.hint')}
          value={course.email}
          onInput={(email) => change({ email })}
        />
        <CourseText
          id="phone"
          label={text('course.phone')}
          hint={text('course.phone.hint')}
          placeholder="+46 8 123 45 67"
          value={course.phone}
          onInput={(phone) => change({ phone })}
        />
      </div>
      <CourseText
        id="heading-contact"
        label={text('course.heading-contact')}
        hint={text('course.heading.hint')}
        language={course.language}
        value={course.headings.contact}
        onInput={(contact) => change({ headings: { ...course.headings, contact } })}
      />
    </>
  );
}
