import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { english, type Path, type Policy, type PolicyFile, type YamlSource } from '../../../../engine/index.ts';
import { engineCatalog } from '../../../platform/messages/engine-catalog.ts';
import { text } from '../../../platform/messages/text.ts';
import { baseFiles, baseName } from '../../../shared/policies/base-files.ts';
import type { HolidayTable } from '../../../shared/policies/holiday-table.ts';
import type { EditionName } from '../../../shared/policies/policy-address.ts';
import { Checker } from '../checking/checker.ts';
import { editPolicy, type PolicyEdit } from '../layers/edit-policy.ts';
import { baseSource, type LayeredPolicy, layeredPolicy } from '../layers/layered-policy.ts';
import { renameBar } from '../names/name-fault.ts';
import { renamedText } from '../names/renamed-text.ts';
import { DraftSaving } from './draft-saving.ts';
import type { OpenDraft } from './drafts-client.ts';
import { EditHistory } from './edit-history.ts';
import { followHolidays } from './holidays-needed.ts';
import { Pinning } from './pinned-case.ts';
import { readDependents } from './read-dependents.ts';
import { storedText } from './stored-text.ts';

/** What a draft is being edited with: its text and past, its bases, its checks, and where it is saved. */
export class EditSession {
  readonly edition: EditionName;
  readonly draft: OpenDraft;
  readonly history: EditHistory;
  readonly saving: DraftSaving;
  readonly checker = new Checker();
  readonly pinning: Pinning;
  /** The version with which the draft is compared. */
  readonly before: Policy | undefined;
  readonly #bases = signal<readonly PolicyFile[]>([]);
  readonly #holidays = signal<HolidayTable>({ version: '', places: {} });
  readonly #sources: ReadonlySignal<readonly YamlSource[]>;
  /** What the text says, with its bases; undefined while it is no YAML. */
  readonly policy: ReadonlySignal<LayeredPolicy | undefined>;
  #lastReadable: LayeredPolicy | undefined;
  readonly #stops: (() => void)[] = [];

  constructor(edition: EditionName, draft: OpenDraft, before: Policy | undefined, bases: readonly PolicyFile[]) {
    this.edition = edition;
    this.draft = draft;
    this.before = before;
    this.#bases.value = bases;
    const stored = storedText(edition);
    const isSameGround = stored?.revision === draft.revision;
    this.history = new EditHistory(draft.text);
    this.saving = new DraftSaving(edition, this.history, draft);
    this.#sources = computed(() => this.#bases.value.flatMap(({ path, text }) => baseSource(path, text) ?? []));
    this.policy = computed(() => layeredPolicy(this.history.text, this.#sources.value));
    if (stored !== undefined && stored.text !== draft.text) {
      if (isSameGround) this.history.change(stored.text, text('editing.save.restored'));
      else
        this.saving.conflict({
          base: stored.base,
          theirs: draft.text,
          yours: stored.text,
          revision: draft.revision,
          savedBy: draft.savedBy ?? null,
        });
    }
    this.pinning = new Pinning(this);
    this.#start();
  }

  /** What the text says, or said when it was YAML the last time. */
  get readable(): LayeredPolicy | undefined {
    this.#lastReadable = this.policy.value ?? this.#lastReadable;
    return this.#lastReadable;
  }

  /** The bases under the text, the nearest first. */
  get bases(): readonly PolicyFile[] {
    return this.#bases.value;
  }

  /** Changes what the policy says. Nothing happens while the text is no YAML. `label` says what is changed, for undoing. */
  edit(edits: readonly PolicyEdit[], label: string): void {
    const policy = this.policy.peek();
    if (policy === undefined || edits.length === 0) return;
    this.editFrom(policy, edits, label);
  }

  /** Makes the text what a policy of before becomes by edits, whatever was written since. Without edits it is as it was then. */
  editFrom(policy: LayeredPolicy, edits: readonly PolicyEdit[], label: string): void {
    batch(() => this.history.change(editPolicy(policy, edits), label));
  }

  /** Sets or, with undefined, takes away one value. */
  set(path: Path, value: unknown, label: string): void {
    this.edit([value === undefined ? { kind: 'remove', path } : { kind: 'set', path, value }], label);
  }

  /** Gives what stands at a path another name wherever the text names it, in one step. Gives how many places changed besides. */
  rename(path: Path, name: string, label: string): number {
    const policy = this.policy.peek();
    if (policy === undefined || renameBar(policy, path) !== undefined) return 0;
    const { text: renamed, places } = renamedText(policy, path, name);
    batch(() => this.history.change(renamed, label));
    return places;
  }

  end(): void {
    for (const stop of this.#stops) stop();
    this.saving.end();
    this.checker.end();
  }

  #start(): void {
    const folder = `${this.edition.policy}/${this.edition.language}`;
    this.checker.compareWith(this.before);
    this.#stops.push(
      effect(() => this.checker.ground(this.#bases.value, this.#holidays.value)),
      effect(() => this.checker.speak(engineCatalog() ?? english)),
      effect(() => this.checker.check(folder, this.history.text)),
      this.pinning.follow(this),
      this.#followBases(),
      this.#readFollowers(),
      followHolidays(this.policy, this.before, this.#holidays),
    );
  }

  /** Of a base: fetches what builds on it, so that what a change does there can be seen. */
  #readFollowers(): () => void {
    let isOver = false;
    if (this.edition.language === 'base')
      readDependents(this.edition).then(
        ({ files, holidays }) => {
          if (isOver) return;
          const { version, places, rules } = this.#holidays.peek();
          this.#holidays.value = {
            version,
            places: { ...holidays.places, ...places },
            rules: { ...holidays.rules, ...rules },
          };
          this.checker.followedBy(files);
        },
        () => undefined,
      );
    return () => {
      isOver = true;
    };
  }

  /** Fetches another base once the text names one. */
  #followBases(): () => void {
    let named = baseName(this.history.peek());
    return effect(() => {
      const { text } = this.history;
      if (baseName(text) === named) return;
      named = baseName(text);
      baseFiles(text).then(
        (files) => {
          if (baseName(this.history.peek()) === named) this.#bases.value = files;
        },
        () => undefined,
      );
    });
  }
}
