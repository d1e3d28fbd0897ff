import type { Path } from '../../../engine/index.ts';
import { text } from '../../messages/text.ts';
import { useSession } from '../session/session-context.ts';
import { declaredAt } from './declared-name.ts';
import { usePlaces } from './mention-words.ts';
import { mentionsOf } from './policy-mentions.ts';

/** More names than this are not told one by one. */
const most = 8;

/** Where the policy uses what stands at a path; nothing where it does not. */
export function UsedIn({ path }: { readonly path: Path }) {
  const policy = useSession().readable;
  const declared = policy && declaredAt(policy.document, path);
  if (policy === undefined || declared === undefined) return null;
  const places = usePlaces(policy, mentionsOf(policy, declared));
  return (
    <div class="field-row">
      <span class="field-name">{text('editing.used')}</span>
      {places.length === 0 ? (
        <p class="field-words muted">{text('editing.used.nowhere')}</p>
      ) : (
        <ul class="field-words used-in">
          {places.map(({ part, names }) => (
            <li key={part}>
              {part}
              {names.length > 0 && ': '}
              {names.slice(0, most).join(', ')}
              {names.length > most && ` ${text('editing.used.more', { count: names.length - most })}`}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
