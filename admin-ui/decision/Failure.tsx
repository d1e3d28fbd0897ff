type Props = { readonly title: string; readonly reason: Error; readonly advice: string; readonly onRetry: () => void };

/** What failed, why, and what to do now. */
export function Failure({ title, reason, advice, onRetry }: Props) {
  return (
    <section class="failure" role="alert">
      <h2>{title}</h2>
      <p>
        {reason.message.charAt(0).toUpperCase() + reason.message.slice(1)}. {advice}
      </p>
      <button type="button" class="button primary" onClick={onRetry}>
        Try again
      </button>
    </section>
  );
}
