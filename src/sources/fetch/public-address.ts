import ipaddr from 'ipaddr.js';

export type AddressKind = 'public' | 'own-network' | 'forbidden';

/**
 * Where an IP address leads: to the public internet, into one's own network (loopback, private, unique local and shared
 * addresses), or to what is never a web server for us (link-local with the metadata services of clouds, multicast,
 * reserved, tunnels). An address that carries an IPv4 address (mapped, NAT64) is as good as that one.
 */
export function toAddressKind(text: string): AddressKind {
  const bare = text.replace(/^\[|\]$/gu, '');
  if (bare.includes('%') || !ipaddr.isValid(bare)) return 'forbidden';
  const address = ipaddr.parse(bare);
  return address.kind() === 'ipv4' ? toKindOfIPv4(address as ipaddr.IPv4) : toKindOfIPv6(address as ipaddr.IPv6);
}

/** Public by registration, but answered by the platform that the machine runs on. */
const platformAddresses = new Set(['168.63.129.16']);
const ownRanges = new Set(['loopback', 'private', 'carrierGradeNat', 'uniqueLocal']);

function toKindOfIPv4(address: ipaddr.IPv4): AddressKind {
  if (platformAddresses.has(address.toString())) return 'forbidden';
  const range = address.range();
  if (ownRanges.has(range)) return 'own-network';
  return range === 'unicast' ? 'public' : 'forbidden';
}

function toKindOfIPv6(address: ipaddr.IPv6): AddressKind {
  const range = address.range();
  if (range === 'ipv4Mapped') return toKindOfIPv4(address.toIPv4Address());
  if (range === 'rfc6052') return toKindOfIPv4(new ipaddr.IPv4(address.toByteArray().slice(12)));
  if (ownRanges.has(range)) return 'own-network';
  return range === 'unicast' && isGlobal(address) ? 'public' : 'forbidden';
}

/** 2000::/3, the only part of IPv6 that is given out (https://www.iana.org/assignments/ipv6-address-space). */
function isGlobal(address: ipaddr.IPv6): boolean {
  return address.match(ipaddr.parse('2000::'), 3);
}
