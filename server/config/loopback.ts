import { BlockList, isIP } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether an address, or the name of a host, can be reached from this computer alone. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  const version = isIP(bare);
  return version === 0
    ? bare === 'localhost' || bare.endsWith('.localhost')
    : loopback.check(bare, version === 4 ? 'ipv4' : 'ipv6');
}
