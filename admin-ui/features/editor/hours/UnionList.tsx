import type { SupportPolicy } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { Choosing } from '../forms/Choosing.tsx';
import { EntryList } from '../forms/EntryList.tsx';
import { FieldGroup } from '../forms/FieldGroup.tsx';
import { hoursLabel } from '../rules/format-target.ts';
import { namesAt } from '../schema/known-names.ts';
import { useSession } from '../session/session-context.ts';

type Props = { readonly document: SupportPolicy };

/** Names for several calendars together: open whenever one of them is. */
export function UnionList({ document }: Props) {
  const calendars = Object.keys(document.calendars ?? {});
  if (calendars.length < 2 && document.unions === undefined) return null;
  return (
    <EntryList
      path={['unions']}
      title={text('editing.unions')}
      words={text('editing.unions.words')}
      fresh={() => calendars.slice(0, 2)}
      nameOf={(id) => hoursLabel(id, document)}
    >
      {(id) => <UnionFields {...{ id, document }} />}
    </EntryList>
  );
}

function UnionFields({ id, document }: Props & { readonly id: string }) {
  const session = useSession();
  const path = ['unions', id];
  const label = text('editing.calendars');
  const chosen = document.unions?.[id];
  return (
    <FieldGroup {...{ path, label }}>
      <Choosing
        choices={namesAt(document, path) ?? []}
        chosen={Array.isArray(chosen) ? chosen : []}
        isMany
        onChange={(next) => session.set(path, next, label)}
      />
    </FieldGroup>
  );
}
