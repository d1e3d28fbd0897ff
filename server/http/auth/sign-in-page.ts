import { readFileSync } from 'node:fs';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { builtPage } from '../shared/built-page.ts';
import type { SignInWord } from './sign-in-messages/en.ts';
import type { Spoken } from './sign-in-messages/spoken-words.ts';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Something that is told on top of a page. */
export type Note = { readonly kind: 'bad' | 'plain'; readonly word: SignInWord; readonly count?: number };

/** What the page to sign in shows. */
export type SignInView = {
  /** Where to go afterwards. */
  readonly returnTo: string;
  /** Whether there is a provider to sign in with, and whether anybody has a password here. */
  readonly hasProvider: boolean;
  readonly hasPasswords: boolean;
  readonly name?: string;
  readonly note?: Note;
};

/** The page on which somebody signs in. It needs no script. */
export function signInPage(spoken: Spoken, { returnTo, hasProvider, hasPasswords, name = '', note }: SignInView): Html {
  const { say } = spoken;
  const provider = html`<a class="button primary" href="/sign-in/openid?${new URLSearchParams({ return: returnTo }).toString()}">${say('provider')}</a>`;
  const divider = html`<p class="or"><span>${say('or')}</span></p>`;
  const form = html`<form method="post" action="/sign-in">
    <input type="hidden" name="return" value="${returnTo}">
    <label>${say('name')} <input name="name" value="${name}" autocomplete="username" autocapitalize="none" spellcheck="false" required${name === '' ? raw(' autofocus') : ''}></label>
    <label>${say('password')} <input name="password" type="password" autocomplete="current-password" required${name === '' ? '' : raw(' autofocus')}></label>
    <button class="button${hasProvider ? '' : ' primary'}">${say('sign-in')}</button>
  </form>
  <p class="note">${say('forgotten')}</p>`;
  const notes = note === undefined ? '' : noteOf(spoken, note);
  return frame(
    spoken,
    say('sign-in'),
    html`${notes}${hasProvider ? provider : ''}${hasProvider && hasPasswords ? divider : ''}${hasPasswords ? form : ''}`,
  );
}

/** What the page behind an invitation shows. */
type LinkView = {
  readonly kind: 'first' | 'join' | 'password';
  readonly secret: string;
  /** The name that is given, or that was entered; `isFixed` where it cannot be chosen. */
  readonly name: string;
  readonly isFixed: boolean;
  readonly issues: readonly SignInWord[];
};

/** The page on which somebody who follows a link chooses a name and a password. Looking at it does not use the link up. */
export function linkPage(spoken: Spoken, { kind, secret, name, isFixed, issues }: LinkView): Html {
  const { say } = spoken;
  const notes = issues.map((word) => noteOf(spoken, { kind: 'bad', word }));
  const nameField = html`<input name="name" value="${name}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="100" required${raw(isFixed ? ' readonly' : ' autofocus')}>`;
  return frame(
    spoken,
    say(`${kind}.title`),
    html`<p class="muted">${say(`${kind}.about`)}</p>${notes}
    <form method="post" action="/sign-in/link/${secret}">
      <label>${say('name')} ${nameField}</label>
      <label>${say('password')} <input name="password" type="password" autocomplete="new-password" minlength="12" required${isFixed ? raw(' autofocus') : ''}>
        <span class="note">${say('length-hint')}</span></label>
      <label>${say('again')} <input name="again" type="password" autocomplete="new-password" minlength="12" required></label>
      <button class="button primary">${say('go-on')}</button>
    </form>`,
  );
}

/** The page behind a link that is no longer good. */
export function usedUpPage(spoken: Spoken): Html {
  const { say } = spoken;
  return frame(
    spoken,
    say('used-up.title'),
    html`<p>${say('used-up.about')}</p><p><a class="button" href="/sign-in">${say('sign-in')}</a></p>`,
  );
}

function noteOf({ say }: Spoken, { kind, word, count }: Note): Html {
  return html`<p class="${kind === 'bad' ? 'told bad' : 'told'}" role="${kind === 'bad' ? 'alert' : 'status'}">${say(word, count)}</p>`;
}

function frame({ language }: Spoken, title: string, content: Html): Html {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · dueline</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<script src="/theme.js"></script>
${styleSheets().map((href) => html`<link rel="stylesheet" href="${href}">`)}
<style>${raw(style)}</style>
</head>
<body class="sign-in">
<main>
<p class="brand"><svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true"><path d="M2 17h9"/><path class="faint" d="M11 17h11"/><path class="pennant" d="M12 18V5l7 3.6-7 3.6"/></svg> dueline</p>
<h1>${title}</h1>
${content}
</main>
</body>
</html>`;
}

let found: readonly string[] | undefined;

/** The style sheets of the page, so that this one looks the same. */
function styleSheets(): readonly string[] {
  if (builtPage === undefined) return [];
  found ??= [...readFileSync(`${builtPage}/index.html`, 'utf8').matchAll(/<link rel="stylesheet"[^<>]* href="([^"]+)"/g)].map(
    ([, href]) => href ?? '',
  );
  return found;
}

/** What only these pages need, on top of the tokens of the page; readable without them too. */
const style = `
html { background: var(--sunken, #f7f8fa); }
.sign-in { min-height: 100dvh; display: grid; place-items: start center; padding: 12vh 16px 48px; background: var(--sunken, #f7f8fa); font-family: var(--sans, system-ui, sans-serif); }
.sign-in main { width: min(360px, 100%); height: auto; display: grid; gap: 16px; padding: 24px; border: 1px solid var(--hairline, #e4e7ec); border-radius: var(--radius, 6px); background: var(--canvas, #fff); }
.sign-in h1 { margin: 8px 0 0; font-size: 20px; line-height: 28px; font-weight: 600; }
.sign-in .brand { padding: 0; }
.sign-in form { display: grid; gap: 12px; margin: 0; }
.sign-in label { display: grid; gap: 4px; font-weight: 500; }
.sign-in input:not([type=hidden]) { width: 100%; min-height: 32px; padding: 4px 8px; border: 1px solid var(--outline-strong, #868f9c); border-radius: var(--radius, 6px); background: var(--canvas, #fff); color: var(--text, #1a1e25); font: inherit; }
.sign-in input[readonly] { border-color: var(--hairline, #e4e7ec); background: var(--sunken, #f7f8fa); }
.sign-in .button { justify-content: center; min-height: 32px; }
.sign-in .note { font-weight: 400; }
.sign-in .told { padding: 8px 12px; border-radius: var(--radius, 6px); background: var(--hover, #f0f2f5); }
.sign-in .told.bad { background: var(--bad-tint, #fdeeee); color: var(--bad, #c02626); }
.sign-in .or { display: grid; grid-template-columns: 1fr auto 1fr; gap: 8px; align-items: center; color: var(--text-muted, #5c6572); }
.sign-in .or::before, .sign-in .or::after { content: ""; border-top: 1px solid var(--hairline, #e4e7ec); }
`;
