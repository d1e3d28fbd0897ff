import { useRef } from 'preact/hooks';
import { eventEntry, type SupportPolicy } from '../../../../engine/index.ts';
import { Icon } from '../../../platform/controls/Icon.tsx';
import { Select } from '../../../platform/controls/Select.tsx';
import { text } from '../../../platform/messages/text.ts';
import { MomentField } from '../../../platform/time/MomentField.tsx';
import { zoneChoice, zoneFor } from '../../../platform/time/zone-choice.ts';
import type { DraftEvent } from '../../../shared/case/case-draft.ts';
import { eventLabel, eventOptions } from '../../../shared/vocabulary/event-label.ts';
import { question } from '../../../shared/vocabulary/question.ts';
import { readable } from '../../../shared/vocabulary/question-label.ts';
import { deskZone } from '../deciding/policy-in-force.ts';

type Props = {
  readonly index: number;
  readonly event: DraftEvent;
  readonly document: SupportPolicy;
  /** Whether it has happened by the time from which the case is looked at. */
  readonly isYetToCome: boolean;
  readonly onChange: (event: DraftEvent) => void;
  readonly onRemove: () => void;
};

/** Something that happened: what, when, and for some what changed with it. */
export function EventRow({ index, event, document, isYetToCome, onChange, onRemove }: Props) {
  const id = `event-${index}`;
  const details = detailsOf(event.type, document);
  // What was chosen for another kind of event comes back with it.
  const chosen = useRef(new Map<string, string>());
  chosen.current.set(event.type, event.detail);
  return (
    <li class="event">
      <div class="event-what">
        <label class="visually-hidden" for={id}>
          {text('case.event.what')}
        </label>
        <Select
          id={id}
          value={event.type || undefined}
          empty={text('case.event.choose')}
          groups={[{ options: eventOptions(document) }]}
          onChoose={(type = '') => onChange({ ...event, type, detail: chosen.current.get(type) ?? '' })}
        />
        {details && (
          <>
            <label class="visually-hidden" for={`${id}-detail`}>
              {eventLabel(event.type, document)}
            </label>
            <Select
              id={`${id}-detail`}
              language={document.language}
              value={event.detail || undefined}
              empty={text('case.choose')}
              groups={[{ options: details }]}
              onChoose={(detail = '') => onChange({ ...event, detail })}
            />
          </>
        )}
      </div>
      <MomentField
        id={`${id}-at`}
        label={text('case.event.when', { event: eventLabel(event.type, document) })}
        value={event.at || undefined}
        timeZone={zoneFor(zoneChoice.value, deskZone.value)}
        clocks={zoneChoice.value}
        onChange={(at = '') => onChange({ ...event, at })}
      />
      {isYetToCome && <span class="hint">{text('case.event.later')}</span>}
      <button
        type="button"
        class="icon-button clear"
        aria-label={text('case.remove-one', { label: eventLabel(event.type, document) })}
        title={text('case.remove')}
        onClick={onRemove}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}

function detailsOf(
  type: string,
  document: SupportPolicy,
): readonly { readonly id: string; readonly label: string }[] | undefined {
  const names = eventEntry(type)?.names?.of;
  switch (names) {
    case 'severities':
      return question('severity', document).options;
    case 'desks':
      return Object.entries(document.desks ?? {}).map(([id, { label = readable(id) }]) => ({ id, label }));
    case 'levels':
      return (document.escalation ?? []).map(({ id, label = '' }) => ({
        id,
        label: label === '' ? id : text('case.event.level', { id, label }),
      }));
    case undefined:
      return undefined;
  }
}
