// The pictures of README.md and of docs/handleiding, made from the real screens: `node e2e/beelden.ts [name …]`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { BEELDEN_TOEGANG } from './beelden-toegang.ts'
import { metPalet } from './palet.ts'
import { startPlatform } from './proefplatform.ts'
import {
  ADVIES,
  BUREAU,
  CHROMIUM,
  type Maat,
  maakScherm,
  meldAan,
  type Scherm,
  startBrowser,
  TELEFOON,
} from './scherm.ts'

const MAP = join(import.meta.dirname, '../docs/beelden')
/** A picture in a text is read in passing: heavier than this is too heavy. */
const GRENS = 150 * 1024
/** A second day to compare with, and the period of the document. */
const REGIOPLAN = '2017-10-01'
const PILOT = { van: '2018-08-01', tot: '2018-10-17' }

/** The screen of the picture, and others for what has to be done before it; those stay. */
export type Bij = { scherm: Scherm; als: (persona?: string) => Promise<Scherm> }

export type Beeld = {
  naam: string
  /** Without one the page is looked at without a login. */
  persona?: string
  maat?: Maat
  donker?: boolean
  doe: (page: Page, naar: (pad: string) => Promise<void>, bij: Bij) => Promise<void>
}

const drieKeerNee = async (page: Page): Promise<void> => {
  await page.locator('[data-begin]:focus').waitFor()
  await page.keyboard.type('nnn')
}

/** The man of 22:40. Invented, as everyone on these pictures. */
async function typMelding(page: Page): Promise<void> {
  await drieKeerNee(page)
  await page.getByLabel('Roepnaam', { exact: false }).fill('Ger')
  await page.getByLabel('Leeftijd').fill('50')
  await page.getByText('Man', { exact: true }).click()
  await page.getByText('Geen trap', { exact: true }).click()
  await page.getByText('Maastricht', { exact: true }).first().click()
  await page.getByText('Past het best').waitFor()
  await page.waitForTimeout(700)
}

const houdVast = (page: Page) =>
  page
    .getByRole('button', { name: /^Houd vast/ })
    .first()
    .click()
const naarEersteVerblijf = async (page: Page, naar: (pad: string) => Promise<void>) => {
  await naar('/bewoners')
  await page
    .locator('.z-bewoner', { hasText: /dag \d+ van/ })
    .locator('a')
    .first()
    .click()
  await page.getByRole('heading', { name: 'Termijnen' }).waitFor()
}

