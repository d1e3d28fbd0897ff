import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Path } from '../../../engine/index.ts';
import { Icon } from '../../frame/Icon.tsx';
import { text } from '../../messages/text.ts';
import { faultsUnder } from '../checking/faults-under.ts';
import { isInherited, tracedAt } from '../layers/layered-policy.ts';
import { useSession } from '../session/session-context.ts';

type Props = {
  readonly path: Path;
  readonly title: string;
  /** What a new entry says. */
  readonly fresh: Readonly<Record<string, unknown>>;
  /** Whether the order of the entries means something. */
  readonly isOrdered?: boolean;
  /** How an entry is called. */
  readonly nameOf: (id: string) => string;
  readonly children: (id: string) => ComponentChildren;
};

/** Named entries of a policy, each with its fields; entries can be added, called otherwise and taken away. */
export function EntryList({ path, title, fresh, isOrdered = false, nameOf, children }: Props) {
  const session = useSession();
  const policy = session.readable;
  const part = policy && tracedAt(policy, path);
  const ids = part?.kind === 'map' ? [...part.entries.keys()] : [];
  const move = (from: number, to: number) => session.edit([{ kind: 'move', path, from, to }], title);
  return (
    <section class="entry-list" aria-label={title}>
      <h3>{title}</h3>
      {ids.length === 0 && <p class="muted">{text('editing.entries.none')}</p>}
      <ul>
        {ids.map((id, index) => (
          <Entry
            key={id}
            {...{ id, title, children }}
            path={[...path, id]}
            name={nameOf(id)}
            onUp={isOrdered && index > 0 ? () => move(index, index - 1) : undefined}
            onDown={isOrdered && index < ids.length - 1 ? () => move(index, index + 1) : undefined}
          />
        ))}
      </ul>
      <NewEntry {...{ path, title, fresh, ids }} />
    </section>
  );
}

type EntryProps = Pick<Props, 'path' | 'title' | 'children'> & {
  readonly id: string;
  readonly name: string;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
};

function Entry({ id, name, path, title, children, onUp, onDown }: EntryProps) {
  const session = useSession();
  const policy = session.readable;
  const isBaseEntry = policy !== undefined && isInherited(policy, path);
  return (
    <li>
      <details class="entry-item" data-faulty={faultsUnder(session, path).length > 0}>
        <summary>
          <span lang={policy?.document.language}>{name}</span> <code>{id}</code>
          {isBaseEntry && <span class="tag">{text('editing.inherited')}</span>}
        </summary>
        <div class="entry-fields">
          {children(id)}
          <p class="entry-buttons">
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
            {!isBaseEntry && (
              <button type="button" class="button quiet" onClick={() => session.set(path, undefined, `${title}: ${name}`)}>
                <Icon name="close" /> {text('editing.entry.remove', { name })}
              </button>
            )}
          </p>
        </div>
      </details>
    </li>
  );
}

function NewEntry({ path, title, fresh, ids }: Pick<Props, 'path' | 'title' | 'fresh'> & { readonly ids: readonly string[] }) {
  const session = useSession();
  const [id, setId] = useState('');
  const isGood = /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(id) && !ids.includes(id);
  const add = () => {
    if (!isGood) return;
    session.set([...path, id], fresh, `${title}: ${id}`);
    setId('');
  };
  return (
    <form
      class="new-entry"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <input
        type="text"
        aria-label={text('editing.entry.id', { part: title })}
        placeholder={text('editing.entry.id-example')}
        value={id}
        aria-invalid={id !== '' && !isGood}
        onInput={({ currentTarget }) => setId(currentTarget.value)}
      />
      <button type="submit" class="button" disabled={!isGood}>
        <Icon name="plus" /> {text('editing.entry.add')}
      </button>
    </form>
  );
}
