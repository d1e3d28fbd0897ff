import type { ComponentChildren } from 'preact';
import { useRoute } from 'preact-iso';
import { useQuery } from '../../platform/client/use-query.ts';
import { OutwardLink } from '../../platform/controls/OutwardLink.tsx';
import { QueryView } from '../../platform/loading/QueryView.tsx';
import { text } from '../../platform/messages/text.ts';
import { NotFoundPage } from '../../platform/page/NotFoundPage.tsx';
import { Page } from '../../platform/page/Page.tsx';
import { imageAddress, linkAddress, readDocument } from './guide-documents.ts';
import { type Block, type Inline, readMarkdown } from './markdown.ts';
import './guide.css';

/** The guide, and the documents to which it leads, as they stand in the project. They are in English. */
export function GuidePage() {
  const { params } = useRoute();
  const name = params.document || 'guide';
  const { query, retry } = useQuery(() => readDocument(name), [name]);
  return (
    <QueryView {...{ query, retry }} failure={text('frame.unfetched.title')}>
      {(found) => (found === undefined ? <NotFoundPage /> : <Document text={found} />)}
    </QueryView>
  );
}

function Document({ text: written }: { readonly text: string }) {
  return (
    <Page title={text('page.guide')} header={null}>
      <article class="guide" lang="en">
        {readMarkdown(written).map((block, index) => (
          <BlockView key={index} block={block} />
        ))}
      </article>
    </Page>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <Heading {...block} />;
    case 'paragraph':
      return (
        <p>
          <Parts of={block.parts} />
        </p>
      );
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case 'list': {
      const items = block.items.map((blocks, index) => (
        <li key={index}>
          {blocks.map((inner, at) => (
            <BlockView key={at} block={inner} />
          ))}
        </li>
      ));
      return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
        <div class="guide-table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                {block.head.map((cell, index) => (
                  <th key={index} scope="col">
                    <Parts of={cell} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, index) => (
                <tr key={index}>
                  {row.map((cell, at) => (
                    <td key={at}>
                      <Parts of={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

function Heading({ level, id, parts }: Extract<Block, { kind: 'heading' }>) {
  const words = <Parts of={parts} />;
  if (level === 1) return <h1 class="page-title">{words}</h1>;
  if (level === 2)
    return (
      <h2 id={id} tabIndex={-1}>
        {words}
      </h2>
    );
  return (
    <h3 id={id} tabIndex={-1}>
      {words}
    </h3>
  );
}

function Parts({ of: parts }: { readonly of: readonly Inline[] }) {
  return (
    <>
      {parts.map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </>
  );
}

function Part({ part }: { readonly part: Inline }): ComponentChildren {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'code':
      return <code>{part.text}</code>;
    case 'image':
      return <img src={imageAddress(part.address)} alt={part.words} loading="lazy" />;
    case 'link':
      return <Leading {...part} />;
    case 'strong':
      return (
        <strong>
          <Parts of={part.parts} />
        </strong>
      );
    case 'struck':
      return (
        <s>
          <Parts of={part.parts} />
        </s>
      );
    case 'emphasis':
      return (
        <em>
          <Parts of={part.parts} />
        </em>
      );
  }
}

function Leading({ address, parts }: Extract<Inline, { kind: 'link' }>) {
  const found = linkAddress(address);
  const words = <Parts of={parts} />;
  // What lies outside of the documents is named and cannot be gone to from here.
  if (found === undefined) return <span>{words}</span>;
  if (/^https?:/.test(found)) return <OutwardLink to={found}>{words}</OutwardLink>;
  return <a href={found}>{words}</a>;
}
