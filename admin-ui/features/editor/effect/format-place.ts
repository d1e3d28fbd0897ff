import { ownValue, type Path, type SupportPolicy } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { sectionOfPath } from '../session/show-place.ts';

/** Where something stands, in the words of the forms: `Severities, Major:`. Undefined where no form shows it. */
export function formatPlace(path: Path, document: SupportPolicy): string | undefined {
  const section = sectionOfPath(path);
  if (section === undefined) return undefined;
  const names = path.flatMap((_, depth) => labelAt(path.slice(0, depth + 1), document) ?? []);
  return `${[text(`editing.section.${section}`), ...names].join(', ')}:`;
}

/** What is at a path is called, where it has a name of its own. */
function labelAt(path: Path, document: SupportPolicy): string | undefined {
  const part = path.reduce<unknown>((inner, step) => ownValue(inner as Record<string, unknown> | undefined, step), document);
  if (path.length < 2 || typeof part !== 'object' || part === null) return undefined;
  const { label, id, name } = part as { readonly label?: unknown; readonly id?: unknown; readonly name?: unknown };
  return [label, name, id].find((one) => typeof one === 'string');
}
