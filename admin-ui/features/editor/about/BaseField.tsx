import { text } from '../../../platform/messages/text.ts';
import { policyList } from '../../../shared/policies/policy-library.ts';
import { ChoiceField } from '../forms/fields.tsx';
import { useSession } from '../session/session-context.ts';

/** The version of the common part that the policy builds on; nothing where the vendor has none. */
export function BaseField() {
  const document = useSession().readable?.document;
  const list = policyList.value;
  const [vendor] = (document?.policy ?? '').split('/');
  const bases = list.status === 'success' ? list.data.bases.filter((base) => base.vendor === vendor) : [];
  if (document === undefined || document.language === 'base' || (bases.length === 0 && document.extends === undefined))
    return null;
  return (
    <ChoiceField
      path={['extends']}
      label={text('editing.extends')}
      empty={text('editing.extends.none')}
      choices={bases.map(({ policy, language, version, title }) => ({
        id: `${policy}/${language}@${version}`,
        label: text('editing.extends.version', { title, version: String(version) }),
      }))}
    />
  );
}
