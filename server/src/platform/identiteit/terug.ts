/** Printable ASCII without a space, a backslash or a double quote: a browser cannot read anything else into it. */
const PAD = /^\/[!#-[\]-~]*$/

/**
 * Where to go after signing in: a path of this installation and nothing else. Another site in any disguise (`//x`, `/\x`,
 * `https:x`, control characters), and the sign-in itself, become the home page.
 */
export function veiligTerug(pad: unknown): string {
  if (typeof pad !== 'string' || pad.length > 1000 || !PAD.test(pad)) return '/'
  const hier = 'http://hier.invalid'
  if (!URL.canParse(pad, hier)) return '/'
  const adres = new URL(pad, hier)
  // resolved, because `/x/..//other.site` is only seen after the dots are gone
  const uit = `${adres.pathname}${adres.search}${adres.hash}`
  if (adres.origin !== hier || uit.startsWith('//') || adres.pathname.startsWith('/aanmelden')) return '/'
  return uit
}
