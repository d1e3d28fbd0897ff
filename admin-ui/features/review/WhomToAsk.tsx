import { useState } from 'preact/hooks';
import { keyPress } from '../../platform/browser/key-press.ts';
import { useQuery } from '../../platform/client/use-query.ts';
import { QueryView } from '../../platform/loading/QueryView.tsx';
import { Skeleton } from '../../platform/loading/Skeleton.tsx';
import { text } from '../../platform/messages/text.ts';
import { type Reviewers, readReviewers } from '../../shared/drafts/reviews-client.ts';
import type { EditionName } from '../../shared/policies/policy-address.ts';

type Props = {
  readonly edition: EditionName;
  /** The names of those who are asked. */
  readonly asked: readonly string[];
  readonly onChange: (asked: readonly string[]) => void;
};

/** Whom a review is asked of: some of those who may approve it, or nobody in particular. */
export function WhomToAsk({ edition, ...choice }: Props) {
  const reviewers = useQuery(() => readReviewers(edition), [edition.policy, edition.language]);
  return (
    <fieldset class="whom">
      <legend>{text('review.whom')}</legend>
      <QueryView {...reviewers} failure={text('review.whom.failed')} skeleton={<Skeleton lines={2} />}>
        {(known) => <Names known={known} {...choice} />}
      </QueryView>
      <p class="hint">{text(choice.asked.length === 0 ? 'review.whom.nobody' : 'review.whom.some')}</p>
    </fieldset>
  );
}

function Names({ known, asked, onChange }: Omit<Props, 'edition'> & { readonly known: Reviewers }) {
  const [typed, setTyped] = useState('');
  const others = asked.filter((name) => !known.items.some((one) => one.name === name));
  const all = [...known.items, ...others.map((name) => ({ name, fullName: null }))];
  const add = () => {
    const name = typed.trim();
    if (name !== '' && !asked.includes(name)) onChange([...asked, name]);
    setTyped('');
  };
  return (
    <>
      {all.length === 0 && <p class="muted">{text(known.othersToo ? 'review.whom.unknown' : 'review.whom.none')}</p>}
      {all.length > 0 && (
        <ul class="whom-names">
          {all.map(({ name, fullName }) => (
            <li key={name}>
              <label class="check">
                <input
                  type="checkbox"
                  checked={asked.includes(name)}
                  onChange={({ currentTarget }) =>
                    onChange(currentTarget.checked ? [...asked, name] : asked.filter((one) => one !== name))
                  }
                />
                <span>{fullName === null || fullName === name ? name : text('review.whom.person', { fullName, name })}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
      {known.othersToo && (
        <label class="field">
          <span>{text('review.whom.other')}</span>
          <input
            type="text"
            autocomplete="off"
            maxLength={100}
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            onBlur={add}
            onKeyDown={(event) => {
              const press = keyPress(event);
              if (press.kind !== 'command' || press.key !== 'Enter' || typed.trim() === '') return;
              event.preventDefault();
              add();
            }}
          />
        </label>
      )}
    </>
  );
}
