import type { Change, GroupedChange } from '../../../engine/index.ts';
import { text } from '../../platform/messages/text.ts';
import { fieldLabel, formatFieldValue } from './field-label.ts';

type Props = { readonly changes: readonly (Change | GroupedChange)[] };

/** What differs between two decisions, field by field, side by side. */
export function ChangeTable({ changes }: Props) {
  return (
    <table class="change-table">
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{text('changed.what')}</th>
          <th scope="col">{text('compare.before')}</th>
          <th scope="col">{text('compare.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{fieldLabel(field)}</th>
            {before === undefined && after === undefined ? (
              <td colSpan={2} class="muted">
                {text('changed.by-case')}
              </td>
            ) : (
              <>
                <td class="was">{formatFieldValue(field, before)}</td>
                <td class="is">{formatFieldValue(field, after)}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
