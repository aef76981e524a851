/** CloudFormation gives at most 256 blocks. */
const MAX_BLOCKS = 256;

/**
 * The first `count` IPv4 blocks with `hostBits` host bits each inside `block`; undefined for IPv6 and
 * for arguments that `Fn::Cidr` refuses.
 */
export function cidrBlocks(block: string, count: number, hostBits: number): readonly string[] | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(block);
  if (match === null || !Number.isInteger(count) || !Number.isInteger(hostBits)) return undefined;
  if (count < 1 || count > MAX_BLOCKS || hostBits < 0 || hostBits > 32) return undefined;
  const start = match.slice(1, 5).reduce((sum, octet) => sum * 256 + Number(octet), 0);
  const size = 2 ** hostBits;
  return Array.from({ length: count }, (_, index) => {
    const address = start + index * size;
    const octets = [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256);
    return `${octets.join('.')}/${32 - hostBits}`;
  });
}
