import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { keyPress } from '../../platform/browser/key-press.ts';
import { Icon } from '../../platform/controls/Icon.tsx';
import { Dialog } from '../../platform/dialog/Dialog.tsx';
import { text } from '../../platform/messages/text.ts';
import { sections } from '../../platform/page/page-sections.ts';
import { loadPolicyList, policyList } from '../../shared/policies/policy-library.ts';
import { ownAddresses } from '../shell/navigation.ts';
import { useAskedDecisions } from './asked-decisions.ts';
import { commandEntries } from './commands.ts';
import { entryKey, type SearchEntry } from './entry.ts';
import { type FoundGroup, foundEntries } from './found-entries.ts';
import { entriesOfWords, knownWords, readWords } from './known-words.ts';
import { pageEntries, policyEntries, sectionEntries } from './places.ts';
import { recentEntries } from './recent-entries.ts';
import { recentPlaces } from './recent-places.ts';
import { takeTyped, typedAhead } from './type-ahead.ts';
import './palette.css';

type Props = { readonly onClose: () => void };

/** So much of each kind is offered before anything is typed. */
const offered = { recent: 5, commands: 5, sections: 8 } as const;

/** Finds places, what can be done, what policies say, and decisions by their ids; offers the latest places before anything is typed. */
export function Palette({ onClose }: Props) {
  const { route } = useLocation();
  const [query, setQuery] = useState(() => typedAhead.peek());
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  // The dialog around it is open by now and its field has the focus.
  useLayoutEffect(() => setQuery(takeTyped()), []);
  const policies = policyList.value;
  useEffect(() => void (policies.status !== 'success' && loadPolicyList()), []);
  useEffect(() => void (policies.status === 'success' && readWords(policies.data)), [policies]);
  useEffect(() => list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }), [chosen]);
  const { groups, isAsking } = useFound(query);
  const shown = groups.flatMap(({ entries }) => entries);
  // What is found later stands where it belongs; what was chosen by then is among the first of it.
  const at = Math.min(chosen, Math.max(0, shown.length - 1));
  const open = ({ address, run }: SearchEntry, isBeside = false) => {
    // Pages of this one alone, whatever a policy names.
    if (isBeside && address !== undefined && /^\/(?!\/)/.test(address)) return void window.open(address, '_blank');
    // A dialog that closes gives the focus back to where it was, so it closes before the jump and not when it is next drawn.
    list.current?.closest('dialog')?.close();
    onClose();
    if (address === undefined) run?.();
    else if (address.startsWith('#')) jumpTo(address.slice(1));
    else if (ownAddresses.test(address)) route(address);
    else location.assign(address);
  };
  const go = (event: KeyboardEvent) => {
    const press = keyPress(event);
    if (press.kind !== 'command') return;
    const entry = shown[at];
    const step = { ArrowDown: 1, ArrowUp: -1 }[press.key];
    const leap = { PageDown: 1, PageUp: -1 }[press.key];
    if (step !== undefined) setChosen((at + step + shown.length) % Math.max(1, shown.length));
    else if (leap !== undefined) setChosen(firstOfGroup(groups, at, leap));
    else if (press.key === 'Enter' && entry) open(entry, press.ctrl);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={text('search.title')} kind="palette" onClose={onClose}>
      <div class="palette">
        <div class="palette-field">
          <Icon name="search" />
          <input
            type="text"
            role="combobox"
            aria-label={text('search.title')}
            aria-expanded="true"
            aria-controls="found"
            aria-activedescendant={shown[at] && `found-${at}`}
            placeholder={text('search.placeholder')}
            autocomplete="off"
            spellcheck={false}
            enterkeyhint="go"
            value={query}
            onInput={({ currentTarget }) => {
              setQuery(currentTarget.value);
              setChosen(0);
            }}
            onKeyDown={go}
          />
          <button
            type="button"
            class="icon-button"
            aria-label={text('frame.close')}
            title={text('frame.close')}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        </div>
        <div id="found" class="palette-list" role="listbox" aria-label={text('search.title')} ref={list}>
          {groups.map((group) => (
            <Group key={group.group} {...{ group, shown }} chosen={at} onOpen={open} />
          ))}
        </div>
        <p class="palette-foot">
          <span role="status">{foot(query, groups, isAsking)}</span>
          <span class="palette-hint" aria-hidden="true">
            {text('search.hint')}
          </span>
        </p>
      </div>
    </Dialog>
  );
}

