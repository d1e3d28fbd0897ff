import { Page } from '../frame/Page.tsx';
import { text } from '../messages/text.ts';

/** Decisions that were given. */
export function DecisionsPage() {
  const title = text('page.decisions');
  return (
    <Page title={title} header={null}>
      <section class="failure">
        <h1>{title}</h1>
        <p>{text('frame.not-yet')}</p>
      </section>
    </Page>
  );
}
