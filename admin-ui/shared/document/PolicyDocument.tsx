import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { SupportPolicy } from '../../../engine/index.ts';
import type { Text } from '../../platform/messages/make-text.ts';
import { sections as searchable } from '../../platform/page/page-sections.ts';
import './document.css';
import { DocumentProvider, documentContext } from './document-context.ts';
import { documentSections } from './document-sections.ts';
import { Origin } from './Origin.tsx';
import { Section } from './Section.tsx';
import { TableOfContents } from './TableOfContents.tsx';

type Props = {
  readonly document: SupportPolicy;
  /** The text in the policy's language, if the page speaks it. */
  readonly own: Text | undefined;
  /** Which version it is, and since when that counts, in its language: for paper, where nothing around it says so. */
  readonly standing?: string | undefined;
  /** What can be done with it. */
  readonly tools: ComponentChildren;
};

/** A policy, readable as the document that it restates, in its own language. */
export function PolicyDocument({ document, own, standing, tools }: Props) {
  const written = documentContext(document, own);
  const { translate, language } = written;
  const contents = documentSections(document).map(({ id, content }, index) => ({
    id,
    content,
    number: index + 1,
    title: translate(`document.section.${id}`),
  }));
  useEffect(() => {
    searchable.value = contents.map(({ id, title }) => ({ id, title }));
    return () => {
      searchable.value = [];
    };
  }, [document, translate]);
  return (
    <DocumentProvider value={written}>
      <TableOfContents contents={contents} />
      <article class="document" lang={language}>
        {standing !== undefined && <p class="document-standing">{standing}</p>}
        {tools}
        {document.summary !== undefined && <p class="document-summary">{document.summary}</p>}
        <Origin />
        {contents.map(({ id, number, title, content: Content }) => (
          <Section key={id} {...{ id, number, title }}>
            <Content />
          </Section>
        ))}
      </article>
    </DocumentProvider>
  );
}
