import { capital } from '../../platform/messages/capital.ts';
import { text } from '../../platform/messages/text.ts';

/** What changed, in short words: what it is about, how it was, how it is now. */
export type ChangeLine = { readonly what: string; readonly before: string | null; readonly after: string | null };

/** A change in a line: `Resolution, major: 96 hours → 72 hours`. */
export function ChangeLineText({ what, before, after }: ChangeLine) {
  return (
    <span class="change-line">
      {before === null && after === null ? capital(what) : `${text('compare.what', { what: capital(what) })} `}
      {before !== null && (
        <del>
          <span class="visually-hidden">{text('compare.before')} </span>
          {before}
        </del>
      )}
      {before !== null && after !== null && <span aria-hidden="true"> → </span>}
      {after !== null && (
        <ins>
          <span class="visually-hidden">{text('compare.after')} </span>
          {after}
        </ins>
      )}
    </span>
  );
}
