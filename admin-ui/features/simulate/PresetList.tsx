import { text } from '../../platform/messages/text.ts';
import { draftFromQuery } from '../../shared/case/case-query.ts';
import type { PolicySummary } from '../../shared/policies/policies-client.ts';
import { changeDraft } from './case/case-history.ts';
import { type Preset, presets } from './presets.ts';

type Props = { readonly policies: readonly PolicySummary[] };

/** Cases to start from, for the policies that there are. */
export function PresetList({ policies }: Props) {
  const known = new Set(policies.map(({ policy, language }) => `${policy}/${language}`));
  const shown = presets.filter(({ needs }) => known.has(needs));
  if (shown.length === 0) return null;
  return (
    <>
      <h3>{text('decision.presets')}</h3>
      <ul class="presets">
        {shown.map((preset) => (
          <PresetItem key={preset.needs} preset={preset} />
        ))}
      </ul>
    </>
  );
}

function PresetItem({ preset: { id, query } }: { readonly preset: Preset }) {
  return (
    <li>
      <a
        href={`?${query}`}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
          event.preventDefault();
          changeDraft(draftFromQuery(`?${query}`), 'preset');
        }}
      >
        <strong>{text(`preset.${id}`)}</strong>
        <span class="muted">{text(`preset.${id}.shows`)}</span>
      </a>
    </li>
  );
}
