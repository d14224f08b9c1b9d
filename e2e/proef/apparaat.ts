import type { BrowserContext, Page } from 'playwright-core'

/** A device with one tab. A new one takes seconds to compute, so that one that was used and is clean again serves the next test. */
export type Apparaat = {
  context: BrowserContext
  raak: boolean
  /** What was added to it for who uses it now. */
  bij: { dispose: () => Promise<void> }[]
  /** Something was set that cannot be taken back: it serves one test only. */
  eenmalig: boolean
}

/**
 * A file of the product in which nothing runs: there a clean device lies ready. Not at `about:blank`: between that and a page that wants
 * its window to itself (Cross-Origin-Opener-Policy) the browser begins a new process each time, which takes longer than the page.
 */
const STIL_BLAD = '/vroeg.js'

/** Nothing was opened yet by who has the device now. */
export const isNergens = (page: Page): boolean => ['blank', STIL_BLAD].includes(new URL(page.url()).pathname)

/** What tests listen for on a page. */
const LUISTERT = [
  'console',
  'dialog',
  'download',
  'framenavigated',
  'pageerror',
  'popup',
  'request',
  'requestfailed',
  'requestfinished',
  'response',
] as const

export async function maakApparaat(context: BrowserContext, raak: boolean): Promise<Apparaat> {
  await context.newPage()
  const apparaat: Apparaat = { context, raak, bij: [], eenmalig: false }
  const protocol = context.newCDPSession.bind(context)
  context.newCDPSession = (page) => {
    apparaat.eenmalig = true
    return protocol(page)
  }
  return apparaat
}

/**
 * Makes it as new: nobody is signed in and nothing is kept, not in cookies, not in storage and not in the databases of the browser.
 * `thuis` is the address of the product. False: it did not become clean; then it must not be used again.
 */
export async function maakSchoon({ context, bij, eenmalig }: Apparaat, thuis: string): Promise<boolean> {
  if (eenmalig) return false
  try {
    const [page, ...meer] = context.pages()
    if (!page) return false
    for (const ander of meer) await ander.close()
    for (const wat of LUISTERT) page.removeAllListeners(wat)
    for (const iets of bij.splice(0)) await iets.dispose()
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await context.unrouteAll({ behavior: 'ignoreErrors' })
    await context.setOffline(false)
    await page.goto(new URL(STIL_BLAD, thuis).href)
    await page.evaluate(async () => {
      localStorage.clear()
      sessionStorage.clear()
      for (const { name } of await indexedDB.databases())
        await new Promise((klaar, mislukt) => {
          const vraag = indexedDB.deleteDatabase(name ?? '')
          vraag.onsuccess = klaar
          vraag.onerror = mislukt
          vraag.onblocked = mislukt
        })
    })
    await context.clearCookies()
    await context.clearPermissions()
    return (await context.cookies()).length === 0
  } catch {
    return false
  }
}
