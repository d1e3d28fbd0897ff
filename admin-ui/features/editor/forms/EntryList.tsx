import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Path } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { tracedAt } from '../layers/layered-policy.ts';
import { useSession } from '../session/session-context.ts';
import { Entry } from './Entry.tsx';
import { NewEntry } from './NewEntry.tsx';

type Props = {
  readonly path: Path;
  readonly title: string;
  /** What a new entry of that name says. */
  readonly fresh: (id: string) => unknown;
  /** Whether the order of the entries means something. */
  readonly isOrdered?: boolean;
  /** Whether it stands in an entry of another list. */
  readonly isInner?: boolean;
  /** What stands under the title. */
  readonly words?: string;
  /** How an entry is called. */
  readonly nameOf: (id: string) => string;
  /** What it says, in short, beside its name. */
  readonly noteOf?: (id: string) => string;
  readonly children: (id: string) => ComponentChildren;
};

/** Named entries of a policy, each with its fields; entries can be added, called otherwise and taken away. */
export function EntryList({ path, title, fresh, isOrdered = false, isInner = false, words, nameOf, noteOf, children }: Props) {
  const session = useSession();
  const policy = session.readable;
  const part = policy && tracedAt(policy, path);
  const ids = part?.kind === 'map' ? [...part.entries.keys()] : [];
  const { keys, renameKey } = useKeys(ids);
  const [added, setAdded] = useState<string | undefined>(undefined);
  const move = (from: number, to: number) => session.edit([{ kind: 'move', path, from, to }], title);
  return (
    <section class="entry-list" data-inner={isInner} aria-label={title}>
      {isInner ? <h4>{title}</h4> : <h3>{title}</h3>}
      {words !== undefined && <p class="muted">{words}</p>}
      {ids.length === 0 && <p class="muted">{text('editing.entries.none')}</p>}
      <ul>
        {ids.map((id, index) => (
          <Entry
            key={keys[index]}
            {...{ id, title, children }}
            path={[...path, id]}
            name={nameOf(id)}
            note={noteOf?.(id)}
            isFresh={id === added}
            onRename={(next) => renameKey(index, next)}
            onUp={isOrdered && index > 0 ? () => move(index, index - 1) : undefined}
            onDown={isOrdered && index < ids.length - 1 ? () => move(index, index + 1) : undefined}
          />
        ))}
      </ul>
      <NewEntry {...{ path, title, fresh }} onAdd={setAdded} />
    </section>
  );
}

/** What tells entries apart while they are drawn: an entry that is called otherwise stays the same, and open. */
function useKeys(ids: readonly string[]) {
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  const keys: string[] = [];
  for (const id of ids) {
    const key = known.get(id) ?? id;
    keys.push(keys.includes(key) ? `${key} ${id}` : key);
  }
  return { keys, renameKey: (index: number, next: string) => setKnown(new Map(known).set(next, keys[index] ?? next)) };
}
