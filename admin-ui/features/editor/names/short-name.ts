import { idOfLabel, type Path } from '../../../../engine/index.ts';
import type { LayeredPolicy } from '../layers/layered-policy.ts';
import { nameFault } from './name-fault.ts';

/**
 * The short name that is made of what an entry is called, in the form that its part asks for: `acme-portal`, of questions `acmePortal`.
 * What is a short name already stays as it is, as does what none can be made of.
 */
export function shortNameOf(policy: LayeredPolicy, part: Path, label: string): string {
  const typed = label.trim();
  const fault = nameFault(policy, part, typed);
  if (fault === undefined || fault === 'taken' || fault === 'misread') return typed;
  const id = idOfLabel(typed);
  if (id === undefined) return typed;
  return fault === 'form-question' ? id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()) : id;
}
