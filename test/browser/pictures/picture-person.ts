import type { Browser, Page } from 'playwright-core';

/** Somebody of the story: their own browser window, and the way to ask the server as they are. */
export type PicturePerson = {
  readonly page: Page;
  readonly address: string;
  /** Asks the server, with a body as JSON or, where it is a text, as it stands. Throws where the server refuses. */
  readonly ask: <Answer>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer>;
};

/** What everybody of the story signs in with. */
export const password = 'a quiet harbour in November';

/** Opens a window of 1440 by 900 in which it is a certain moment in Paris. */
export async function openWindow(browser: Browser, now: string): Promise<Page> {
  const context = await browser.newContext({
    timezoneId: 'Europe/Paris',
    locale: 'en-US',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.clock.setFixedTime(now);
  return page;
}

/** Lets somebody in by their link. */
export async function join(page: Page, link: string, name: string): Promise<PicturePerson> {
  const { origin } = new URL(link);
  await page.goto(link);
  const field = page.getByLabel('Name');
  // An invitation may have fixed the name.
  if (await field.isEditable()) await field.fill(name);
  await page.getByLabel('Password').first().fill(password);
  await page.getByLabel('Password again').fill(password);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.waitForURL(`${origin}/`);
  const ask = async <Answer>(method: string, path: string, body?: unknown, headers = {}): Promise<Answer> => {
    const isText = typeof body === 'string';
    const answer = await page.request.fetch(`${origin}/v1${path}`, {
      method,
      headers: { origin, 'content-type': isText ? 'application/yaml' : 'application/json', ...headers },
      ...(body === undefined ? {} : { data: isText ? body : JSON.stringify(body) }),
    });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    const words = await answer.text();
    return (words === '' ? undefined : JSON.parse(words)) as Answer;
  };
  return { page, address: origin, ask };
}
