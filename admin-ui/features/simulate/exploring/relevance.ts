import { effect, signal } from '@preact/signals';
import { instantOf, type RelevantFact, type RelevantFacts } from '../../../../engine/index.ts';
import { answer } from '../deciding/answers.ts';
import type { Answer } from '../deciding/messages.ts';
import { startSearch, stopSearch } from './explorer.ts';

/** What open questions can still change, by name. `focused` is the question that had the focus meanwhile: it stays where it is. */
type Relevance = { readonly facts: ReadonlyMap<string, RelevantFact>; readonly focused: string | undefined };

/** Undefined while it is not known: then every question counts. */
export const relevance = signal<Relevance | undefined>(undefined);

/** Whether questions that change nothing any more stay among the others. */
export const showsEveryQuestion = signal(storedChoice());

const rest = 200;

/** Chooses whether every question is shown, for the next visit too. */
export function showEveryQuestion(isWanted: boolean): void {
  showsEveryQuestion.value = isWanted;
  try {
    localStorage.setItem('every-question', String(isWanted));
  } catch {
    // Without storage the choice holds for this visit.
  }
}

/** Finds out, whenever an answer has been on the screen for a moment, which questions still matter. */
export function followRelevance(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let known = '';
  let policy: string | undefined;
  const stop = effect(() => {
    const found = answer.value;
    clearTimeout(timer);
    const key = found === undefined ? '' : keyOf(found);
    if (key === known) return;
    if (JSON.stringify(found?.policy) !== policy) relevance.value = undefined;
    policy = JSON.stringify(found?.policy);
    timer = setTimeout(() => {
      known = key;
      const isSearching =
        found !== undefined && startSearch('relevant', found, (data) => 'relevant' in data && take(data.relevant));
      if (!isSearching) relevance.value = undefined;
    }, rest);
  });
  return () => {
    clearTimeout(timer);
    stop();
    stopSearch('relevant');
  };
}

function take(found: RelevantFacts | undefined): void {
  // What was not tried to the end says nothing about the questions that were not found.
  relevance.value = found?.isComplete
    ? { facts: new Map(found.facts.map((fact) => [fact.fact, fact])), focused: questionInFocus() }
    : undefined;
}

/** Nothing else of a case says which questions matter: not from when it is looked at, as long as the same has happened. */
function keyOf({ request, policy }: Answer): string {
  const { events, ...facts } = request.case as { readonly events?: readonly { readonly at?: string }[] };
  const happened = (events ?? []).filter(({ at = '' }) => instantOf(at) <= instantOf(request.asOf ?? ''));
  return JSON.stringify([policy, facts, happened]);
}

/** A question in which somebody is about to answer must not go away. */
function questionInFocus(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-question]')?.dataset.question;
}

function storedChoice(): boolean {
  try {
    return localStorage.getItem('every-question') === 'true';
  } catch {
    return false;
  }
}
