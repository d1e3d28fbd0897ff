import { effect, signal } from '@preact/signals';
import type { FactChange } from '../../../../engine/index.ts';
import { type CaseDraft, withAnswer } from '../../../shared/case/case-draft.ts';
import { answer } from '../deciding/answers.ts';
import { startSearch, stopSearch } from './explorer.ts';
import { mostChanged, type NearestSoFar } from './explorer-messages.ts';

/** The smallest changes of the case that lead elsewhere, as far as they are known. */
export const nearest = signal<NearestSoFar | undefined>(undefined);

/** `impossible` where the case cannot be looked around. */
export const nearestState = signal<'looking' | 'done' | 'impossible'>('looking');

const rest = 250;

/** Looks for the smallest changes, and again whenever the case changes; what is still being looked for then is given up. */
export function followNearest(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = effect(() => {
    const found = answer.value;
    clearTimeout(timer);
    stopSearch('nearest');
    nearestState.value = 'looking';
    timer = setTimeout(() => {
      const isSearching = found !== undefined && startSearch('nearest', found, (data) => 'nearest' in data && take(data.nearest));
      if (!isSearching) take(undefined);
    }, rest);
  });
  return () => {
    clearTimeout(timer);
    stop();
    stopSearch('nearest');
    nearest.value = undefined;
  };
}

function take(found: NearestSoFar | undefined): void {
  nearest.value = found;
  nearestState.value = found === undefined ? 'impossible' : found.looked < mostChanged ? 'looking' : 'done';
}

/** The draft with other answers. */
export function withChanges(draft: CaseDraft, changes: readonly FactChange[]): CaseDraft {
  return changes.reduce((changed, { fact, to }) => withAnswer(changed, fact, answerTexts(to)), draft);
}

function answerTexts(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(String);
}
