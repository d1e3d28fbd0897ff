import type { PolicyList, PolicySummary } from '../client/policies.ts';
import { languageName } from '../messages/language-name.ts';
import { text } from '../messages/text.ts';
import { type EditionName, type PolicyPart, policyAddress, policyParts, type VersionChoice } from './policy-address.ts';
import { VersionChooser } from './VersionChooser.tsx';

type Props = {
  readonly edition: EditionName;
  readonly part: PolicyPart;
  readonly versions: readonly PolicySummary[];
  readonly choice: VersionChoice;
  readonly chosen: PolicySummary | undefined;
  readonly list: PolicyList;
};

/** Which policy it is, its languages and versions, and the parts of its page. */
export function PolicyHeader({ edition, part, versions, choice, chosen, list }: Props) {
  const shown = chosen ?? versions[0];
  const languages = [...new Set(list.policies.filter(({ policy }) => policy === edition.policy).map(({ language }) => language))];
  return (
    <header class="policy-header">
      <div class="policy-name">
        <p class="muted">{shown?.vendorName}</p>
        <h1 lang={edition.language === 'base' ? undefined : edition.language}>{shown?.title}</h1>
      </div>
      <nav class="policy-languages" aria-label={text('policy.languages')}>
        {languages.map((language) => (
          <a
            key={language}
            href={policyAddress({ policy: edition.policy, language }, part)}
            aria-current={language === edition.language ? 'true' : undefined}
          >
            {languageName(language)}
          </a>
        ))}
      </nav>
      <VersionChooser {...{ edition, part, versions, choice, chosen }} />
      <nav class="policy-parts" aria-label={text('policy.parts')}>
        {policyParts.map((one) => (
          <a key={one} href={policyAddress(edition, one, choice)} aria-current={one === part ? 'page' : undefined}>
            {text(`policy.part.${one}`)}
          </a>
        ))}
      </nav>
    </header>
  );
}
