import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { idOfLabel } from '../../../engine/index.ts';
import { text } from '../../platform/messages/text.ts';
import { ProblemNote } from '../../platform/task/ProblemNote.tsx';
import { useTask } from '../../platform/task/use-task.ts';
import { newestVersion } from '../../shared/policies/edition-versions.ts';
import { languageName } from '../../shared/policies/language-name.ts';
import { overviewOf } from '../../shared/policies/overview.ts';
import type { PolicyList } from '../../shared/policies/policies-client.ts';
import { policyAddress } from '../../shared/policies/policy-address.ts';
import { loadPolicyList } from '../../shared/policies/policy-library.ts';
import { beginPolicy } from './new-policy-client.ts';
import { policyLanguages } from './policy-languages.ts';
import './new-policy.css';

type Props = {
  readonly kind: 'copy' | 'language';
  readonly list: PolicyList;
  /** The policy that is meant already, as `acme/support/en`. */
  readonly wanted: string | undefined;
};

/** A draft that begins as a copy: for another vendor or policy, or in another language. */
export function CopyForm({ kind, list, wanted }: Props) {
  const { route } = useLocation();
  const { isBusy, fault, run } = useTask();
  const editions = overviewOf(list)
    .flatMap((one) => one.editions)
    .filter(({ isBase, versions }) => !isBase && versions.length > 0);
  const nameOf = ({ policy, language }: (typeof editions)[number]): string => `${policy}/${language}`;
  const [from, setFrom] = useState(wanted ?? '');
  const source = editions.find((one) => nameOf(one) === from);
  const [vendorName, setVendorName] = useState('');
  const [title, setTitle] = useState('');
  const [language, setLanguage] = useState('');
  const [isLeft, setLeft] = useState(false);
  const vendor = idOfLabel(vendorName);
  const policy = kind === 'language' ? source?.policy : vendor && source && `${vendor}/${source.policy.split('/')[1]}`;
  const target = kind === 'copy' ? language || source?.language || '' : language;
  const existing = new Set(overviewOf(list).flatMap((one) => one.editions.map(nameOf)));
  const name = policy === undefined || target === '' ? undefined : `${policy}/${target}`;
  const isTaken = name !== undefined && existing.has(name);
  const make = () => {
    setLeft(true);
    const version = source && newestVersion(source.versions)?.version;
    if (name === undefined || isTaken || policy === undefined || version === undefined) return;
    void run(async () => {
      const edition = { policy, language: target };
      await beginPolicy(edition, {
        from: `${from}@${version}`,
        ...(kind === 'copy' && { vendorName: vendorName.trim() }),
        ...(kind === 'copy' && title.trim() !== '' && { title: title.trim() }),
      });
      await loadPolicyList();
      route(`${policyAddress(edition, 'edit')}?part=about`);
    });
  };
  return (
    <form
      class="course-form"
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <h2>{text(`course.way.${kind}`)}</h2>
      <label class="course-field">
        <span>{text('course.copy.from')}</span>
        <select value={from} aria-invalid={isLeft && from === ''} onChange={({ currentTarget }) => setFrom(currentTarget.value)}>
          <option value="">{text('course.copy.choose')}</option>
          {editions.map((one) => (
            <option key={nameOf(one)} value={nameOf(one)}>
              {`${one.vendorName} · ${one.title} · ${languageName(one.language)}`}
            </option>
          ))}
        </select>
        <span class="hint cell-fault" role="status">
          {isLeft && from === '' ? text('course.fault.source-missing') : ''}
        </span>
      </label>
      {kind === 'copy' && (
        <div class="course-pair">
          <label class="course-field">
            <span>{text('course.vendor-name')}</span>
            <input
              type="text"
              autocomplete="off"
              value={vendorName}
              aria-invalid={isLeft && vendor === undefined}
              onInput={({ currentTarget }) => setVendorName(currentTarget.value)}
            />
            <span class="hint" role="status">
              {isLeft && vendor === undefined ? text('course.fault.vendor-missing') : (name ?? '')}
            </span>
          </label>
          <label class="course-field">
            <span>{text('course.title')}</span>
            <input type="text" autocomplete="off" value={title} onInput={({ currentTarget }) => setTitle(currentTarget.value)} />
            <span class="hint">{text('course.copy.title.hint')}</span>
          </label>
        </div>
      )}
      <label class="course-field">
        <span>{text('course.language')}</span>
        <select
          value={target}
          aria-invalid={isLeft && (target === '' || isTaken)}
          onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
        >
          <option value="">{text('course.copy.choose-language')}</option>
          {policyLanguages(target || 'en').map((tag) => (
            <option key={tag} value={tag}>
              {languageName(tag)}
            </option>
          ))}
        </select>
        <span class={isLeft && (target === '' || isTaken) ? 'hint cell-fault' : 'hint'} role="status">
          {isTaken && name !== undefined
            ? text('course.fault.policy-taken', { name })
            : isLeft && target === ''
              ? text('course.fault.language-missing')
              : text(kind === 'copy' ? 'course.copy.language.hint' : 'course.another.language.hint')}
        </span>
      </label>
      {fault && <ProblemNote reason={fault} />}
      <p class="course-buttons">
        <a class="button quiet" href="/new-policy">
          {text('course.back')}
        </a>
        <button type="submit" class="button primary" disabled={isBusy}>
          {text(isBusy ? 'course.making' : 'course.make')}
        </button>
      </p>
    </form>
  );
}
