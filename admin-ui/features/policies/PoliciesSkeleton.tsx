import { text } from '../../platform/messages/text.ts';
import './policies.css';

/** As much room as the list will take, so that nothing jumps when it comes. */
export function PoliciesSkeleton() {
  return (
    <div class="policies-skeleton" role="status" aria-label={text('case.reading-list')}>
      <span class="skeleton-line bar" />
      {Array.from({ length: 6 }, (_, index) => (
        <span key={index} class="skeleton-line row" />
      ))}
    </div>
  );
}
