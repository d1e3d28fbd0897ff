import type { Path } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { declaredAt } from '../names/declared-name.ts';
import { referencesTo } from '../names/policy-references.ts';
import { usagesOf } from '../names/usages.ts';
import { useSession } from '../session/session-context.ts';

/** More names than this are not told one by one. */
const most = 8;

/** The first names, and how many more there are. */
function firstOf(names: readonly string[]): string {
  const listed = names.slice(0, most).join(', ');
  return names.length > most ? `${listed} ${text('editing.used.more', { count: names.length - most })}` : listed;
}

/** Where the policy uses what stands at a path; nothing where it does not. */
export function UsedIn({ path }: { readonly path: Path }) {
  const policy = useSession().readable;
  const declared = policy && declaredAt(policy.document, path);
  if (policy === undefined || declared === undefined) return null;
  const places = usagesOf(policy, referencesTo(policy, declared));
  return (
    <div class="field-row">
      <span class="field-name">{text('editing.used')}</span>
      {places.length === 0 ? (
        <p class="field-words muted">{text('editing.used.nowhere')}</p>
      ) : (
        <ul class="field-words used-in">
          {places.map(({ part, names }) => (
            <li key={part}>{names.length === 0 ? part : text('editing.used.place', { part, names: firstOf(names) })}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
