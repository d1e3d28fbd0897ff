import { text } from '../messages/text.ts';

type Props = { readonly label?: string; readonly lines?: number };

/** Stands where something is still being read, about as high as that will be. */
export function Skeleton({ label, lines = 3 }: Props) {
  return (
    <div class="skeleton" translate={false} role="status" aria-label={label ?? text('frame.loading')}>
      <span class="skeleton-line tall" />
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} class="skeleton-line" />
      ))}
    </div>
  );
}
