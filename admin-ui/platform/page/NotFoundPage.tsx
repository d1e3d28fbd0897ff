import { Sentence } from '../messages/Sentence.tsx';
import { text } from '../messages/text.ts';
import { Page } from './Page.tsx';

/** Says that an address leads nowhere, and where to go instead. */
export function NotFoundPage() {
  const title = text('frame.not-found.title');
  return (
    <Page title={title} header={null}>
      <section class="failure">
        <h1>{title}</h1>
        <p>
          <Sentence of="frame.not-found.words" with={{ path: <code>{location.pathname}</code> }} />
        </p>
        <a class="button primary" href="/">
          {text('frame.not-found.home')}
        </a>
      </section>
    </Page>
  );
}
