import { Icon, type IconName } from './Icon.tsx';
import { chooseTheme, type Theme, theme } from './theme.ts';

const choices: readonly { readonly id: Theme; readonly label: string; readonly icon: IconName }[] = [
  { id: 'light', label: 'Light', icon: 'sun' },
  { id: 'dark', label: 'Dark', icon: 'moon' },
  { id: 'system', label: 'As the system', icon: 'screen' },
];

/** Light, dark, or as the system has it. */
export function ThemeSwitch() {
  return (
    <div class="theme-switch" role="radiogroup" aria-label="Theme">
      {choices.map(({ id, label, icon }) => (
        <label key={id} title={label}>
          <input type="radio" name="theme" checked={theme.value === id} onChange={() => chooseTheme(id)} />
          <Icon name={icon} />
          <span class="visually-hidden">{label}</span>
        </label>
      ))}
    </div>
  );
}