/** What there is to choose from: what a query finds, or what is offered without one. */
function useFound(query: string): { readonly groups: readonly FoundGroup[]; readonly isAsking: boolean } {
  const { path } = useLocation();
  const here = recentPlaces.value[0]?.address ?? path;
  const policies = policyList.value;
  const known = knownWords.value;
  const decisions = useAskedDecisions(query);
  const { locale } = text;
  const recent = useMemo(() => recentEntries(recentPlaces.value, here), [recentPlaces.value, here, locale]);
  const places = useMemo(
    () => [
      ...commandEntries(),
      ...sectionEntries(sections.value),
      ...(policies.status === 'success' ? policyEntries(policies.data) : []),
      ...pageEntries(),
    ],
    [policies, sections.value, locale],
  );
  const words = useMemo(() => known.policies.flatMap(entriesOfWords), [known, locale]);
  const groups = useMemo(() => {
    if (query.trim() === '') return suggestions(recent, places);
    const fillers = new Set(text('search.fillers').split(' '));
    const found = foundEntries([...places, ...words], query, {
      fillers,
      recent: recent.flatMap(({ address }) => address ?? []),
      near: /^\/policies\/[^/]+\/[^/]+\/[^/]+/.exec(path)?.[0],
    });
    const named = decisions.entries;
    return named.length === 0 ? found : [{ group: 'decisions' as const, entries: named, count: named.length }, ...found];
  }, [query, path, recent, places, words, decisions.entries.length, decisions.isAsking]);
  return { groups, isAsking: decisions.isAsking };
}

function suggestions(recent: readonly SearchEntry[], places: readonly SearchEntry[]): FoundGroup[] {
  return (['recent', 'commands', 'sections'] as const)
    .map((group) => {
      const all = group === 'recent' ? recent : places.filter((entry) => entry.group === group);
      const entries = all.slice(0, offered[group]);
      return { group, entries, count: entries.length };
    })
    .filter(({ count }) => count > 0);
}

/** What is said of what was found, and of what is still being read. */
function foot(query: string, groups: readonly FoundGroup[], isAsking: boolean): string {
  const { policies, failed, all } = knownWords.value;
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const isReading = policies.length + failed < all;
  const found =
    query.trim() === ''
      ? text('search.start')
      : count > 0
        ? text('search.found', { count })
        : isReading || isAsking
          ? text('search.looking')
          : text('search.nothing', { query });
  if (isReading) return `${found} ${text('search.reading', { read: policies.length, all })}`;
  return failed === 0 ? found : `${found} ${text('search.unread', { count: failed })}`;
}

/** The place of the first entry of the group after the one in which a place lies, or of the one before. */
function firstOfGroup(groups: readonly FoundGroup[], at: number, step: number): number {
  let first = 0;
  const firsts = groups.map(({ entries }) => {
    first += entries.length;
    return first - entries.length;
  });
  const own = firsts.findLastIndex((one) => one <= at);
  return firsts[Math.max(0, Math.min(firsts.length - 1, own + step))] ?? 0;
}

type GroupProps = {
  readonly group: FoundGroup;
  readonly shown: readonly SearchEntry[];
  readonly chosen: number;
  readonly onOpen: (entry: SearchEntry, isBeside: boolean) => void;
};

function Group({ group: { group, entries, count }, shown, chosen, onOpen }: GroupProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a listbox knows groups of options by their role alone
    <div role="group" aria-label={text(`search.group.${group}`)}>
      <p class="palette-group" aria-hidden="true">
        {text(`search.group.${group}`)}
        {count > entries.length && <span>{text('search.more', { count: count - entries.length })}</span>}
      </p>
      {entries.map((entry) => {
        const index = shown.indexOf(entry);
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field has the focus and the keys
          <div
            key={entryKey(entry)}
            id={`found-${index}`}
            class="palette-entry"
            role="option"
            aria-selected={index === chosen}
            onClick={(event) => onOpen(entry, event.ctrlKey || event.metaKey)}
          >
            <Icon name={entry.icon} />
            <span class="palette-title" lang={entry.lang}>
              {entry.title}
            </span>
            <span class="muted">{entry.hint}</span>
          </div>
        );
      })}
    </div>
  );
}

function jumpTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}
