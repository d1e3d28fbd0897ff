import { Page } from '../frame/Page.tsx';
import { text } from '../messages/text.ts';

/** Who did what. */
export function AuditPage() {
  const title = text('page.audit');
  return (
    <Page title={title} header={null}>
      <section class="failure">
        <h1>{title}</h1>
        <p>{text('frame.not-yet')}</p>
      </section>
    </Page>
  );
}
