import { findingKinds } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { ChoiceField, TextField } from '../forms/fields.tsx';
import { SourceFields } from '../forms/SourceFields.tsx';
import { useSession } from '../session/session-context.ts';

/** What a policy can say of: that something was accepted and is not found is never meant. */
const kinds = findingKinds.filter((kind) => kind !== 'accepted-in-vain');

/** What is found in the rules and meant so, each with its reason, and how grave each kind is. What is found itself is accepted where it is told. */
export function AcceptedFindings() {
  const session = useSession();
  const accepted = session.readable?.document.analysis?.accept;
  const found = kinds.map((id) => ({ id, label: text(`editing.finding.kind.${id}`) }));
  const weights = (['error', 'warning'] as const).map((id) => ({ id, label: text(`editing.finding.weight.${id}`) }));
  return (
    <section class="accepted-findings" aria-label={text('editing.accepted')}>
      <h3>{text('editing.accepted')}</h3>
      <p class="muted">{text('editing.accepted.words')}</p>
      {(Array.isArray(accepted) ? accepted : []).map((one, index) => {
        const path = ['analysis', 'accept', index];
        const name = one.rule ?? one.part;
        return (
          <details key={index} class="entry">
            <summary>
              {found.find(({ id }) => id === one.finding)?.label ?? one.finding} <code>{name}</code>
            </summary>
            <div class="fields entry-fields">
              <ChoiceField
                path={[...path, 'finding']}
                label={text('editing.finding')}
                empty={text('editing.not-set')}
                choices={found}
              />
              <TextField path={[...path, 'part']} label={text('editing.finding.part')} isName />
              <TextField path={[...path, 'rule']} label={text('editing.finding.rule')} isName />
              <TextField path={[...path, 'fact']} label={text('editing.finding.question')} isName />
              <TextField path={[...path, 'reason']} label={text('editing.finding.why')} isLong />
              <SourceFields path={[...path, 'source']} />
              <button
                type="button"
                class="button quiet"
                onClick={() => session.set(path, undefined, text('editing.finding.taken-back'))}
              >
                {text('editing.entry.remove', { name })}
              </button>
            </div>
          </details>
        );
      })}
      <details class="entry">
        <summary>{text('editing.finding.weights')}</summary>
        <div class="fields entry-fields">
          {found.map(({ id, label }) => (
            <ChoiceField
              key={id}
              path={['analysis', 'weights', id]}
              {...{ label }}
              empty={text('editing.finding.weight.usual')}
              choices={weights}
            />
          ))}
        </div>
      </details>
    </section>
  );
}
