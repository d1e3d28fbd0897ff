import type { Decision, DeskPart, Policy } from '../../../engine/index.ts';
import { Sentence } from '../../platform/messages/Sentence.tsx';
import { text } from '../../platform/messages/text.ts';
import { Moment } from '../../platform/time/Moment.tsx';
import { zoneCity } from '../../platform/time/zone-name.ts';
import { teamLabel } from '../vocabulary/question-label.ts';
import { Contacts } from './Contacts.tsx';
import { isTakenIn } from './whether-owed.ts';

type Props = { readonly decision: Decision; readonly policy: Policy };

/** Who handles the case and how to reach them. */
export function Handling({ decision, policy }: Props) {
  const { team, desk, alternates, contacts, billable } = decision.routing;
  return (
    <section aria-labelledby="handling-heading">
      <h3 id="handling-heading">{text(isTakenIn(decision) ? 'decision.handled-by' : 'decision.would-go-to')}</h3>
      <dl class="facts">
        {team !== null && (
          <div>
            <dt>{text('decision.team')}</dt>
            <dd>
              {teamLabel(team)}
              {billable !== 'no' && <span class="tag">{text(`decision.cost.${billable}`)}</span>}
            </dd>
          </div>
        )}
        {desk && (
          <div>
            <dt>{text('decision.desk')}</dt>
            <dd>
              <DeskLines desk={desk} language={policy.language} asOf={decision.asOf} />
            </dd>
          </div>
        )}
        {alternates.length > 0 && (
          <div>
            <dt>{text('decision.alternates')}</dt>
            <dd>
              {alternates.map((alternate) => (
                <DeskLines key={alternate.id} desk={alternate} language={policy.language} asOf={decision.asOf} />
              ))}
            </dd>
          </div>
        )}
        <Contacts contacts={contacts} language={policy.language} />
      </dl>
    </section>
  );
}

function DeskLines({ desk, language, asOf }: { readonly desk: DeskPart; readonly language: string; readonly asOf: string }) {
  const { label, timeZone, open, opensAt, closesAt } = desk;
  const next = opensAt ?? closesAt;
  return (
    <div class="desk">
      <span lang={language}>{label}</span>
      <span class="note">
        <span class="door" data-open={open} />
        {open === null ? (
          text('decision.no-hours', { city: zoneCity(timeZone) })
        ) : next === null ? (
          text(open ? 'decision.open-always' : 'decision.closed-desk')
        ) : (
          <Sentence
            of={open ? 'decision.open-until' : 'decision.closed-until'}
            with={{ at: <Moment at={next} timeZone={timeZone} beside={asOf} /> }}
          />
        )}
      </span>
    </div>
  );
}
