import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { builtPage } from '../shared/built-page.ts';

/** The addresses that the page takes apart itself, with everything below them. */
const ownPages = ['/policies', '/simulate', '/what-if', '/decisions', '/audit', '/people', '/new-policy', '/guide'];

/** The page, if it has been built. Whatever is none of its files and none of its addresses stays unanswered. */
export function pageRoutes(): Hono {
  const app = new Hono();
  const folder = builtPage;
  if (folder === undefined) {
    app.get('/', (context) =>
      context.text('The page has not been built yet: run `npm run build`. The HTTP interface is described at /docs.\n', 503),
    );
    return app;
  }
  app.use(
    '/assets/*',
    serveStatic({
      root: folder,
      precompressed: true,
      onFound: (_, context) => context.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  );
  // The page names its files by their content, so it must be asked for anew each time.
  const index = serveStatic({
    root: folder,
    path: 'index.html',
    precompressed: true,
    onFound: (_, context) => context.header('cache-control', 'no-cache'),
  });
  app.get('/', index);
  for (const page of ownPages) app.get(page, index).get(`${page}/*`, index);
  app.get('*', serveStatic({ root: folder, precompressed: true }));
  return app;
}
