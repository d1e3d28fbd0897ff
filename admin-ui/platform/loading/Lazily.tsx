import type { ComponentChildren } from 'preact';
import { ErrorBoundary } from 'preact-iso';

/** Parts that are fetched when they are first needed, kept apart so that the page around them stays while they come. */
export function Lazily({ children }: { readonly children: ComponentChildren }) {
  return <ErrorBoundary>{children}</ErrorBoundary>;
}
