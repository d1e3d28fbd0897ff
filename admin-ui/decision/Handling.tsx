import type { Decision, DeskPart, Policy } from '../../engine/index.ts';
import { readable } from '../form/question-words.ts';
import { zoneCity } from '../time/zone-name.ts';
import { Contacts } from './Contacts.tsx';
import { Moment } from './Moment.tsx';

type Props = { readonly decision: Decision; readonly policy: Policy };

const costs = { no: undefined, possible: 'May cost extra', yes: 'Billed' } as const;

/** Who handles the case and how to reach them. */
export function Handling({ decision, policy }: Props) {
  const { team, desk, alternates, contacts, billable } = decision.routing;
  return (
    <section aria-labelledby="handling-heading">
      <h3 id="handling-heading">Handled by</h3>
      <dl class="facts">
        {team !== null && (
          <div>
            <dt>Team</dt>
            <dd>
              {readable(team)}
              {costs[billable] && <span class="tag">{costs[billable]}</span>}
            </dd>
          </div>
        )}
        {desk && (
          <div>
            <dt>Desk</dt>
            <dd>
              <DeskLines desk={desk} language={policy.language} asOf={decision.asOf} />
            </dd>
          </div>
        )}
        {alternates.length > 0 && (
          <div>
            <dt>Next in line</dt>
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
        {open === null ? `No hours stated · ${zoneCity(timeZone)} time` : open ? 'Open' : 'Closed'}
        {next !== null && (
          <>
            {open ? ', closes ' : ', opens '}
            <Moment at={next} timeZone={timeZone} beside={asOf} />
          </>
        )}
        {open === true && next === null && ' around the clock'}
      </span>
    </div>
  );
}
