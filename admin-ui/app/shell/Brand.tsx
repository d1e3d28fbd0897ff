/** The name, and the way home. */
export function Brand() {
  return (
    <a class="brand" href="/">
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
        <path d="M2 17h9" />
        <path class="faint" d="M11 17h11" />
        <path class="pennant" d="M12 18V5l7 3.6-7 3.6" />
      </svg>
      dueline
    </a>
  );
}
