import type { ComponentChildren } from 'preact';
import type { SupportPolicy } from '../../../engine/index.ts';
import { SourceNote } from './SourceNote.tsx';

type Props = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly children: ComponentChildren;
};

/** A numbered part of the document, to which the table of contents leads. */
export function Section({ id, number, title, children }: Props) {
  return (
    <section class="document-section" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        <span class="section-number">{number}</span> {title}
      </h2>
      {children}
    </section>
  );
}

type SubProps = {
  readonly title: string;
  readonly source?: SupportPolicy['source'] | undefined;
  readonly id?: string;
  readonly children: ComponentChildren;
};

/** A part within a section, with the source that all of it shares. */
export function Subsection({ title, source, id, children }: SubProps) {
  return (
    <div class="document-part">
      <h3 id={id}>
        {title} <SourceNote source={source} />
      </h3>
      {children}
    </div>
  );
}
