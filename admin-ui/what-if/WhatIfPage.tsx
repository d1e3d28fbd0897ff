import { Page } from '../frame/Page.tsx';
import { text } from '../messages/text.ts';

/** What a change does to many cases. */
export function WhatIfPage() {
  const title = text('page.what-if');
  return (
    <Page title={title} header={null}>
      <section class="failure">
        <h1>{title}</h1>
        <p>{text('frame.not-yet')}</p>
      </section>
    </Page>
  );
}
