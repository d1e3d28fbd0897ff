import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { text } from '../messages/text.ts';
import { Icon } from './Icon.tsx';
import { useOverflow } from './use-overflow.ts';

type Props = {
  /** What is in the row, and which of its links (marked by aria-current) is in view after a change of `current`. */
  readonly current?: string | undefined;
  readonly children: ComponentChildren;
};

/** Links in one line. Where they do not fit, arrows at both ends say that there are more and lead to them. */
export function ScrollRow({ current, children }: Props) {
  const { row, overflow } = useOverflow();
  useEffect(() => {
    const link = row.current?.querySelector<HTMLElement>('[aria-current]');
    if (link && row.current) row.current.scrollLeft = link.offsetLeft - row.current.clientWidth / 2 + link.clientWidth / 2;
  }, [current, overflow.isCut]);
  const turn = (direction: 1 | -1) => () =>
    row.current?.scrollBy({ left: direction * row.current.clientWidth * 0.75, behavior: 'smooth' });
  return (
    <div class="scroll-row" data-cut={overflow.isCut}>
      {overflow.isCut && <Arrow of="before" isLast={!overflow.hasBefore} onTurn={turn(-1)} />}
      <div class="scroll-links" ref={row} data-before={overflow.hasBefore} data-after={overflow.hasAfter}>
        {children}
      </div>
      {overflow.isCut && <Arrow of="after" isLast={!overflow.hasAfter} onTurn={turn(1)} />}
    </div>
  );
}

type ArrowProps = { readonly of: 'before' | 'after'; readonly isLast: boolean; readonly onTurn: () => void };

/** At its end it stays, so that the focus does. */
function Arrow({ of, isLast, onTurn }: ArrowProps) {
  const name = text(`frame.scroll.${of}`);
  return (
    <button
      type="button"
      class="icon-button scroll-arrow"
      aria-label={name}
      title={name}
      aria-disabled={isLast}
      lang={document.documentElement.lang}
      onClick={onTurn}
    >
      <Icon name={of === 'before' ? 'back' : 'on'} />
    </button>
  );
}
