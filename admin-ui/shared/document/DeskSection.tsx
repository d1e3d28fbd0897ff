import type { SupportPolicy } from '../../../engine/index.ts';
import { answerLabel, readable } from '../vocabulary/question-label.ts';
import { DeskEntry } from './DeskEntry.tsx';
import { useDocument } from './document-context.ts';
import { RuleTable } from './RuleTable.tsx';
import { Subsection } from './Section.tsx';

/** The desks by region: when each is open and how to reach it; then, which one answers a case. */
export function DeskSection() {
  const { document, translate } = useDocument();
  const { desks = {}, routing = {}, calendars = {} } = document;
  const groups = desksByRegion(document);
  const deskHours = new Set(Object.values(desks).map(({ hours }) => hours));
  const others = Object.entries(calendars).filter(([id]) => !deskHours.has(id));
  const nameOf = (id: string): string => desks[id]?.label ?? readable(id);
  const rules = routing.desks ?? [];
  return (
    <>
      {groups.map(({ region, ids }) => (
        <div key={region} class="document-part">
          {groups.length > 1 && (
            <h3>{region === undefined ? translate('document.region.others') : answerLabel('region', region, translate)}</h3>
          )}
          {ids.map((id) => (
            <DeskEntry key={id} label={nameOf(id)} desk={desks[id]} heading={groups.length > 1 ? 'h4' : 'h3'} />
          ))}
        </div>
      ))}
      {others.length > 0 && (
        <Subsection title={translate('document.other-hours')}>
          {others.map(([id, calendar]) => (
            <DeskEntry
              key={id}
              heading="h4"
              label={calendar.label ?? readable(id)}
              desk={{ timeZone: document.timeZone ?? 'UTC', hours: id, source: calendar.source }}
            />
          ))}
        </Subsection>
      )}
      {rules.length > 1 && (
        <Subsection title={translate('document.desk-rules')}>
          <RuleTable
            rules={rules}
            always={translate('document.otherwise')}
            columns={[
              { title: translate('document.desk-rules.then'), cell: ({ then = '' }) => nameOf(then) },
              ...(rules.some(({ alternates = [] }) => alternates.length > 0)
                ? [
                    {
                      title: translate('document.desk-rules.alternates'),
                      cell: ({ alternates = [] }: (typeof rules)[number]) => alternates.map(nameOf).join(', ') || '–',
                    },
                  ]
                : []),
            ]}
          />
        </Subsection>
      )}
    </>
  );
}

type Group = { readonly region: string | undefined; readonly ids: readonly string[] };

/** Desks by the region for whose cases they are named first; those that no region is named for stand with the others. */
function desksByRegion({ desks = {}, routing = {} }: SupportPolicy): Group[] {
  const regions = new Map<string, string>();
  for (const { when = {}, then } of routing.desks ?? []) {
    const { region } = when as { readonly region?: unknown };
    if (typeof region === 'string' && then !== undefined && !regions.has(then)) regions.set(then, region);
  }
  const named = [...new Set(regions.values())];
  return [undefined, ...named]
    .map((region) => ({ region, ids: Object.keys(desks).filter((id) => regions.get(id) === region) }))
    .filter(({ ids }) => ids.length > 0);
}
