import { serve } from '@hono/node-server';
import { Hono } from 'hono';

// The least that a server with Hono can do with a case: read its JSON and send it back.
const app = new Hono();
app.post('/v1/decisions', async (context) => context.json(await context.req.json()));
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(`ready at http://127.0.0.1:${port}`));
