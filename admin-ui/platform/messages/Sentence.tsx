import type { ComponentChildren, VNode } from 'preact';
import type { MessageKey } from './en.ts';
import { shown } from './language-choice.ts';
import { type MessageValues, partsOf } from './make-text.ts';

type Props<K extends MessageKey> = { readonly of: K; readonly with: MessageValues<K, ComponentChildren> };

/** A message with more than text in it: a moment, a link, an emphasis. */
export function Sentence<K extends MessageKey>({ of, with: values }: Props<K>): VNode | null {
  if (shown.value === undefined) return null;
  const { locale, messages } = shown.value;
  return <>{partsOf<ComponentChildren>({ locale, texts: messages }, of, values)}</>;
}
