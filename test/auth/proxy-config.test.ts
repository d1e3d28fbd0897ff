import type { IncomingHttpHeaders } from 'node:http';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { ProxyConfig } from '../../server/http/shared/proxy-config.ts';

type Seen = { readonly address: string; readonly origin: string; readonly isFromProxy: boolean };

/** What is seen of a request that comes from an address with some headers. */
async function see(proxyConfig: ProxyConfig, remoteAddress: string, headers: IncomingHttpHeaders): Promise<Seen> {
  const app = new Hono();
  app.get('/', (context) =>
    context.json({
      address: proxyConfig.addressOf(context),
      origin: proxyConfig.originOf(context),
      isFromProxy: proxyConfig.isFromProxy(context),
    }),
  );
  const incoming = { headers: { host: 'inside:7400', ...headers }, socket: { remoteAddress } };
  return (await (await app.request('http://inside:7400/', {}, { incoming })).json()) as Seen;
}

const forwarded = {
  'x-forwarded-for': '203.0.113.9, 198.51.100.7, 10.1.2.3',
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'dueline.example.com',
};

describe('without proxies', () => {
  test('nobody is believed', async () => {
    expect(await see(new ProxyConfig(null, []), '10.0.0.1', forwarded)).toEqual({
      address: '10.0.0.1',
      origin: 'http://inside:7400',
      isFromProxy: false,
    });
  });
});

describe('with trusted proxies', () => {
  const behind = new ProxyConfig(null, ['10.0.0.0/8', '2001:db8::/32', '192.0.2.1']);

  test.each(['10.0.0.1', '::ffff:10.0.0.1', '2001:db8::7', '192.0.2.1'])('%s is believed', async (proxy) => {
    expect(await see(behind, proxy, forwarded)).toEqual({
      address: '198.51.100.7',
      origin: 'https://dueline.example.com',
      isFromProxy: true,
    });
  });

  test.each(['203.0.113.1', '2001:db9::1', '192.0.2.2', ''])('`%s` is not', async (stranger) => {
    expect(await see(behind, stranger, forwarded)).toEqual({
      address: stranger,
      origin: 'http://inside:7400',
      isFromProxy: false,
    });
  });

  test.each([
    ['what a stranger wrote before the nearest one', '1.1.1.1, 203.0.113.9', '203.0.113.9'],
    ['nonsense', 'unknown', '10.0.0.1'],
    ['nonsense behind a proxy', 'unknown, 10.1.1.1', '10.1.1.1'],
    ['an address with a port', '203.0.113.9:1234', '203.0.113.9'],
    ['an address in brackets', '[2001:db9::5]:1234', '2001:db9::5'],
    ['only proxies', '10.1.1.1, 10.2.2.2', '10.1.1.1'],
    ['nothing', '', '10.0.0.1'],
  ])('%s leads to the right address', async (_, header, address) => {
    expect((await see(behind, '10.0.0.1', { 'x-forwarded-for': header })).address).toBe(address);
  });

  test('a scheme that is none is not taken', async () => {
    const seen = await see(behind, '10.0.0.1', { 'x-forwarded-proto': 'javascript' });
    expect(seen.origin).toBe('http://inside:7400');
  });
});

test('a public address that is set holds whatever a request says', async () => {
  const known = new ProxyConfig('https://known.example.com', ['10.0.0.0/8']);
  expect((await see(known, '10.0.0.1', forwarded)).origin).toBe('https://known.example.com');
});
