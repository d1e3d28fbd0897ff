import { useId, useState } from 'preact/hooks';
import { text } from '../../../platform/messages/text.ts';

type Props = {
  readonly id: string;
  readonly value: string | undefined;
  readonly onChoose: (zone: string | undefined) => void;
};

/** A time zone by its IANA name: typing a part of it finds those that there are. What is none yet stays as it was typed and answers nothing. */
export function ZoneField({ id, value, onChoose }: Props) {
  const list = useId();
  const [typed, setTyped] = useState(value ?? '');
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value ?? '');
  }
  const isUnknown = typed !== '' && zoneNamed(typed) === undefined;
  const take = (written: string) => {
    setTyped(written);
    const zone = zoneNamed(written);
    setKnown(zone);
    if (zone !== value) onChoose(zone);
  };
  return (
    <span class="zone-field">
      <input
        id={id}
        type="text"
        list={list}
        spellcheck={false}
        autocomplete="off"
        placeholder={text('case.zone.example')}
        data-empty={value === undefined}
        aria-invalid={isUnknown || undefined}
        aria-describedby={`${id}-note`}
        value={typed}
        onInput={({ currentTarget }) => take(currentTarget.value)}
      />
      <datalist id={list}>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <span id={`${id}-note`} class="hint">
        {isUnknown && text('case.zone.unknown')}
      </span>
    </span>
  );
}

/** The zone of that name, whatever the size of its letters; undefined where there is none. */
function zoneNamed(written: string): string | undefined {
  const lower = written.trim().toLowerCase().replaceAll(' ', '_');
  if (lower === 'utc') return 'UTC';
  return Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase() === lower);
}
