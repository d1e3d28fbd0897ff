/** A triangle, or two bars while time runs. */
export function PlayIcon({ isPlaying }: { readonly isPlaying: boolean }) {
  return (
    <svg class="play-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={isPlaying ? 'M4.5 3.5h2.2v9H4.5zm4.8 0h2.2v9H9.3z' : 'M5 3.2 12.5 8 5 12.8z'} />
    </svg>
  );
}
