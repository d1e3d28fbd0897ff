import { type Diagnostic, diagnosticIn, type SerializedDiagnostic } from '../../../engine/index.ts';
import { Icon } from '../../platform/controls/Icon.tsx';
import { sentence } from '../../platform/loading/describe-failure.ts';
import { engineCatalog } from '../../platform/messages/engine-catalog.ts';
import { text } from '../../platform/messages/text.ts';
import { languageName } from './language-name.ts';
import { policyAddress } from './policy-address.ts';
import { policyList } from './policy-library.ts';

/** What would become of a policy if it took another version of its base. */
type Dependent = {
  readonly edition: string;
  readonly version: number;
  readonly faults: readonly (SerializedDiagnostic & Partial<Pick<Diagnostic, 'said'>>)[];
  readonly examples: { readonly run: number; readonly failing: readonly string[] };
};

type Props = {
  readonly dependents: readonly Dependent[];
  /** The policy of the base, as `planview/customer-care`. */
  readonly policy: string;
};

const most = 4;

/** What a change of a base would do to each policy that builds on it, once that takes it. */
export function DependentList({ dependents, policy }: Props) {
  return (
    <ul class="checks dependents">
      {dependents.map((dependent) => (
        <DependentItem key={dependent.edition} {...{ dependent, policy }} />
      ))}
    </ul>
  );
}

function DependentItem({ dependent, policy }: { readonly dependent: Dependent; readonly policy: string }) {
  const { edition, version, faults, examples } = dependent;
  const isGood = faults.length === 0 && examples.failing.length === 0;
  const [, own = '', language = ''] = /^(.+)\/([^/]+)$/.exec(edition) ?? [];
  const problems =
    faults.length > 0 ? faults.map((fault) => sentence(diagnosticIn(fault, engineCatalog()).message)) : examples.failing;
  return (
    <li data-good={isGood}>
      <Icon name={isGood ? 'check' : 'alert'} />
      <div>
        <a href={policyAddress({ policy: own, language }, 'read', { version })}>{nameOf(own, language, policy)}</a>:{' '}
        {verdictOf(dependent)}
        {problems.length > 0 && (
          <ul class="dependent-faults">
            {problems.slice(0, most).map((words) => (
              <li key={words}>{words}</li>
            ))}
            {problems.length > most && <li class="muted">{text('editing.faults.more', { count: problems.length - most })}</li>}
          </ul>
        )}
      </div>
    </li>
  );
}

function verdictOf({ faults, examples: { run, failing } }: Dependent): string {
  if (faults.length > 0) return text('dependents.faults', { count: faults.length });
  if (failing.length > 0) return text('dependents.examples', { count: failing.length, all: run });
  return run === 0 ? text('dependents.good') : text('dependents.good.examples', { count: run });
}

/** A language of the same policy by its name; another policy by its title too. */
function nameOf(own: string, language: string, policy: string): string {
  if (own === policy) return languageName(language);
  const list = policyList.value;
  const title = list.status === 'success' ? list.data.policies.find((one) => one.policy === own)?.title : undefined;
  return `${title ?? own}, ${languageName(language)}`;
}
