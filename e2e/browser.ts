import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import { type Apparaat, maakApparaat, maakSchoon } from './proef/apparaat.ts'
import { nieuweLegeDatabank } from './proef/demodatabank.ts'
import { bladerAan } from './proef/koek.ts'
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

/** A platform and a browser for the tests of one `describe`. */
export type Proefkamer = {
  platform: () => Proefplatform
  browser: () => Browser
  adres: (pad: string) => string
  als: (persona: string, kijk?: Kijk) => Promise<Scherm>
  /** Someone without a login, as who opens the public pages. */
  buiten: () => Promise<Scherm>
}

export type Kameropties = PlatformOpties & {
  /** With the embedded database, for who looks at or breaks that; without it a copy of one on the server of this test run. */
  ingebouwd?: boolean
  /** Every persona signs in on the sign-in page, once; without it by its steps, without a browser. */
  aanmeldpagina?: boolean
}

/** One browser for all files that this worker runs; it ends with the worker. */
let gedeeld: Promise<Browser> | undefined
/** Devices in it that were used and are clean again, with and without touch. */
const vrij = { raak: [] as Apparaat[], muis: [] as Apparaat[] }

async function pakBrowser(): Promise<Browser> {
  const browser = await gedeeld
  if (browser?.isConnected()) return browser
  vrij.raak.length = vrij.muis.length = 0
  return (gedeeld = startBrowser())
}

type Koeken = Parameters<BrowserContext['addCookies']>[0]

/** Call within `inBrowser`. `opties` may come from a function, for what is only known when the tests run. */
export function maakProefkamer(opties: Kameropties | (() => Promise<Kameropties>)): Proefkamer {
  let platform: Proefplatform | undefined
  let browser: Browser | undefined
  let gekozen: Kameropties = {}
  let sluitDatabank = async () => {}
  const aangemeld = new Map<string, Koeken>()
  const blijvend = new Map<string, Scherm>()
  const apparaten = new WeakMap<Scherm, Apparaat>()
  let open: Scherm[] = []

  beforeAll(async () => {
    gekozen = typeof opties === 'function' ? await opties() : opties
    if (gekozen.leeg && !gekozen.ingebouwd && !gekozen.databaseUrl) {
      const databank = await nieuweLegeDatabank(gekozen.env?.ZICHT_REGIO)
      sluitDatabank = databank.sluit
      gekozen = { ...gekozen, databaseUrl: databank.url }
    }
    platform = await startPlatform(gekozen)
    browser = await pakBrowser()
  })
  afterEach(async ({ task }) => {
    const mislukt = task.result?.state === 'fail'
    const fouten = open.flatMap((scherm) => scherm.fouten.splice(0))
    for (const [nr, scherm] of open.entries()) {
      if (mislukt) await bewaarBeeld(scherm.page, `${task.name.slice(0, 40)} ${nr + 1}`)
      if (![...blijvend.values()].includes(scherm)) await legWeg(scherm, mislukt)
    }
    open = []
    if (!mislukt) expect(fouten).toEqual([])
  })
  afterAll(async () => {
    for (const scherm of blijvend.values()) await legWeg(scherm, false)
    await platform?.opruimen()
    await sluitDatabank()
  })

  /** A device of nobody: a new one, or one that is clean again. */
  async function pakApparaat({ raak = false, maat = BUREAU, donker = false }: Kijk): Promise<Apparaat> {
    const nieuw = () =>
      er(browser).newContext({
        locale: 'nl-NL',
        timezoneId: 'Europe/Amsterdam',
        hasTouch: raak,
        viewport: maat,
      })
    const apparaat = vrij[raak ? 'raak' : 'muis'].pop() ?? (await maakApparaat(await nieuw(), raak))
    const [page] = apparaat.context.pages()
    await page?.setViewportSize(maat)
    await page?.emulateMedia({
      media: null,
      colorScheme: donker ? 'dark' : 'light',
      reducedMotion: null,
      forcedColors: null,
      contrast: null,
    })
    return apparaat
  }

  async function toon(apparaat: Apparaat): Promise<Scherm> {
    const scherm = await maakScherm(apparaat.context, kamer.adres)
    apparaten.set(scherm, apparaat)
    open.push(scherm)
    return scherm
  }

  async function legWeg(scherm: Scherm, mislukt: boolean): Promise<void> {
    const apparaat = apparaten.get(scherm)
    if (mislukt || !apparaat || !(await maakSchoon(apparaat, kamer.adres('/')))) return scherm.sluit()
    vrij[apparaat.raak ? 'raak' : 'muis'].push(apparaat)
  }

  async function meldPersonaAan(persona: string, scherm: Scherm): Promise<void> {
    const { context } = er(apparaten.get(scherm))
    const koeken = aangemeld.get(persona)
    if (koeken) return context.addCookies(koeken)
    if (gekozen.aanmeldpagina) {
      await meldAan(scherm.page, kamer.adres('/'), persona)
      aangemeld.set(persona, await context.cookies())
      return
    }
    const { pot } = (await bladerAan(er(platform), persona)).wie
    const nieuw = [...pot.values()].map(({ naam, waarde, pad }) => ({
      name: naam,
      value: waarde,
      domain: 'localhost',
      path: pad,
      httpOnly: true,
      sameSite: 'Lax' as const,
    }))
    aangemeld.set(persona, nieuw)
    await context.addCookies(nieuw)
  }

  const kamer: Proefkamer = {
    platform: () => er(platform),
    browser: () => er(browser),
    adres: (pad) => `http://localhost:${er(platform).poort}${pad}`,
    buiten: async () => toon(await pakApparaat({})),
    als: async (persona, kijk = {}) => {
      const naam = JSON.stringify([persona, kijk])
      const bestaand = blijvend.get(naam)
      if (bestaand) {
        open.push(bestaand)
        return bestaand
      }
      const apparaat = await pakApparaat(kijk)
      const scherm = await toon(apparaat)
      if (kijk.blijft) blijvend.set(naam, scherm)
      await meldPersonaAan(persona, scherm)
      if (kijk.taal === 'en')
        apparaat.bij.push(
          await apparaat.context.addInitScript(() =>
            localStorage.setItem(
              'zicht.voorkeur',
              JSON.stringify({ ...JSON.parse(localStorage.getItem('zicht.voorkeur') ?? '{}'), taal: 'en' }),
            ),
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
