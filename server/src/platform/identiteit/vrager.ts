/** Loopback and private networks: there a request comes from a proxy of ours. */
const EIGEN_NET = /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd]|::ffff:(127|10)\.)/i

/**
 * From which address is asked, to count by. Behind a proxy that is what the proxy added last; what a caller says about itself
 * never counts, so that nobody can use up another's turns.
 */
export function vragerVan(ip: string, doorgestuurdVoor: string | string[] | undefined): string {
  if (!EIGEN_NET.test(ip) || doorgestuurdVoor === undefined) return ip
  const laatste = [doorgestuurdVoor].flat().join(',').split(',').at(-1)?.trim()
  return laatste || ip
}
