import { signal } from '@preact/signals';

/** Who this tab says it is, where the server is open to this computer and believes it; undefined for whoever is logged in to it. */
export const actingAs = signal<string | undefined>(stored('acting-as')[0]);

/** Who this tab has been before, to go back and forth between two people. */
export const actedAs = signal<readonly string[]>(stored('acted-as'));

const mostNames = 6;

/** Acts as somebody else from now on, in this tab alone; undefined for whoever is logged in to the computer. */
export function actAs(name: string | undefined): void {
  actingAs.value = name;
  if (name !== undefined) actedAs.value = [name, ...actedAs.value.filter((one) => one !== name)].slice(0, mostNames);
  store('acting-as', name === undefined ? [] : [name]);
  store('acted-as', actedAs.value);
}

function stored(key: string): readonly string[] {
  try {
    const names: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}

function store(key: string, names: readonly string[]): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(names));
  } catch {
    // Without storage it holds until the page is read again.
  }
}
