import { Icon } from '../../platform/controls/Icon.tsx';
import { text } from '../../platform/messages/text.ts';
import { course, setCourse } from './course.ts';
import { forgetLeft } from './left-fields.ts';
import './new-policy.css';

/** Three ways to a new policy, and the one that was begun before. */
export function StartChoice({ hasPolicies }: { readonly hasPolicies: boolean }) {
  const begun = course.value;
  return (
    <>
      {begun !== undefined && (
        <div class="callout course-begun" data-kind="note">
          <p>{text('course.begun', { name: begun.vendorName.trim() || text('course.begun.unnamed') })}</p>
          <p class="course-buttons">
            <a class="button primary" href={`/new-policy?step=${begun.step}`}>
              {text('course.begun.go-on')}
            </a>
            <button
              type="button"
              class="button quiet"
              onClick={() => {
                setCourse(undefined);
                forgetLeft();
              }}
            >
              {text('course.begun.discard')}
            </button>
          </p>
        </div>
      )}
      <ul class="course-ways">
        {(['vendor', 'copy', 'language'] as const).map((way) =>
          way === 'vendor' || hasPolicies ? (
            <li key={way}>
              <a href={`/new-policy?step=${way}`}>
                <strong>{text(`course.way.${way}`)}</strong>
                <Icon name="arrow" />
              </a>
              <p class="muted">{text(`course.way.${way}.words`)}</p>
            </li>
          ) : null,
        )}
      </ul>
    </>
  );
}
