import type { OptionGroup } from '../../platform/controls/Select.tsx';
import { text } from '../../platform/messages/text.ts';
import type { Labels } from './labels-client.ts';
import { readable } from './question-label.ts';

/** The severities by what policies call them, each once with all its words; of one vendor, policy or language alone where one is named. */
export function severityOptions(labels: Labels | undefined, within: string | undefined): OptionGroup['options'] {
  const own = (labels?.severities ?? []).filter(({ policy, language }) => isWithin(`${policy}/${language}`, within));
  const words = new Map<string, Set<string>>();
  for (const { id, label } of own) words.set(id, (words.get(id) ?? new Set()).add(label ?? readable(id)));
  return [...words].map(([id, labelsOfIt]) => ({ id, label: [...labelsOfIt].join(' · ') }));
}

/** The rules of the policy that was named, by its words; those of several languages once each. */
export function ruleOptions(labels: Labels | undefined): OptionGroup['options'] {
  const byId = new Map((labels?.rules ?? []).toReversed().map((rule) => [rule.id, rule]));
  return [...byId.values()].toReversed().map(({ id, label }) => ({
    id,
    label: label === null ? readable(id) : text('list.labelled', { label, id }),
  }));
}

function isWithin(name: string, place: string | undefined): boolean {
  return place === undefined || name === place || name.startsWith(`${place}/`);
}
