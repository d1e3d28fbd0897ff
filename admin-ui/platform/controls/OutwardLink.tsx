import type { ComponentChildren } from 'preact';
import { isSafeLink } from '../../../engine/index.ts';

type Props = { readonly to: string; readonly children?: ComponentChildren };

/** A link out of the page to what a policy names: to the web, a mailbox or a telephone. Anything else is drawn as the text that it is. */
export function OutwardLink({ to, children = to }: Props) {
  if (!isSafeLink(to)) return <span>{children}</span>;
  if (!/^https?:/i.test(to)) return <a href={to}>{children}</a>;
  return (
    <a href={to} rel="noreferrer" target="_blank">
      {children}
    </a>
  );
}
