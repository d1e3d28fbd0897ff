import { Icon, type IconName } from '../../platform/controls/Icon.tsx';
import { text } from '../../platform/messages/text.ts';
import { chooseTheme, type Theme, theme } from './theme.ts';

const choices: readonly { readonly id: Theme; readonly icon: IconName }[] = [
  { id: 'light', icon: 'sun' },
  { id: 'dark', icon: 'moon' },
  { id: 'system', icon: 'screen' },
];

/** Light, dark, or as the system has it. */
export function ThemeSwitch() {
  return (
    <div class="switch" role="radiogroup" aria-label={text('frame.theme')}>
      {choices.map(({ id, icon }) => (
        <label key={id} title={text(`frame.theme.${id}`)}>
          <input type="radio" name="theme" checked={theme.value === id} onChange={() => chooseTheme(id)} />
          <Icon name={icon} />
          <span class="visually-hidden">{text(`frame.theme.${id}`)}</span>
        </label>
      ))}
    </div>
  );
}
