import { useState } from 'preact/hooks';
import { text } from '../../platform/messages/text.ts';
import { languageName } from '../../shared/policies/language-name.ts';
import { CourseField, CourseText } from './CourseField.tsx';
import { policyOf } from './course.ts';
import { useCourse } from './course-context.ts';
import { isSaid } from './left-fields.ts';
import { NamedRows } from './NamedRows.tsx';
import { policyLanguages } from './policy-languages.ts';
import './new-policy.css';

/** Whose policy it is, in which language, and what it covers. */
export function VendorStep() {
  const { course, change, faults } = useCourse();
  const [isNaming, setNaming] = useState(false);
  const policy = policyOf(course);
  const hasName = course.vendorName.trim() !== '';
  const isAsking =
    isNaming || course.policy !== undefined || faults.some((fault) => fault.code === 'policy-taken' && isSaid(fault));
  return (
    <>
      <div class="course-pair">
        <CourseText
          id="vendor-name"
          label={text('course.vendor-name')}
          value={course.vendorName}
          onInput={(vendorName) => change({ vendorName })}
          hint={
            hasName && !isAsking ? (
              <>
                {text('course.address')} <code>{`${policy}/${course.language}`}</code>{' '}
                <button type="button" class="link-button" onClick={() => setNaming(true)}>
                  {text('course.short-name.change')}
                </button>
              </>
            ) : (
              text('course.vendor-name.hint')
            )
          }
        />
        <CourseField id="language" label={text('course.language')} hint={text('course.language.hint')}>
          {(control) => (
            <select
              {...control}
              value={course.language}
              onChange={({ currentTarget }) => change({ language: currentTarget.value })}
            >
              {policyLanguages(course.language).map((tag) => (
                <option key={tag} value={tag}>
                  {languageName(tag)}
                </option>
              ))}
            </select>
          )}
        </CourseField>
      </div>
      {isAsking && (
        <CourseText
          id="policy"
          label={text('course.policy')}
          hint={text('course.policy.hint')}
          value={course.policy ?? policy}
          onInput={(typed) => change({ policy: typed === '' ? undefined : typed })}
        />
      )}
      <div class="course-pair">
        <CourseText
          id="title"
          label={text('course.title')}
          hint={text('course.title.hint')}
          language={course.language}
          value={course.title}
          onInput={(title) => change({ title })}
        />
        <CourseText
          id="document"
          label={text('course.document')}
          hint={text('course.document.hint')}
          language={course.language}
          value={course.document}
          onInput={(document) => change({ document })}
        />
      </div>
      <div class="course-pair">
        <NamedRows
          list="products"
          title={text('course.products')}
          hint={text('course.products.hint')}
          placeholder={text('course.products.example')}
          add={text('course.products.add')}
        />
        <NamedRows
          list="plans"
          title={text('course.plans')}
          hint={text('course.plans.hint')}
          placeholder={text('course.plans.example')}
          add={text('course.plans.add')}
        />
      </div>
    </>
  );
}
