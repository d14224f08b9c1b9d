import { setTimeout as wacht } from 'node:timers/promises'
import type { Page, Request } from 'playwright-core'

/** As long as Playwright holds a network to be idle. */
const STIL_MS = 500
const GEDULD_MS = 30_000

/**
 * Follows what a page asks for, and gives what waits until all of it is there and nothing moves any more. Unlike Playwright's `networkidle`,
 * which a document reaches once, it can be asked again after a step within the application. The live stream never ends and does not count.
 */
export function volgRust(page: Page): () => Promise<void> {
  const onderweg = new Set<Request>()
  let laatst = performance.now()
  page.on('request', (verzoek) => {
    // another document: what the one before it asked for is nobody's any more
    if (verzoek.isNavigationRequest()) onderweg.clear()
    if (verzoek.resourceType() !== 'eventsource') onderweg.add(verzoek)
    laatst = performance.now()
  })
  const klaar = (verzoek: Request) => {
    if (onderweg.delete(verzoek)) laatst = performance.now()
  }
  page.on('requestfinished', klaar)
  page.on('requestfailed', klaar)
  return async () => {
    const begin = performance.now()
    let gezien = 0
    laatst = begin
    // what came in last is drawn, and asked for nothing more
    while (gezien !== laatst) {
      gezien = laatst
      await getekend(page)
      while (onderweg.size > 0 || performance.now() - laatst < STIL_MS) {
        if (performance.now() - begin > GEDULD_MS)
          throw new Error(`nog onderweg: ${[...onderweg].map((v) => new URL(v.url()).pathname).join(' ')}`)
        await wacht(25)
      }
      await getekend(page)
    }
    await stil(page)
  }
}

const getekend = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((klaar) => requestAnimationFrame(() => setTimeout(klaar))))

/** Nothing moves any more. */
export const stil = async (page: Page): Promise<void> => {
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((a) => a.finished.catch(() => undefined))),
  )
}
