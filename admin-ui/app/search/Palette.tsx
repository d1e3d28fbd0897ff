import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { keyPress } from '../../platform/browser/key-press.ts';
import { Icon } from '../../platform/controls/Icon.tsx';
import { Dialog } from '../../platform/dialog/Dialog.tsx';
import { text } from '../../platform/messages/text.ts';
import { sections } from '../../platform/page/page-sections.ts';
import { loadPolicyList, policyList } from '../../shared/policies/policy-library.ts';
import { ownAddresses } from '../shell/navigation.ts';
import { entriesOf, found, type SearchEntry } from './entries.ts';
import { takeTyped, typedAhead } from './type-ahead.ts';

type Props = { readonly onClose: () => void };

const groups = ['sections', 'policies', 'pages'] as const;

/** Finds pages, policies and the sections of the page by what they are called. */
export function Palette({ onClose }: Props) {
  const { route } = useLocation();
  const [query, setQuery] = useState(() => typedAhead.peek());
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  // The dialog around it is open by now and its field has the focus.
  useLayoutEffect(() => setQuery(takeTyped()), []);
  useEffect(() => void (policyList.peek().status !== 'success' && loadPolicyList()), []);
  useEffect(() => list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }), [chosen]);
  const known = policyList.value.status === 'success' ? policyList.value.data.policies : [];
  const matches = found(entriesOf(known, sections.value), query);
  const shown = groups.flatMap((group) => matches.filter((entry) => entry.group === group));
  const open = ({ address }: SearchEntry) => {
    // A dialog that closes gives the focus back to where it was, so it closes before the jump and not when it is next drawn.
    list.current?.closest('dialog')?.close();
    onClose();
    if (address.startsWith('#')) jumpTo(address.slice(1));
    else if (ownAddresses.test(address)) route(address);
    else location.assign(address);
  };
  const go = (event: KeyboardEvent) => {
    const press = keyPress(event);
    if (press.kind !== 'command') return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[press.key];
    const entry = shown[chosen];
    if (step !== undefined) setChosen((chosen + step + shown.length) % Math.max(1, shown.length));
    else if (press.key === 'Enter' && entry) open(entry);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={text('search.title')} kind="palette" onClose={onClose}>
      <div class="palette-field">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-label={text('search.title')}
          aria-expanded="true"
          aria-controls="found"
          aria-activedescendant={shown[chosen] && `found-${chosen}`}
          placeholder={text('search.placeholder')}
          value={query}
          onInput={({ currentTarget }) => {
            setQuery(currentTarget.value);
            setChosen(0);
          }}
          onKeyDown={go}
        />
      </div>
      <div id="found" class="palette-list" role="listbox" aria-label={text('search.title')} ref={list}>
        {groups.map((group) => (
          <Group key={group} {...{ group, shown, chosen }} onOpen={open} />
        ))}
      </div>
      <p class="palette-foot" role="status">
        {shown.length === 0 ? text('search.nothing', { query }) : text('search.found', { count: shown.length })}
        <span aria-hidden="true">{text('search.hint')}</span>
      </p>
    </Dialog>
  );
}

type GroupProps = {
  readonly group: SearchEntry['group'];
  readonly shown: readonly SearchEntry[];
  readonly chosen: number;
  readonly onOpen: (entry: SearchEntry) => void;
};

function Group({ group, shown, chosen, onOpen }: GroupProps) {
  const entries = shown.flatMap((entry, index) => (entry.group === group ? [{ entry, index }] : []));
  if (entries.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a listbox knows groups of options by their role alone
    <div role="group" aria-label={text(`search.group.${group}`)}>
      <p class="palette-group" aria-hidden="true">
        {text(`search.group.${group}`)}
      </p>
      {entries.map(({ entry, index }) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field has the focus and the keys
        <div
          key={entry.address}
          id={`found-${index}`}
          class="palette-entry"
          role="option"
          aria-selected={index === chosen}
          onClick={() => onOpen(entry)}
        >
          <span>{entry.title}</span>
          <span class="muted">{entry.hint}</span>
        </div>
      ))}
    </div>
  );
}

function jumpTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}
