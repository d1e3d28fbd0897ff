import type { ComponentChildren } from 'preact';
import { EffectPane } from './EffectPane.tsx';
import { usePageTitle } from './page-title.ts';

type Props = {
  /** What the page is called, in the window's title too. */
  readonly title: string;
  /** The heading; left out, the title is one that only screen readers are told; null where the page has its own. */
  readonly header?: ComponentChildren;
  /** What stands beside the page: the effect of what is being done on it. */
  readonly effect?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** A page in the middle of the frame, with the effect at its right; where there is no room for that, in a sheet. */
export function Page({ title, header, effect, children }: Props) {
  usePageTitle(title);
  return (
    <div class="page" data-effect={effect !== undefined} translate={false}>
      <div class="page-body">
        {header === undefined ? <h1 class="visually-hidden">{title}</h1> : header}
        {children}
      </div>
      {effect !== undefined && <EffectPane>{effect}</EffectPane>}
    </div>
  );
}
