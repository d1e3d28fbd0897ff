import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Path } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { isInherited } from '../layers/layered-policy.ts';
import { faultsUnder } from '../session/faults-under.ts';
import { leaveEntry } from '../session/fields-in-hand.ts';
import { useSession } from '../session/session-context.ts';
import { NameField } from './NameField.tsx';
import { RemoveEntry } from './RemoveEntry.tsx';
import { UsedIn } from './UsedIn.tsx';

type Props = {
  readonly id: string;
  readonly name: string;
  readonly note?: string | undefined;
  readonly path: Path;
  readonly title: string;
  /** Whether it has just been added: what it says is to be filled in. */
  readonly isFresh: boolean;
  readonly children: (id: string) => ComponentChildren;
  readonly onRename: (name: string) => void;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
};

/** An entry of a list: how it is called, and its fields once it is opened. */
export function Entry({ id, name, note, path, title, isFresh, children, onRename, onUp, onDown }: Props) {
  const session = useSession();
  const policy = session.readable;
  const [isOpen, setOpen] = useState(isFresh);
  const whole = useRef<HTMLDetailsElement>(null);
  useLayoutEffect(() => {
    if (isFresh) whole.current?.querySelector<HTMLElement>('.entry-fields :is(input, select, textarea)')?.focus();
  }, []);
  const isBaseEntry = policy !== undefined && isInherited(policy, path);
  return (
    <li>
      <details
        ref={whole}
        class="entry-item"
        data-path={path.join('/')}
        onFocusOut={({ relatedTarget }) => {
          if (!(relatedTarget instanceof Node && whole.current?.contains(relatedTarget))) leaveEntry(path);
        }}
        open={isOpen}
        data-faulty={faultsUnder(session, path).length > 0}
        onToggle={(event) => {
          if (event.target === event.currentTarget) setOpen(event.currentTarget.open);
        }}
      >
        <summary>
          <span lang={policy?.document.language}>{name}</span> <code>{id}</code>
          {note !== undefined && <span class="note"> {note}</span>}
          {isBaseEntry && <span class="tag">{text('editing.inherited')}</span>}
        </summary>
        {/* What is closed costs nothing while something else is written. */}
        {isOpen && (
          <div class="entry-fields">
            {children(id)}
            <NameField {...{ path, onRename }} />
            <UsedIn path={path} />
            <div class="entry-buttons">
              {onUp && (
                <button type="button" class="button quiet" onClick={onUp}>
                  {text('editing.rule.up')}
                </button>
              )}
              {onDown && (
                <button type="button" class="button quiet" onClick={onDown}>
                  {text('editing.rule.down')}
                </button>
              )}
              {!isBaseEntry && <RemoveEntry {...{ path, name, title }} />}
            </div>
          </div>
        )}
      </details>
    </li>
  );
}
