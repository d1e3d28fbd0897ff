import type { Path } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { declaredAt } from '../names/declared-name.ts';
import { describeRenameReach } from '../names/describe-rename.ts';
import { renameBar } from '../names/name-fault.ts';
import { referencesTo } from '../names/policy-references.ts';
import { useSession } from '../session/session-context.ts';

/** What comes of giving something another name: how many places name it, or why it cannot be done here. */
export function NameNote({ path }: { readonly path: Path }) {
  const policy = useSession().readable;
  const declared = policy && declaredAt(policy.document, path);
  if (policy === undefined || declared === undefined) return null;
  const bar = renameBar(policy, path);
  const words = bar === undefined ? describeRenameReach(referencesTo(policy, declared).own.length) : text(`editing.name.${bar}`);
  const isBase = bar === undefined && policy.document.language === 'base';
  return (
    <span class="note">
      {words} {isBase && text('editing.name.of-base')}
    </span>
  );
}
