import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Hono } from 'hono';
import { openAPIRouteHandler } from 'hono-openapi';
import packageInfo from '../../../package.json' with { type: 'json' };
import { describedComponents } from '../shared/described.ts';
import { unsupportedAnswer } from '../shared/problem-schema.ts';

const uiFolder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const tags = ['Decisions', 'Clock', 'Policies', 'Drafts', 'Publication', 'Simulations', 'Facts', 'Audit', 'Access', 'Operation'];

const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>dueline HTTP interface</title>
<link rel="stylesheet" href="/docs/swagger-ui.css"></head>
<body class="swagger-ui"><p class="wrapper"><a href="/">← Back to the policies</a></p><div id="docs"></div><script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script></body>
</html>`;

const start =
  "SwaggerUIBundle({ url: '/openapi.json', dom_id: '#docs', deepLinking: true, validatorUrl: null, defaultModelsExpandDepth: 0 });";

const files: Record<string, string> = { 'swagger-ui.css': 'text/css', 'swagger-ui-bundle.js': 'text/javascript' };

const unsupported = { responses: { 415: unsupportedAnswer } };

/** The OpenAPI document of everything that the app serves, and a page to browse it that loads nothing from elsewhere. */
export function docsRoutes(app: Hono): void {
  app.get(
    '/openapi.json',
    openAPIRouteHandler(app, {
      documentation: {
        openapi: '3.1.0',
        info: {
          title: 'dueline',
          version: packageInfo.version,
          description: 'Decides support cases by vendor support policies: how severe, who handles it, by when, and why.',
        },
        tags: tags.map((name) => ({ name })),
        components: {
          schemas: describedComponents,
          securitySchemes: {
            token: {
              type: 'http',
              scheme: 'bearer',
              description: 'A token of a tool, `dln_…`. Not needed where everything is open.',
            },
          },
        },
        security: [{}, { token: [] }],
      },
      // Every route of these methods takes a body.
      defaultOptions: { POST: unsupported, PUT: unsupported, PATCH: unsupported },
    }),
  );
  app.get('/docs', (context) => context.html(page));
  app.get('/docs/start.js', (context) => context.body(start, 200, { 'content-type': 'text/javascript' }));
  for (const [name, type] of Object.entries(files)) {
    app.get(`/docs/${name}`, async (context) =>
      context.body(await readFile(join(uiFolder, name), 'utf8'), 200, {
        'content-type': `${type}; charset=utf-8`,
        'cache-control': 'max-age=86400',
      }),
    );
  }
}