const BEELDEN: readonly Beeld[] = [
  {
    naam: 'aanmelden',
    persona: 'noor',
    doe: async (page) => {
      await page.goto(new URL('/aanmelden/start?terug=/', page.url()).href)
    },
  },
  { naam: 'begin', persona: 'noor', doe: (_, naar) => naar('/') },
  { naam: 'bord', persona: 'noor', doe: (_, naar) => naar('/bord') },
  { naam: 'bord-donker', persona: 'noor', donker: true, doe: (_, naar) => naar('/bord/wand') },
  {
    naam: 'melding',
    persona: 'noor',
    doe: async (page, naar) => {
      await naar('/crisis/nieuw')
      await typMelding(page)
      await page.evaluate(() => scrollTo(0, 170))
    },
  },
  {
    naam: 'waarom-niet',
    persona: 'noor',
    doe: async (page, naar) => {
      await naar('/crisis/nieuw')
      await typMelding(page)
      await page.getByText(/Waarom \d+ plekken niet passen/).click()
      await page
        .getByText(/Waarom \d+ plekken niet passen/)
        .evaluate((el) => el.scrollIntoView({ block: 'start' }))
      await page.evaluate(() => scrollBy(0, -80))
    },
  },
  {
    naam: 'vastgehouden',
    persona: 'noor',
    doe: async (page, naar) => {
      await naar('/crisis/nieuw')
      await typMelding(page)
      await houdVast(page)
      await page.getByText(/nog (89|90) minuten, tot/).waitFor()
    },
  },
  {
    naam: 'plaatsen',
    persona: 'noor',
    doe: async (page, naar) => {
      await naar('/crisis')
      await page.getByRole('link', { name: 'Ger' }).first().click()
      await page.getByRole('button', { name: 'Plaats', exact: true }).first().click()
      await page.getByRole('button', { name: 'Ja, plaats' }).waitFor()
    },
  },
  {
    naam: 'geplaatst',
    persona: 'noor',
    doe: async (page, naar) => {
      await naar('/crisis')
      await page.getByRole('link', { name: 'Ger' }).first().click()
      await page.getByRole('button', { name: 'Plaats', exact: true }).first().click()
      await page.getByRole('button', { name: 'Ja, plaats' }).click()
      await page.getByText('Geplaatst, nog niet aangekomen').waitFor()
    },
  },
  { naam: 'overdracht', persona: 'karim', doe: (_, naar) => naar('/overdracht') },
  { naam: 'werk', persona: 'karim', doe: (_, naar) => naar('/werk') },
  { naam: 'verblijf', persona: 'ruben', doe: naarEersteVerblijf },
  {
    naam: 'verlengen',
    persona: 'ruben',
    doe: async (page, naar) => {
      await naarEersteVerblijf(page, naar)
      await page.getByRole('button', { name: 'Verleng', exact: true }).first().click()
      await page.getByRole('dialog').getByLabel('Hoeveel dagen erbij?').fill('2')
    },
  },
  {
    naam: 'einde',
    persona: 'ruben',
    doe: async (page, naar) => {
      await naarEersteVerblijf(page, naar)
      await page.getByRole('button', { name: 'Beëindig verblijf' }).click()
      await page.getByLabel(/^Op straat/).click()
      await page.getByRole('button', { name: 'Verder' }).click()
      await page.getByText('Niemand vertrekt zonder plek om naartoe te gaan').first().waitFor()
    },
  },
  { naam: 'bewoners', persona: 'sanne', maat: TELEFOON, doe: (_, naar) => naar('/bewoners') },
  {
    naam: 'bord-telefoon',
    persona: 'sanne',
    maat: TELEFOON,
    doe: async (page, naar) => {
      await naar('/bord')
      await page.locator('.z-bord__naam').first().click()
      await page.getByRole('heading', { name: 'Nachttelling' }).waitFor()
    },
  },
  {
    naam: 'plek-buiten-gebruik',
    persona: 'sanne',
    maat: TELEFOON,
    doe: async (page, naar) => {
      await naar('/bord')
      await page
        .getByRole('button', { name: /: [1-9]\d* vrij/ })
        .first()
        .click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /: vrij/i })
        .first()
        .click()
      await page.getByText('Iets is stuk').evaluate((el) => el.scrollIntoView({ block: 'center' }))
    },
  },
  {
    naam: 'nachttelling',
    persona: 'sanne',
    maat: TELEFOON,
    doe: async (page, naar) => {
      await naar('/bord')
      await page.locator('.z-bord__naam').first().click()
      await page.getByLabel('Hoeveel mensen sliepen hier?').fill('38')
      await page
        .getByLabel('Hoeveel mensen sliepen hier?')
        .evaluate((el) => el.scrollIntoView({ block: 'center' }))
    },
  },
  {
    naam: 'dossier',
    persona: 'noor',
    doe: async (page, naar) => {
      await naar('/bewoners')
      await page
        .locator('.z-bewoner', { hasText: /dag \d+ van/ })
        .locator('a')
        .first()
        .click()
      await page.getByRole('link', { name: 'Naar het dossier' }).click()
      await page.getByRole('heading', { name: 'Woonloopbaan' }).waitFor()
    },
  },
  { naam: 'cijfers', persona: 'ruben', doe: (_, naar) => naar(`/cijfers?dag=${REGIOPLAN}`) },
  {
    naam: 'crisisrapport',
    persona: 'ruben',
    doe: (_, naar) => naar(`/cijfers/crisisrapport?van=${PILOT.van}&tot=${PILOT.tot}`),
  },
  { naam: 'kaart', persona: 'noor', doe: (_, naar) => naar('/kaart') },
  { naam: 'register', persona: 'daan', doe: (_, naar) => naar('/register') },
  { naam: 'noodtoegang', persona: 'noor', doe: (_, naar) => naar('/noodtoegang') },
  {
    naam: 'melden',
    maat: TELEFOON,
    doe: async (page, naar) => {
      await naar('/melden')
      await page.getByRole('radio', { name: 'Ik meld mijzelf' }).check()
    },
  },
  { naam: 'toegang', persona: 'aylin', doe: (_, naar) => naar('/toegang') },
  { naam: 'toegangsdossier', persona: 'aylin', doe: (page, naar) => naarZaak(page, naar, /Kennismaken/) },
  {
    naam: 'onderzoek',
    persona: 'aylin',
    doe: async (page, naar) => {
      await naarZaak(page, naar, /Onderzoek/)
      await deel(page, 'Onderzoek')
      await page.getByRole('button', { name: /^Leefgebieden/ }).click()
      await page.getByRole('heading', { name: /^Stap \d+ van/ }).waitFor()
      await page.locator('.z-onderzoek').evaluate((el) => el.scrollIntoView())
    },
  },
  {
    naam: 'wachtlijst',
    persona: 'aylin',
    doe: async (page, naar) => {
      await naar('/wachtlijst')
      await page
        .getByRole('button', { name: /[1-9]\d* mensen wachten/ })
        .first()
        .click()
      await page.getByText('Staat vooraan.').first().waitFor()
    },
  },
  {
    naam: 'planning',
    persona: 'fleur',
    doe: async (page, naar) => {
      await naar('/planning')
      await page.getByText('Kan het kloppen?').first().waitFor()
    },
  },
  {
    naam: 'vlekkenplan',
    persona: 'fleur',
    doe: async (page, naar) => {
      await naar('/planning/vlekkenplannen')
      await page.getByLabel('Naam', { exact: true }).fill('Vlekkenplan 2027–2028')
      await page.getByLabel('Eerste jaar').fill('2027')
      await page.getByLabel('Laatste jaar').fill('2028')
      await page.getByLabel(/^Het plan van de regio/).check()
      await page.getByLabel('Reden en bron').fill('Regiovisie, hoofdstuk 3')
      await page.getByRole('button', { name: 'Maak ontwerp' }).click()
      await page.getByRole('textbox', { name: 'Sociaal hostel, Doel regio, 2027', exact: true }).fill('34')
      await page.getByText('+4 (nu 30)').waitFor()
      await page.getByText('+4 (nu 30)').evaluate((el) => el.scrollIntoView({ block: 'center' }))
    },
  },
  {
    naam: 'ombouw',
    persona: 'fleur',
    doe: async (page, naar) => {
      await naar('/planning/ombouw')
      await page.getByRole('link', { name: 'Ombouw naar het vlekkenplan' }).click()
      await page.getByText('Komt niemand op straat?').first().waitFor()
    },
  },
  { naam: 'mijn-gegevens', persona: 'sam', maat: TELEFOON, doe: (_, naar) => naar('/mijn-gegevens') },
  ...BEELDEN_TOEGANG,
]

