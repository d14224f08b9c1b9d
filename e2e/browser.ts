import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import { type PlatformOpties, type Proefplatform, startPlatform } from './proefplatform.ts'

const NAMEN = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const ADVIES =
  'Er is geen browser: de browsertoetsen zijn overgeslagen. Installeer Chromium (Debian en Ubuntu: sudo apt-get install chromium) of geef het pad in ZICHT_CHROMIUM.'

/** What a headless browser needs to stay by itself: no background traffic, no first-run pages. */
export const VLAGGEN = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The given browser, or an installed one; undefined when there is none. */
export const CHROMIUM: string | undefined = vind()

/** `describe` for what needs a browser: without one everything in it is skipped, with the words what to install. */
export const inBrowser = CHROMIUM ? describe : describe.skip
if (!CHROMIUM) console.warn(ADVIES)

export type Maat = { width: number; height: number }
export const BUREAU: Maat = { width: 1280, height: 800 }
export const TELEFOON: Maat = { width: 320, height: 640 }

export type Kijk = {
  maat?: Maat
  donker?: boolean
  taal?: 'nl' | 'en'
  /** A finger instead of a mouse. */
  raak?: boolean
  /** The screen stays for the next tests, which then get the same one. */
  blijft?: boolean
}

/** One person at one screen. */
export type Scherm = {
  page: Page
  naar: (pad: string) => Promise<void>
  /** Clicks (or taps), and counts them. */
  klik: (wat: Locator) => Promise<void>
  /** Clicks so far, since the last `telOpnieuw`. */
  klikken: () => number
  telOpnieuw: () => void
  /** What the browser complained about: thrown errors and console errors that are no refused request. */
  fouten: string[]
  sluit: () => Promise<void>
}

/** A platform and a browser for the tests of one `describe`; every persona signs in through the sign-in page, once. */
export type Proefkamer = {
  platform: () => Proefplatform
  browser: () => Browser
  adres: (pad: string) => string
  als: (persona: string, kijk?: Kijk) => Promise<Scherm>
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

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: er(CHROMIUM), args: VLAGGEN })

/** Signs in on the page of personas; returns when the home page is there. */
export async function meldAan(page: Page, thuis: string, persona: string): Promise<void> {
  await page.goto(new URL('/aanmelden/start?terug=/', thuis).href)
  await page.locator(`button[value=${persona}]`).click()
  await page.waitForURL((url) => url.origin === new URL(thuis).origin && url.pathname === '/')
  await page.locator('h1').first().waitFor()
}

export async function maakScherm(context: BrowserContext, adres: (pad: string) => string): Promise<Scherm> {
  const page = context.pages()[0] ?? (await context.newPage())
  page.setDefaultTimeout(20_000)
  const fouten: string[] = []
  page.on('pageerror', (fout) => fouten.push(String(fout)))
  page.on('console', (bericht) => {
    const tekst = bericht.text()
    if (bericht.type() === 'error' && !tekst.startsWith('Failed to load resource')) fouten.push(tekst)
  })
  let klikken = 0
  return {
    page,
    naar: async (pad) => {
      await page.goto(adres(pad))
      await page.locator('h1').first().waitFor()
    },
    klik: async (wat) => {
      klikken++
      await wat.click()
    },
    klikken: () => klikken,
    telOpnieuw: () => {
      klikken = 0
    },
    fouten,
    sluit: () => context.close(),
  }
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

function vind(): string | undefined {
  const gegeven = process.env.ZICHT_CHROMIUM
  if (gegeven) return isProgramma(gegeven) ? gegeven : undefined
  const mappen = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return NAMEN.flatMap((naam) => mappen.map((map) => join(map, naam))).find(isProgramma)
}

function isProgramma(pad: string): boolean {
  if (!existsSync(pad)) return false
  try {
    accessSync(pad, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function er<T>(wat: T | undefined): T {
  if (wat === undefined) throw new Error('nog niet gestart')
  return wat
}
