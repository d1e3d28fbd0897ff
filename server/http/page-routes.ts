import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

/** Where the page lies once it is built, seen from the source as well as from the bundle. */
const folders = ['../../dist/admin-ui', './admin-ui'].map((path) => fileURLToPath(new URL(path, import.meta.url)));

/** The page, if it has been built. */
export function pageRoutes(): Hono {
  const app = new Hono();
  const folder = folders.find((one) => existsSync(one));
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
      onFound: (_, context) => context.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  );
  app.get('*', serveStatic({ root: folder }));
  return app;
}
