/**
 * Where to come back to after signing in: only a path of our own. `//other.site`, `https:…` and the sign-in page itself
 * become the home page.
 */
export function veiligTerug(pad: string | undefined): string {
  if (!pad || !/^\/(?![/\\])/.test(pad) || pad.startsWith('/aanmelden')) return '/'
  return pad
}

export const aanmeldAdres = (terug: string): string =>
  `/aanmelden/start?terug=${encodeURIComponent(veiligTerug(terug))}`
