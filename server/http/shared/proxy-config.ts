import { BlockList, isIP, type Socket } from 'node:net';
import type { Context } from 'hono';
import { headerOf } from './request-header.ts';

/** What stands between the server and those who ask, and under which address they know it. */
export class ProxyConfig {
  readonly #proxies = new BlockList();

  /** `trustedProxies` are addresses and ranges of them; `baseUrl` is the public address, null where the request says it. */
  constructor(
    readonly baseUrl: string | null,
    trustedProxies: readonly string[],
  ) {
    for (const range of trustedProxies) {
      const [address = '', bits] = range.split('/');
      const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
      if (bits === undefined) this.#proxies.addAddress(address, family);
      else this.#proxies.addSubnet(address, Number(bits), family);
    }
  }

  /** Where a request comes from: the nearest address that is no trusted proxy. */
  addressOf(context: Context): string {
    let address = socketAddress(context);
    if (!this.#isTrusted(address)) return address;
    // Each proxy adds the one before it at the end; what stands before the first stranger, anybody can have written.
    const passed = (headerOf(context, 'x-forwarded-for') ?? '').split(',').map((one) => bareAddress(one.trim()));
    for (const one of passed.reverse()) {
      if (isIP(one) === 0) break;
      address = one;
      if (!this.#isTrusted(one)) break;
    }
    return address;
  }

  /** Whether the request was handed on by a proxy that is believed. */
  isFromProxy(context: Context): boolean {
    return this.#isTrusted(socketAddress(context));
  }

  /** The address under which whoever asks knows the server, without a slash at the end. */
  originOf(context: Context): string {
    if (this.baseUrl !== null) return this.baseUrl;
    const isForwarded = this.isFromProxy(context);
    const url = new URL(context.req.url);
    const scheme = isForwarded ? firstOf(headerOf(context, 'x-forwarded-proto')) : undefined;
    const host = isForwarded ? firstOf(headerOf(context, 'x-forwarded-host')) : undefined;
    return `${scheme === 'https' || scheme === 'http' ? scheme : url.protocol.slice(0, -1)}://${host ?? this.hostOf(context)}`;
  }

  /** The host, with its port, that the request names. */
  hostOf(context: Context): string {
    return headerOf(context, 'host') ?? new URL(context.req.url).host;
  }

  #isTrusted(address: string): boolean {
    const version = isIP(address);
    return version !== 0 && this.#proxies.check(address, version === 4 ? 'ipv4' : 'ipv6');
  }
}

function socketAddress(context: Context): string {
  const { incoming } = (context.env ?? {}) as { readonly incoming?: { readonly socket: Socket } };
  return bareAddress(incoming?.socket.remoteAddress ?? '');
}

/** Without a port, and an IPv4 address as such even where it came by an IPv6 socket. */
function bareAddress(address: string): string {
  const bare = address.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^::ffff:(?=\d+\.)/i, '');
  return /^\d+\.\d+\.\d+\.\d+:\d+$/.test(bare) ? (bare.split(':')[0] ?? '') : bare;
}

function firstOf(header: string | undefined): string | undefined {
  return header?.split(',')[0]?.trim() || undefined;
}
