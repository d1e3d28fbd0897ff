import type { SupportPolicy } from '../../../../engine/index.ts';
import { isMessage, text } from '../../../platform/messages/text.ts';
import { conditionWords } from '../rules/condition-words.ts';

/** Which cases a condition means, as short as a heading: `Fault in our software, no code change needed`. */
export function caseWords(when: Readonly<Record<string, unknown>>, document: SupportPolicy): string {
  const words = Object.entries(when)
    .map(([key, value]) => shortWords(key, value) ?? conditionWords({ [key]: value }, document))
    .join(', ');
  return `${words.charAt(0).toLocaleUpperCase(text.locale)}${words.slice(1)}`;
}

/** A phrase for one answer to a common question; undefined where there is none. What must not be yes is no. */
function shortWords(fact: string, value: unknown): string | undefined {
  if (fact === 'not') {
    const [only, ...others] = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return only !== undefined && others.length === 0 && only[1] === true ? shortWords(only[0], false) : undefined;
  }
  const key = `editing.case.${fact}.${String(value)}`;
  return isMessage(key) ? text(key as 'editing.case.defectOrigin.vendor-software') : undefined;
}
