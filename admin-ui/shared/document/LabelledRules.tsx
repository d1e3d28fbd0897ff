import { isTableRule, type SupportPolicy } from '../../../engine/index.ts';
import { ConditionText } from './ConditionText.tsx';
import { SourceNote, sharedSource } from './SourceNote.tsx';
import { TableGrid } from './TableGrid.tsx';

type Rules = NonNullable<SupportPolicy['notices']>;

/** What is said where a condition holds; statements that share their condition stand together under it. */
export function LabelledRules({ rules }: { readonly rules: Rules }) {
  const shared = sharedSource(rules);
  return (
    <div class="labelled-rules">
      {grouped(rules).map((group) => (
        <div key={group[0]?.id} class="labelled-group">
          <div class="labelled-when">
            <ConditionText when={group[0]?.when} />
          </div>
          <ul class="labels">
            {group.map((rule) => (
              <li key={rule.id}>
                {isTableRule(rule) ? (
                  <TableGrid rule={rule} verdict="label" />
                ) : (
                  <>
                    {rule.label} {shared === undefined && <SourceNote source={rule.source} />}
                  </>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function grouped(rules: Rules): Rules[] {
  const groups = new Map<string, Rules>();
  for (const rule of rules) {
    const key = JSON.stringify(rule.when);
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  return [...groups.values()];
}
