import { signal } from '@preact/signals';

export type Theme = 'system' | 'light' | 'dark';

/** The chosen theme; public/theme.js has set it before the first paint. */
export const theme = signal<Theme>(themeOf(document.documentElement.dataset.theme));

/** Chooses a theme and keeps it for the next visit. */
export function chooseTheme(choice: Theme): void {
  theme.value = choice;
  if (choice === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
  try {
    if (choice === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', choice);
  } catch {
    // Without storage the choice holds for this visit.
  }
}

function themeOf(text: string | undefined): Theme {
  return text === 'light' || text === 'dark' ? text : 'system';
}
