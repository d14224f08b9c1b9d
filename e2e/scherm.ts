import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'

const NAMEN = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
export const ADVIES =
  'Er is geen browser: de browsertoetsen zijn overgeslagen. Installeer Chromium (Debian en Ubuntu: sudo apt-get install chromium) of geef het pad in ZICHT_CHROMIUM.'

/**
 * What a window without a user has no use for: the pages of the browser itself behind its address bar (each window draws two, in
 * processes of their own, which takes more than most of what is tested), and a process kept ready for a page to come.
 */
const ONGEBRUIKT = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess']
/** What Playwright turns off by a list of its own. Of two lists the browser takes the last, so ours holds it too. */
const DOOR_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
]

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
  `--disable-features=${[...DOOR_PLAYWRIGHT, ...ONGEBRUIKT].join(',')}`,
]

/** The given browser, or an installed one; undefined when there is none. */
export const CHROMIUM: string | undefined = vind()

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
  /** Of screens that stay: the one for this lane, so that two can look at the same time. */
  baan?: number
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

export function er<T>(wat: T | undefined): T {
  if (wat === undefined) throw new Error('nog niet gestart')
  return wat
}
