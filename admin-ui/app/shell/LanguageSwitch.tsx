import { lookForServer } from '../../platform/client/reachable.ts';
import { chooseLanguage, shown } from '../../platform/messages/language-choice.ts';
import { type Language, languageIds, languages } from '../../platform/messages/languages.ts';
import { text } from '../../platform/messages/text.ts';

/** Where its messages cannot be read, whether the server is gone is said above the page. */
function choose(language: Language): void {
  chooseLanguage(language).catch(lookForServer);
}

/** The language of the page; each by its own name. */
export function LanguageSwitch() {
  return (
    <div class="switch" role="radiogroup" aria-label={text('frame.language')}>
      {languageIds.map((id) => (
        <label key={id} lang={id} title={languages[id].name}>
          <input type="radio" name="language" checked={shown.value?.language === id} onChange={() => choose(id)} />
          <span aria-hidden="true">{id}</span>
          <span class="visually-hidden">{languages[id].name}</span>
        </label>
      ))}
    </div>
  );
}
