import { signal } from '@preact/signals';
import { readersZone } from './zone-name.ts';

/** On whose clocks times are written in the form. */
export type ZoneChoice = 'desk' | 'reader' | 'utc';

/** The choice, kept for the next visit. */
export const zoneChoice = signal<ZoneChoice>(storedChoice());

/** Chooses on whose clocks times are written. */
export function chooseZone(choice: ZoneChoice): void {
  zoneChoice.value = choice;
  try {
    localStorage.setItem('times-in', choice);
  } catch {
    // Without storage the choice holds for this visit.
  }
}

/** The zone that a choice stands for. */
export function zoneFor(choice: ZoneChoice, desk: string): string {
  return choice === 'desk' ? desk : choice === 'reader' ? readersZone : 'UTC';
}

function storedChoice(): ZoneChoice {
  try {
    const stored = localStorage.getItem('times-in');
    return stored === 'reader' || stored === 'utc' ? stored : 'desk';
  } catch {
    return 'desk';
  }
}
