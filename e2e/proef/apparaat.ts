import type { BrowserContext } from 'playwright-core'

/** A device with one tab. A new one takes seconds to compute, so that one that was used and is clean again serves the next test. */
export type Apparaat = {
  context: BrowserContext
  raak: boolean
  /** What was added to it for who uses it now. */
  bij: { dispose: () => Promise<void> }[]
  /** Something was set that cannot be taken back: it serves one test only. */
  eenmalig: boolean
}

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
 * `bestand` is a file of the product in which nothing runs. False: it did not become clean; then it must not be used again.
 */
export async function maakSchoon({ context, bij, eenmalig }: Apparaat, bestand: string): Promise<boolean> {
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
    await page.goto(bestand)
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
    await page.goto('about:blank')
    return (await context.cookies()).length === 0
  } catch {
    return false
  }
}
