import { useState } from 'preact/hooks';
import type { LanguageDifferences as Differences } from '../../../engine/index.ts';
import { Dialog } from '../../platform/dialog/Dialog.tsx';
import { capital } from '../../platform/messages/capital.ts';
import { text } from '../../platform/messages/text.ts';
import { languageName } from '../../shared/policies/language-name.ts';
import './policies.css';

type Props = { readonly found: Differences };

/** How many differences of meaning there are between the languages of a policy, and, opened, each of them side by side. */
export function LanguageDifferences({ found }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { languages, differences } = found;
  if (differences.length === 0)
    return (
      <span class="muted">
        {text('policies.languages.same', { languages: new Intl.ListFormat(text.locale).format(languages.map(languageName)) })}
      </span>
    );
  return (
    <>
      <button type="button" class="link-button" onClick={() => setOpen(true)}>
        {text('policies.languages.differ', { count: differences.length })}
      </button>
      {isOpen && (
        <Dialog title={text('policies.languages.title')} kind="wide" onClose={() => setOpen(false)}>
          <p class="muted">{text('policies.languages.words')}</p>
          <table class="language-differences">
            <thead>
              <tr>
                <th scope="col">{text('policies.languages.what')}</th>
                {languages.map((language) => (
                  <th key={language} scope="col">
                    {languageName(language)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {differences.map(({ stage, what, says }) => (
                <tr key={`${stage} ${what}`}>
                  <th scope="row">{capital(what)}</th>
                  {languages.map((language) => (
                    <td key={language}>{says[language] ?? <span class="muted">–</span>}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Dialog>
      )}
    </>
  );
}
