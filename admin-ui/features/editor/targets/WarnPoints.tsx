import type { Share, SupportPolicy } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { FieldGroup } from '../forms/FieldGroup.tsx';
import { isOverride } from '../layers/layered-policy.ts';
import { useSession } from '../session/session-context.ts';
import { PointList, pointText } from './PointList.tsx';
import { usualWarnings, warningAdded, warningRemoved } from './warn-edits.ts';

const path = ['warnAt'];

/** When to warn before a time is over, where a target does not say otherwise. */
export function WarnPoints({ document }: { readonly document: SupportPolicy }) {
  const session = useSession();
  const { warnAt } = document;
  const written = Array.isArray(warnAt) ? warnAt : undefined;
  const label = text('editing.warnings');
  const policy = session.readable;
  return (
    <section class="warn-points" aria-label={label}>
      <h3>{label}</h3>
      <p class="muted">{text('editing.warnings.words')}</p>
      <FieldGroup {...{ path }} label={text('editing.warnings.at')}>
        <PointList
          points={written ?? usualWarnings}
          onAdd={(point) => session.edit(warningAdded(written, point), label)}
          onRemove={(point) => session.edit(warningRemoved(written, point), label)}
        />
        {written === undefined && <p class="note">{text('editing.warnings.usual')}</p>}
        {written !== undefined && policy !== undefined && !isOverride(policy, path) && (
          <button type="button" class="link-button" onClick={() => session.set(path, undefined, label)}>
            {text('editing.warnings.usual-again', { percents: list(usualWarnings) })}
          </button>
        )}
      </FieldGroup>
    </section>
  );
}

function list(points: readonly Share[]): string {
  return new Intl.ListFormat(text.locale).format(points.map(pointText));
}
