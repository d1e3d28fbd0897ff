import type { Browser } from 'playwright-core';
import { type PictureCase, pictureCases } from './picture-cases.ts';
import { join, openWindow, type PicturePerson } from './picture-person.ts';
import type { PictureServer } from './picture-server.ts';

/** Who is in the story. Ada runs the server, Anna changes a policy, Clara changes another one with her, Bo reviews. */
export type Cast = {
  readonly ada: PicturePerson;
  readonly anna: PicturePerson;
  readonly bo: PicturePerson;
  readonly clara: PicturePerson;
};

/** When the story takes place: a Tuesday morning. */
export const storyBegins = '2026-11-17T09:10:00Z';
export const storyNow = '2026-11-17T09:25:00Z';

export const french = 'planview/customer-care/fr';
export const english = 'planview/ppm-pro/en';

type Draft = { readonly text: string; readonly revision: string };

/** Brings everybody in, and lets tools ask for decisions on 60 cases of the last days. */
export async function openStory(browser: Browser, { address, firstLink }: PictureServer): Promise<Cast> {
  const ada = await join(await openWindow(browser, storyNow), firstLink, 'Ada');
  const invite = async (name: string, grants: readonly string[]): Promise<PicturePerson> => {
    const { link } = await ada.ask<{ readonly link: string }>('POST', '/invitations', { name, grants });
    return join(await openWindow(browser, storyNow), link, name);
  };
  const anna = await invite('Anna', ['publisher:planview']);
  const bo = await invite('Bo', ['editor:planview']);
  const clara = await invite('Clara', ['editor:planview']);
  await ada.ask('POST', '/invitations', { name: 'David', grants: ['reader'] });
  const { token } = await ada.ask<{ readonly token: string }>('POST', '/tokens', {
    name: 'helpdesk',
    scopes: ['decide'],
    days: 365,
  });
  for (const one of pictureCases(60, storyBegins)) await decideForTool(address, token, one);
  return { ada, anna, bo, clara };
}

/** A tool asks about a case a minute after it was opened. */
async function decideForTool(address: string, token: string, one: PictureCase): Promise<void> {
  const asOf = new Date(Date.parse(String(one.openedAt)) + 60_000).toISOString();
  const answer = await fetch(`${address}/v1/decisions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ case: one, asOf }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

/** What a person sees as the draft now. */
export function draftOf(person: PicturePerson, edition: string): Promise<Draft> {
  return person.ask('GET', `/policies/${edition}/draft`);
}

/** Saves a draft that is changed in some places. Throws where a place is not in the text, so that no picture shows an old story. */
export async function changeDraft(
  person: PicturePerson,
  edition: string,
  places: readonly (readonly [string, string])[],
): Promise<void> {
  const { text, revision } = await draftOf(person, edition);
  const changed = places.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`the draft of ${edition} does not say: ${from}`);
    return now.replaceAll(from, to);
  }, text);
  await person.ask('PUT', `/policies/${edition}/draft`, changed, { 'if-match': `"${revision}"` });
}
