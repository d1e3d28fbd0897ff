import { useEffect, useId, useState } from 'preact/hooks';
import type { Path } from '../../../../engine/index.ts';
import { keyPress } from '../../../platform/browser/key-press.ts';
import { text } from '../../../platform/messages/text.ts';
import { declaredAt } from '../names/declared-name.ts';
import { describeNameFault } from '../names/describe-name-fault.ts';
import { describeRenamed } from '../names/describe-rename.ts';
import { nameFault, type RenameBar, renameBar } from '../names/name-fault.ts';
import { useSession } from '../session/session-context.ts';
import { NameNote } from './NameNote.tsx';

type Props = {
  readonly path: Path;
  /** Called before the name changes, so that what is open can stay open. */
  readonly onRename?: (name: string) => void;
};

/** The short name of an entry: another one is given wherever the policy names it, at once. */
export function NameField({ path, onRename }: Props) {
  const policy = useSession().readable;
  const declared = policy && declaredAt(policy.document, path);
  if (policy === undefined || declared === undefined) return null;
  const bar = renameBar(policy, path);
  if (bar !== undefined) return <FixedName name={declared.name} bar={bar} />;
  return <Renaming {...{ path, onRename }} name={declared.name} />;
}

function FixedName({ name, bar }: { readonly name: string; readonly bar: RenameBar }) {
  return (
    <div class="field-row">
      <span class="field-name">{text('editing.name')}</span>
      <p class="field-words">
        <code>{name}</code> <span class="note">{text(`editing.name.${bar}`)}</span>
      </p>
    </div>
  );
}

function Renaming({ path, onRename, name }: Props & { readonly name: string }) {
  const session = useSession();
  const id = useId();
  const [typed, setTyped] = useState(name);
  const [renamed, setRenamed] = useState<{ readonly name: string; readonly places: number } | undefined>(undefined);
  useEffect(() => setTyped(name), [name]);
  const policy = session.readable;
  const isOther = typed !== name;
  const fault = isOther && policy ? nameFault(policy, path.slice(0, -1), typed) : undefined;
  const rename = () => {
    if (!isOther || fault !== undefined) return;
    onRename?.(typed);
    setRenamed({ name: typed, places: session.rename(path, typed, text('editing.name.renamed', { name, to: typed })) });
  };
  return (
    <form
      class="field-row"
      data-own-undo={isOther ? true : undefined}
      onSubmit={(event) => {
        event.preventDefault();
        rename();
      }}
    >
      <label for={id}>{text('editing.name')}</label>
      <div class="field-control">
        <span class="name-entry">
          <input
            id={id}
            type="text"
            class="name-words"
            spellcheck={false}
            autocomplete="off"
            value={typed}
            aria-invalid={fault !== undefined}
            aria-describedby={`${id}-note`}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            onKeyDown={(event) => {
              const press = keyPress(event);
              if (press.kind === 'command' && press.key === 'Escape') setTyped(name);
            }}
          />
          {isOther && (
            <button type="submit" class="button" disabled={fault !== undefined}>
              {text('editing.name.rename')}
            </button>
          )}
        </span>
        <span id={`${id}-note`} role="status">
          {fault !== undefined && <span class="cell-fault">{describeNameFault(fault, typed)}</span>}
          {fault === undefined && isOther && <NameNote path={path} />}
          {!isOther && renamed?.name === name && <span class="note">{describeRenamed(renamed.places)}</span>}
        </span>
      </div>
    </form>
  );
}