/** The file of the first person in the queue whose row says this. */
async function naarZaak(page: Page, naar: (pad: string) => Promise<void>, rij: RegExp): Promise<void> {
  await naar('/toegang')
  await page.getByRole('row', { name: rij }).getByRole('link').first().click()
  await page.getByRole('navigation', { name: 'Delen van het dossier' }).waitFor()
}

const deel = (page: Page, naam: string): Promise<void> =>
  page
    .getByRole('navigation', { name: 'Delen van het dossier' })
    .getByRole('link', { name: naam, exact: true })
    .click()

type Open = (kijk: { persona?: string; maat?: Maat; donker?: boolean }) => Promise<Scherm>

function opener(browser: Browser, thuis: string): { open: Open; als: Bij['als'] } {
  const open: Open = async (kijk) => {
    const context = await browser.newContext({
      viewport: kijk.maat ?? BUREAU,
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      colorScheme: kijk.donker ? 'dark' : 'light',
      reducedMotion: 'reduce',
    })
    const scherm = await maakScherm(context, (pad) => new URL(pad, thuis).href)
    if (kijk.persona) await meldAan(scherm.page, thuis, kijk.persona)
    return scherm
  }
  const blijvend = new Map<string | undefined, Promise<Scherm>>()
  const als: Bij['als'] = (persona) => {
    const scherm = blijvend.get(persona) ?? open({ persona })
    blijvend.set(persona, scherm)
    return scherm
  }
  return { open, als }
}

async function maak(beeld: Beeld, open: Open, als: Bij['als']): Promise<void> {
  const scherm = await open(beeld)
  await beeld.doe(scherm.page, scherm.naar, { scherm, als })
  // no button under the pointer
  await scherm.page.mouse.move(0, 0)
  await scherm.page.waitForLoadState('networkidle')
  await scherm.page.waitForTimeout(400)
  const pad = join(MAP, `${beeld.naam}.png`)
  const png = metPalet(await scherm.page.screenshot({ animations: 'disabled', caret: 'hide' }))
  await scherm.sluit()
  writeFileSync(pad, png)
  console.log(`${beeld.naam}.png ${(png.length / 1024).toFixed(0)} kB`)
  if (png.length > GRENS) throw new Error(`${beeld.naam} is te zwaar`)
}

async function maakAlle(gevraagd: readonly string[]): Promise<void> {
  if (!CHROMIUM) throw new Error(ADVIES)
  mkdirSync(MAP, { recursive: true })
  const adres = process.env.ZICHT_BEELDEN_VAN
  const platform = adres ? null : await startPlatform()
  const browser = await startBrowser()
  try {
    const thuis = adres ?? `http://localhost:${platform?.poort}/`
    const { open, als } = opener(browser, thuis)
    for (const beeld of BEELDEN)
      if (gevraagd.length === 0 || gevraagd.includes(beeld.naam)) await maak(beeld, open, als)
  } finally {
    await browser.close()
    await platform?.opruimen()
  }
}

await maakAlle(process.argv.slice(2))
