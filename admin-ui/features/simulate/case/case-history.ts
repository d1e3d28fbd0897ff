import { computed, signal } from '@preact/signals';
import { keyPress } from '../../../platform/browser/key-press.ts';
import { type CaseDraft, emptyDraft } from '../../../shared/case/case-draft.ts';
import { draftFromQuery, queryOf } from '../../../shared/case/case-query.ts';

/** Where a step stands in the browser's history, and the last one that was taken. */
type Step = { readonly step: number; readonly field: string };

const typing = 1500;

/** Where a case is described; its question mark is followed by the case. */
const page = '/simulate';

const current = signal<CaseDraft>(draftFromAddress() ?? emptyDraft);
const step = signal(stepOf(history.state).step);
let changedAt = 0;
let isPreviewed = false;

/** The case as it is described now. The address always states it, so that a link, a reload and the browser's arrows lead back to it. */
export const draft = computed(() => current.value);

/** Where the case as it is now can be found again. */
export const caseAddress = computed(() => `${page}${queryOf(current.value)}`);

/** Whether there is a change on this page to take back. */
export const canUndo = computed(() => step.value > 0);

/**
 * Shows the case as it would be while something is dragged or time runs: everything follows, but the address and the steps to
 * take back stay. `keepPreview` makes one step of it, `dropPreview` none.
 */
export function previewDraft(next: CaseDraft): void {
  isPreviewed = true;
  current.value = next;
}

/** Makes one step of what was shown. */
export function commitPreview(field: string): void {
  if (isPreviewed) changeDraft(current.peek(), field);
}

/** Goes back to the case as it was before. */
export function discardPreview(): void {
  if (isPreviewed) follow();
}

/** Changes the case. Changes of one field in quick succession are one step. */
export function changeDraft(next: CaseDraft, field: string): void {
  const last = stepOf(history.state);
  const isSameStep = last.field === field && last.step > 0 && Date.now() - changedAt < typing;
  const state: Step = { step: isSameStep ? last.step : last.step + 1, field };
  const address = `${page}${queryOf(next)}`;
  if (isSameStep) history.replaceState(state, '', address);
  else history.pushState(state, '', address);
  changedAt = Date.now();
  step.value = state.step;
  isPreviewed = false;
  current.value = next;
}

/** Takes the last change back. */
export function undoChange(): void {
  if (canUndo.value) history.back();
}

/** Brings back the change that was taken back last. */
function redoChange(): void {
  history.forward();
}

/** Reads the case from the address, and from then on follows the browser's arrows and, outside of fields, Ctrl+Z and Ctrl+Shift+Z (with Cmd on a Mac). */
export function followHistory(): () => void {
  follow();
  const listen = (event: KeyboardEvent) => {
    const press = keyPress(event);
    if (press.kind !== 'command' || !press.ctrl || press.alt || press.key !== 'z' || isTyping(event.target)) return;
    event.preventDefault();
    if (press.shift) redoChange();
    else undoChange();
  };
  addEventListener('popstate', follow);
  addEventListener('keydown', listen);
  return () => {
    removeEventListener('popstate', follow);
    removeEventListener('keydown', listen);
  };
}

function follow(): void {
  const stated = draftFromAddress();
  if (stated === undefined) return;
  isPreviewed = false;
  step.value = stepOf(history.state).step;
  current.value = stated;
}

/** The case that the address states; undefined where it is another page's. */
function draftFromAddress(): CaseDraft | undefined {
  return location.pathname.replace(/\/$/, '') === page ? draftFromQuery(location.search) : undefined;
}

function stepOf(state: unknown): Step {
  const found = state as Partial<Step> | null;
  return { step: typeof found?.step === 'number' ? found.step : 0, field: typeof found?.field === 'string' ? found.field : '' };
}

/** Whether the browser's own undo is meant. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'range'].includes(target.type))
  );
}
