import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { Metrics } from '../../observability/metrics.ts';

/** What the server counts, for Prometheus; nothing where it is switched off. */
export function metricsRoutes(metrics: Metrics | null) {
  const app = new Hono();
  if (metrics === null) return app;
  return app.get(
    '/metrics',
    describeRoute({
      tags: ['Operation'],
      summary: 'What the server counts, for Prometheus',
      responses: { 200: { description: 'Prometheus text.', content: { 'text/plain': { schema: { type: 'string' } } } } },
    }),
    async (context) => context.body(await metrics.text(), 200, { 'content-type': metrics.contentType }),
  );
}
