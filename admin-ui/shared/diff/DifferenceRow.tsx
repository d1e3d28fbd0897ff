import type { ComponentChildren } from 'preact';
import type { Difference } from '../../../engine/index.ts';
import { capital } from '../../platform/messages/capital.ts';
import { text } from '../../platform/messages/text.ts';

const marks: Readonly<Record<Difference['kind'], string>> = { added: '+', removed: '−', moved: '↕', changed: '~', wording: '“”' };

type Props = { readonly difference: Difference; readonly beneath: ComponentChildren };

/** A difference: what it is about, how it was, how it is now. */
export function DifferenceRow({ difference, beneath }: Props) {
  const { kind, what, before, after } = difference;
  return (
    <li class="difference" data-kind={kind} id={differenceId(difference)}>
      <span class="difference-mark" aria-hidden="true">
        {marks[kind]}
      </span>
      <div class="difference-words">
        <p class="difference-what">
          <span class="visually-hidden">{text(`compare.kind.${kind}`)}: </span>
          {capital(what)}
        </p>
        <p class="difference-values">
          {before !== null && (
            <del>
              <span class="visually-hidden">{text('compare.before')} </span>
              {before}
            </del>
          )}
          {before !== null && after !== null && (
            <span class="arrow" aria-hidden="true">
              →
            </span>
          )}
          {after !== null && (
            <ins>
              <span class="visually-hidden">{text('compare.after')} </span>
              {after}
            </ins>
          )}
        </p>
        {beneath}
      </div>
    </li>
  );
}

/** Where a difference can be jumped to. */
export function differenceId({ path }: Pick<Difference, 'path'>): string {
  return `change${path.replaceAll('/', '-')}`;
}
