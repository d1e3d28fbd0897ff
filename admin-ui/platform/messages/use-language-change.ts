import { useEffect, useRef } from 'preact/hooks';
import { shown } from './language-choice.ts';

/** Calls back whenever the reader has chosen another language: what the server has told is asked for anew. */
export function useLanguageChange(changed: () => void): void {
  const language = shown.value?.language;
  const before = useRef(language);
  useEffect(() => {
    if (before.current === language) return;
    before.current = language;
    changed();
  }, [language]);
}
