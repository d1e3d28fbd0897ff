import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

type Props = { readonly isBusy: boolean; readonly children: ComponentChildren };

/** So long nobody wonders, in milliseconds. */
const soon = 700;

/** Says what is being done once it takes longer than a moment. */
export function BusyNote({ isBusy, children }: Props) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!isBusy) return undefined;
    const timer = setTimeout(() => setShown(true), soon);
    return () => {
      clearTimeout(timer);
      setShown(false);
    };
  }, [isBusy]);
  return (
    <span class="hint busy-note" role="status">
      {isBusy && isShown ? children : ''}
    </span>
  );
}
