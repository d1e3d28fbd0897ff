import { Page } from '../frame/Page.tsx';
import { text } from '../messages/text.ts';

/** Who may do what. */
export function PeoplePage() {
  const title = text('page.people');
  return (
    <Page title={title} header={null}>
      <section class="failure">
        <h1>{title}</h1>
        <p>{text('frame.not-yet')}</p>
      </section>
    </Page>
  );
}
