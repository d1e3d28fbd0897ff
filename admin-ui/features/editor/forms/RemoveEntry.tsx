import { useEffect, useRef, useState } from 'preact/hooks';
import type { Path } from '../../../../engine/index.ts';
import { Icon } from '../../../platform/controls/Icon.tsx';
import { text } from '../../../platform/messages/text.ts';
import { isOverride } from '../layers/layered-policy.ts';
import { declaredAt } from '../names/declared-name.ts';
import { referencesTo } from '../names/policy-references.ts';
import { usagesOf, usingRules } from '../names/usages.ts';
import { useSession } from '../session/session-context.ts';

type Props = { readonly path: Path; readonly name: string; readonly title: string };

/** Takes an entry away; where something uses it, not before saying what. */
export function RemoveEntry({ path, name, title }: Props) {
  const session = useSession();
  const policy = session.readable;
  const [isAsking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const declared = policy && declaredAt(policy.document, path);
  if (policy === undefined || declared === undefined) return null;
  const references = referencesTo(policy, declared);
  const isUsed = references.own.length + references.below.length > 0;
  const remove = () => session.set(path, undefined, `${title}: ${name}`);
  if (isOverride(policy, path))
    return (
      <button type="button" class="button quiet" onClick={remove}>
        {text('editing.inherit-again')}
      </button>
    );
  const cancel = () => {
    setAsking(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="button quiet"
        aria-expanded={isUsed ? isAsking : undefined}
        onClick={isUsed ? () => setAsking(true) : remove}
      >
        <Icon name="close" /> {text('editing.entry.remove', { name })}
      </button>
      {isAsking && isUsed && (
        <Warning
          {...{ name, remove, cancel }}
          rules={usingRules(policy, references)}
          others={usagesOf(policy, references).map(({ part }) => part)}
        />
      )}
    </>
  );
}

type WarningProps = {
  readonly name: string;
  readonly rules: readonly string[];
  readonly others: readonly string[];
  readonly remove: () => void;
  readonly cancel: () => void;
};

function Warning({ name, rules, others, remove, cancel }: WarningProps) {
  const cancelButton = useRef<HTMLButtonElement>(null);
  useEffect(() => cancelButton.current?.focus(), []);
  const list = new Intl.ListFormat(text.locale).format(rules.length > 0 ? rules : others);
  return (
    <div class="callout remove-warning" role="alert">
      <p>
        {rules.length > 0
          ? text('editing.entry.used-by-rules', { name, rules: list, count: rules.length })
          : text('editing.entry.used-in', { name, places: list })}
      </p>
      <p class="dialog-actions">
        <button ref={cancelButton} type="button" class="button" onClick={cancel}>
          {text('editing.entry.keep')}
        </button>
        <button type="button" class="button" onClick={remove}>
          {text('editing.entry.remove-anyway')}
        </button>
      </p>
    </div>
  );
}
