import { BlockList, isIPv6 } from 'node:net';

/** This machine, its link and private networks: where a proxy stands that belongs to the installation. */
const near = new BlockList();
near.addSubnet('127.0.0.0', 8);
near.addSubnet('10.0.0.0', 8);
near.addSubnet('172.16.0.0', 12);
near.addSubnet('192.168.0.0', 16);
near.addSubnet('169.254.0.0', 16);
near.addAddress('::1', 'ipv6');
near.addSubnet('fc00::', 7, 'ipv6');
near.addSubnet('fe80::', 10, 'ipv6');

/**
 * Only the one proxy that speaks to this process is believed about who asks. People of an office have private addresses
 * too: if those were believed in turn, anybody could name another address at each guess of a password.
 */
export const isOurProxy = (address: string, hop: number): boolean =>
  hop === 0 && near.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
