import type { Labelled } from '../../../engine/index.ts';

type Props = { readonly id: string; readonly title: string; readonly items: readonly Labelled[]; readonly language: string };

/** Things to know or to bring, in the policy's words; nothing where there are none. */
export function LabelList({ id, title, items, language }: Props) {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`}>{title}</h3>
      <ul class="labels" lang={language}>
        {items.map((item) => (
          <li key={item.id}>{item.label}</li>
        ))}
      </ul>
    </section>
  );
}
