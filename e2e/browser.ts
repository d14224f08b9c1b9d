import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import { type PlatformOpties, type Proefplatform, startPlatform } from './proefplatform.ts'
import {
  ADVIES,
  BUREAU,
  CHROMIUM,
  er,
  type Kijk,
  maakScherm,
  meldAan,
  type Scherm,
  startBrowser,
} from './scherm.ts'

export { BUREAU, CHROMIUM, maakScherm, meldAan, type Scherm, TELEFOON, VLAGGEN } from './scherm.ts'

/** `describe` for what needs a browser: without one everything in it is skipped, with the words what to install. */
export const inBrowser = CHROMIUM ? describe : describe.skip
if (!CHROMIUM) console.warn(ADVIES)

/** A platform and a browser for the tests of one `describe`; every persona signs in through the sign-in page, once. */
export type Proefkamer = {
  platform: () => Proefplatform
  browser: () => Browser
  adres: (pad: string) => string
  als: (persona: string, kijk?: Kijk) => Promise<Scherm>
  /** Someone without a login, as who opens the public pages. */
  buiten: () => Promise<Scherm>
}

type Bewaard = Awaited<ReturnType<BrowserContext['storageState']>>

/** Call within `inBrowser`. `opties` may come from a function, for what is only known when the tests run. */
export function maakProefkamer(opties: PlatformOpties | (() => Promise<PlatformOpties>)): Proefkamer {
  let platform: Proefplatform | undefined
  let browser: Browser | undefined
  const aangemeld = new Map<string, Bewaard>()
  const blijvend = new Map<string, Scherm>()
  let open: Scherm[] = []

  beforeAll(async () => {
    platform = await startPlatform(typeof opties === 'function' ? await opties() : opties)
    browser = await startBrowser()
  })
  afterEach(async ({ task }) => {
    const mislukt = task.result?.state === 'fail'
    const fouten = open.flatMap((scherm) => scherm.fouten.splice(0))
    for (const [nr, scherm] of open.entries()) {
      if (mislukt) await bewaarBeeld(scherm.page, `${task.name.slice(0, 40)} ${nr + 1}`)
      if (![...blijvend.values()].includes(scherm)) await scherm.sluit()
    }
    open = []
    if (!mislukt) expect(fouten).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await platform?.opruimen()
  })

  const kamer: Proefkamer = {
    platform: () => er(platform),
    browser: () => er(browser),
    adres: (pad) => `http://localhost:${er(platform).poort}${pad}`,
    buiten: async () => {
      const context = await er(browser).newContext({
        viewport: BUREAU,
        locale: 'nl-NL',
        timezoneId: 'Europe/Amsterdam',
      })
      const scherm = await maakScherm(context, kamer.adres)
      open.push(scherm)
      return scherm
    },
    als: async (persona, kijk = {}) => {
      const naam = JSON.stringify([persona, kijk])
      const bestaand = blijvend.get(naam)
      if (bestaand) {
        open.push(bestaand)
        return bestaand
      }
      const context = await er(browser).newContext({
        viewport: kijk.maat ?? BUREAU,
        locale: 'nl-NL',
        timezoneId: 'Europe/Amsterdam',
        colorScheme: kijk.donker ? 'dark' : 'light',
        hasTouch: kijk.raak ?? false,
        ...(aangemeld.has(persona) ? { storageState: aangemeld.get(persona) as Bewaard } : {}),
      })
      const scherm = await maakScherm(context, kamer.adres)
      open.push(scherm)
      if (kijk.blijft) blijvend.set(naam, scherm)
      if (!aangemeld.has(persona)) {
        await meldAan(scherm.page, kamer.adres('/'), persona)
        aangemeld.set(persona, await context.storageState())
      }
      if (kijk.taal === 'en')
        await context.addInitScript(() =>
          localStorage.setItem(
            'zicht.voorkeur',
            JSON.stringify({ ...JSON.parse(localStorage.getItem('zicht.voorkeur') ?? '{}'), taal: 'en' }),
          ),
        )
      return scherm
    },
  }
  return kamer
}

/** What someone saw when a test failed. */
async function bewaarBeeld(page: Page, naam: string): Promise<void> {
  const map = join(import.meta.dirname, '../test-results/schermen')
  mkdirSync(map, { recursive: true })
  const pad = join(map, `${naam.replaceAll(/[^a-z0-9]+/gi, '-')}.png`)
  await page.screenshot({ path: pad }).catch(() => undefined)
}

/** Tells in the log what a main task costs: clicks and seconds. */
export function meldTaak(taak: string, klikken: number, begin: number): number {
  const seconden = (performance.now() - begin) / 1000
  console.log(`  hoofdtaak ${taak}: ${klikken} klikken, ${seconden.toFixed(1)} seconden`)
  return seconden
}
