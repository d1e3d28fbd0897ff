import type { MessageKey } from '../../platform/messages/en.ts';
import { policyAddress } from '../policies/policy-address.ts';
import { policyList } from '../policies/policy-library.ts';
import { useDocument } from './document-context.ts';
import { documentName } from './document-name.ts';

/** The document that the policy restates, and the common part that it builds on. */
export function Origin() {
  const { document, translate } = useDocument();
  const { source, extends: base, language, vendorName = document.policy } = document;
  const { document: file, revision } = source;
  const isOwn = language !== 'base';
  const name = file === undefined ? undefined : documentName(file, document, policyList.value);
  const mark = revision ?? name?.revision;
  const key: MessageKey = `document.after${isOwn ? '-vendor' : ''}${mark === undefined ? '' : '.revision'}`;
  return (
    <p class="muted document-origin" translate={false}>
      {name !== undefined && (
        <span title={file}>
          {translate(key, { document: name.title, vendor: vendorName, revision: mark ?? '' })}
          <span class="document-file"> ({file})</span>
        </span>
      )}
      {name !== undefined && base !== undefined && ' · '}
      {base !== undefined && <Base name={base} />}
    </p>
  );
}

/** The common part by its title, leading to the version that is taken over. */
function Base({ name }: { readonly name: string }) {
  const { translate } = useDocument();
  const [, policy = '', language = '', version = ''] = /^(.+)\/([^/]+)@(\d+)$/.exec(name) ?? [];
  const list = policyList.value;
  const found =
    list.status === 'success'
      ? list.data.bases.find((one) => one.policy === policy && one.language === language && String(one.version) === version)
      : undefined;
  if (found === undefined) return <>{translate('document.builds-on', { base: name })}</>;
  return (
    <a href={policyAddress(found, 'read', { version: found.version })} title={name}>
      {translate('document.builds-on.version', { base: found.title, version })}
    </a>
  );
}
