import { useEffect, useRef, useState } from 'preact/hooks';
import type { Decision, FactChange, Policy } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { caseAddress, changeDraft, draft, undoChange } from '../case/case-history.ts';
import { NearestResults } from './NearestResults.tsx';
import { withChanges } from './nearest.ts';
import './nearest.css';

type Props = { readonly decision: Decision; readonly policy: Policy };

/** A change that was tried, and the case that came of it. */
type Tried = { readonly words: string; readonly address: string };

/** What would have to be answered otherwise for each other severity and desk. It is looked for once somebody opens it. */
export function NearestSection({ decision, policy }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [tried, setTried] = useState<Tried | undefined>(undefined);
  const tryOut = (changes: readonly FactChange[], words: string) => {
    changeDraft(withChanges(draft.peek(), changes), `try ${words}`);
    setTried({ words, address: caseAddress.peek() });
  };
  return (
    <details class="nearest fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h3>{text('nearest.title')}</h3>
        <span class="muted">{text('nearest.words')}</span>
      </summary>
      {isOpen && (
        <>
          {tried?.address === caseAddress.value && <TriedNote key={tried.address} words={tried.words} />}
          <NearestResults {...{ decision, policy }} onTry={tryOut} />
        </>
      )}
    </details>
  );
}

/** Says what was just tried, and takes it back. It takes the focus, because the button that was pressed may be gone. */
function TriedNote({ words }: { readonly words: string }) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus({ preventScroll: true }), []);
  return (
    <p class="callout tried-note" data-kind="note">
      <span role="status">{text('nearest.tried', { what: words })}</span>
      <button type="button" class="button" ref={undo} onClick={undoChange}>
        {text('nearest.undo')}
      </button>
    </p>
  );
}
