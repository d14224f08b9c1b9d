import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buiten, kamers } from '../../web/src/kamers.ts'
import { magOpenen, type Recht, type Vrager } from '../../web/src/platform/recht.ts'
import en from '../../web/src/teksten/en.ts'
import nl from '../../web/src/teksten/nl.ts'
import { zaakdelen } from '../../web/src/toegang/zaakdelen.ts'
import { BUREAU, inBrowser, maakProefkamer, type Scherm, TELEFOON } from '../browser.ts'
import { voorbeeldenBesluit } from '../contract/voorbeelden-besluit.ts'
import { voorbeeldenOnderzoek } from '../contract/voorbeelden-onderzoek.ts'
import { voorbeeldenPlanning } from '../contract/voorbeelden-planning.ts'
import { voorbeeldenWachtlijst } from '../contract/voorbeelden-wachtlijst.ts'
import { axe } from '../proef/axe.ts'
import { nieuweDemodatabank } from '../proef/demodatabank.ts'
import { stil, volgRust } from '../proef/rust.ts'
import { maakWereld, type Persona, type Wereld } from '../proef/wereld.ts'

type Route = { options: { path: string; staticData: { recht: Recht; titel: string } } }
type Taal = 'nl' | 'en'

const TEKSTEN: Record<Taal, Readonly<Record<string, string>>> = { nl, en }
/** Every page of every room within the shell; a new one is looked at without a line here. */
const ROUTES = (kamers.flatMap((kamer) => [...kamer.routes]) as unknown as Route[]).map((r) => r.options)

/** Who is tried first for a page: the one who can do most there. The first of these who may open it does. */
const EERST: readonly [RegExp, string][] = [
  [/^\/register/, 'daan'],
  [/^\/(bord\/\$id|bewoners)/, 'sanne'],
  [/^\/(cijfers|planning)/, 'fleur'],
  [/^\/(toegang|zaken|plannen|casusoverleggen|partners|wachtlijst|besluiten|overleggen)/, 'aylin'],
  [/^\/(aanbod|wachtlijst\/vacature)/, 'sanne'],
]
const WIE = ['noor', 'sanne', 'ruben', 'meral', 'sam', 'daan', 'ilse', 'hugo', 'bram', 'aylin'] as const

/** A text id or a code of the interface that reached the screen, or a value that is not there. */
const ROUW =
  /\b(?:aanmelden|besluit|bord|crisis|dossier|instellingen|monitor|onderdelen|onderzoek|overdracht|plaatsing|planning|regio|register|rol|schil|thuis|toegang|wachtlijst)\.[a-z][A-Za-z_.]+\b|\b[a-z]+_[a-z_]+\b|\bundefined\b|\bNaN\b|\[object/

inBrowser('every screen, for everyone', () => {
  let sluit: () => Promise<void> = async () => {}
  const kamer = maakProefkamer(async () => {
    const databank = await nieuweDemodatabank()
    sluit = databank.sluit
    return { databaseUrl: databank.url, aanmeldpagina: true }
  })
  const vragers = new Map<string, Vrager>()
  let w: Wereld
  beforeAll(async () => {
    for (const naam of WIE) vragers.set(naam, await vragerVan(naam))
    vragers.set('fleur', await vragerVan('fleur'))
    w = await maakWereld(kamer.platform())
  })
  afterAll(() => sluit())

  const bezoeken = new Map<number, Promise<string[]>>()
  const begin = (nr: number): Promise<string[]> => {
    const route = ROUTES[nr]
    if (!route) return Promise.resolve([])
    const bezoek = bezoeken.get(nr) ?? bezoekPagina(route, nr % 2).catch((fout: Error) => [String(fout)])
    bezoeken.set(nr, bezoek)
    return bezoek
  }

  /** While one page is waited for, the next is looked at, on a screen of its own. */
  it.each(ROUTES.map((r, nr) => [r.path, nr] as const))('%s', async (_pad, nr) => {
    const dit = begin(nr)
    void begin(nr + 1)
    expect(await dit).toEqual([])
  })

  /**
   * The page is opened as by an address that someone was sent. Its other states are reached within the application, and the other language
   * by its button: a screen in English always begins in Dutch and changes when the texts are there, so that this draws the same.
   */
  async function bezoekPagina(route: Route['options'], baan: number): Promise<string[]> {
    const wie = wieVoor(route)
    const adressen = (await ADRES[route.path]?.()) ?? [route.path]
    for (const adres of adressen) expect(adres).not.toMatch(/\$|undefined/)
    const scherm = await kamer.als(wie, { blijft: true, baan })
    const { page } = scherm
    const rustig = rustVan(page)
    const uit: string[] = []
    for (const [nr, adres] of adressen.entries()) {
      await page.setViewportSize(BUREAU)
      if (nr === 0) await scherm.naar(adres)
      else await page.evaluate((naar) => history.pushState(null, '', naar), adres)
      await rustig()
      const eerst = await taalVan(page)
      for (const taal of [eerst, eerst === 'nl' ? 'en' : 'nl'] as const) {
        if (taal !== eerst) {
          await page.locator(`.z-taal[lang=${taal}]`).first().dispatchEvent('click')
          await rustig()
        }
        const gevonden = [...(await bekijk(scherm, taal, route)), ...scherm.fouten.splice(0)]
        uit.push(...gevonden.map((fout) => `${wie} ${taal} ${adres} ${fout}`))
      }
    }
    return uit
  }

  it.each([...WIE, 'fleur', 'joris', 'karim'])('%s signs in and sees the first page', async (wie) => {
    const scherm = await kamer.als(wie)
    const rustig = rustVan(scherm.page)
    await scherm.naar('/')
    await rustig()
    expect(await axe(scherm.page)).toEqual([])
    const dood = await scherm.page
      .locator('main a')
      .evaluateAll((links) => links.filter((a) => !a.getAttribute('href')).length)
    expect(dood).toBe(0)
  })

  it('what opens on top of a page', async () => {
    const fouten: string[] = []
    const open = async (wie: string, pad: string, knoppen: readonly (string | RegExp)[]) => {
      const scherm = await kamer.als(wie, { taal: 'nl', blijft: true })
      const { page } = scherm
      for (const [nr, knop] of knoppen.entries()) {
        await page.setViewportSize(nr % 2 === 0 ? TELEFOON : BUREAU)
        await page.emulateMedia({ colorScheme: 'light' })
        await scherm.naar(pad)
        await page.getByRole('button', { name: knop }).first().click()
        await page.getByRole('dialog').waitFor()
        await stil(page)
        if (await teBreed(page)) fouten.push(`${pad} ${knop}: steekt uit`)
        fouten.push(...(await axe(page)).map((fout) => `${pad} ${knop}: ${fout}`))
      }
    }
    const verblijf = [
      'Maak vervolgplan',
      'Verplaats',
      'Meld afwezig',
      'Beëindig verblijf',
      'Verbeter gegevens',
    ]
    await open('noor', `/plaatsingen/${(await eenVerblijf()).id}`, verblijf)
    await open('sanne', '/bord', [/Toon de plekken/, /Toon de plekken/])
    expect(fouten).toEqual([])
  })

  it('the parts of a file on a phone: one button, with the keyboard alone', async () => {
    const scherm = await kamer.als('aylin', { maat: TELEFOON })
    const { page } = scherm
    await scherm.naar(`/toegang/zaak/${await eenZaak('wachten')}`)
    const delen = page.getByRole('navigation', { name: 'Delen van het dossier' })
    const knop = delen.getByRole('button', { name: 'Deel: Overzicht' })
    await knop.focus()
    expect(await delen.getByRole('link').count()).toBe(0)
    await page.keyboard.press('Enter')
    expect(await delen.getByRole('link').count()).toBe(zaakdelen.length + 1)
    expect(await axe(page)).toEqual([])
    expect(await teBreed(page)).toBe(false)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    expect(await delen.getByRole('link').count()).toBe(0)
    expect(await knop.evaluate((el) => el === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await delen.getByRole('link', { name: 'Besluit', exact: true }).press('Enter')
    const besluit = delen.getByRole('button', { name: 'Deel: Besluit' })
    await besluit.waitFor()
    expect(await delen.getByRole('link').count()).toBe(0)
    expect(await besluit.evaluate((el) => el === document.activeElement)).toBe(true)
  })

  it('a form in the place of its button takes the focus, and gives it back', async () => {
    const scherm = await kamer.als('aylin')
    const { page } = scherm
    await scherm.naar(`/toegang/zaak/${await eenZaak('onderzoek')}`)
    await page.getByRole('button', { name: 'Sluit het dossier' }).press('Enter')
    await page.getByRole('button', { name: 'Ja, sluit het dossier' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('FORM')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('form') !== null)).toBe(true)
    await page.getByRole('button', { name: 'Terug', exact: true }).press('Enter')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Sluit het dossier')
  })

  it('the pages for who is not signed in, and the page of personas', async () => {
    const context = await kamer.browser().newContext({ locale: 'nl-NL', viewport: TELEFOON })
    const page = await context.newPage()
    const paden = (buiten.flatMap((k) => [...k.routes]) as unknown as Route[]).map((r) => r.options.path)
    for (const pad of [...paden, '/aanmelden/start?terug=/']) {
      await page.goto(kamer.adres(pad))
      await page.locator('h1').waitFor()
      expect(await axe(page)).toEqual([])
      expect(await teBreed(page)).toBe(false)
    }
    await context.close()
  })

  async function vragerVan(naam: string): Promise<Vrager> {
    const mens = await kamer.platform().als(naam)
    const sessie = await mens.moet<{ actief: { rol: string }; rechten: string[] }>(200, 'GET', '/v1/sessie')
    return { rol: sessie.actief.rol, rechten: sessie.rechten }
  }

  function wieVoor(route: Route['options']): string {
    const eerst = EERST.filter(([waar]) => waar.test(route.path)).map(([, wie]) => wie)
    const wie = [...eerst, ...WIE].find((naam) =>
      magOpenen(route.staticData.recht, vragers.get(naam) ?? null),
    )
    if (!wie) throw new Error(`niemand mag ${route.path} openen`)
    return wie
  }

  const eerste = async (wie: Persona, pad: string, kies: (item: Item) => boolean = () => true) => {
    const { items } = await w.mensen[wie].moet<{ items: Item[] }>(200, 'GET', pad)
    const item = items.find(kies) ?? items[0]
    if (!item) throw new Error(`${pad} is leeg`)
    return item
  }
  const eenVerblijf = () => eerste('noor', '/v1/plaatsingen')
  const eenLocatie = async () =>
    (await eerste('sanne', '/v1/bord', (rij) => rij.organisatieId === w.organisatieId)).id
  const werkbak = () => w.mensen.aylin.moet<Werkbak>(200, 'GET', '/v1/toegang/werkbak')
  const eenZaak = async (fase: string) => {
    const { zaken } = await werkbak()
    const zaak = zaken.find((z) => z.fase === fase) ?? zaken[0]
    if (!zaak) throw new Error('de werkbak is leeg')
    return zaak.id
  }
  /** What the demo does not have is made as the contract test makes it. */
  const voorbeeld = async (maak: Voorbeelden, id: string) => (await maak(w)[id]?.())?.pad?.id

  /** Where a page that is about one thing shows one, with as much on it as there is; a page may be looked at in more than one state. */
  const ADRES: Record<string, () => Promise<string[]>> = {
    '/$': async () => ['/bestaat-niet'],
    '/bord/$id': async () => [`/bord/${await eenLocatie()}`],
    '/register/organisaties/$id': async () => [`/register/organisaties/${w.organisatieId}`],
    '/register/voorzieningen/$id': async () => [`/register/voorzieningen/${await eenLocatie()}`],
    '/crisis/$id': async () => [`/crisis/${(await eerste('noor', OPEN)).id}`],
    '/crisis/$id/aanvullen': async () => [`/crisis/${(await eerste('noor', OPEN)).id}/aanvullen`],
    '/plaatsingen/$id': async () => [`/plaatsingen/${(await eenVerblijf()).id}`],
    '/mensen/$id': async () => [`/mensen/${(await eenVerblijf()).client?.id}`],
    '/toegang/melding/$id': async () => [`/toegang/melding/${(await werkbak()).meldingen[0]?.id}`],
    '/toegang/zaak/$id': async () => {
      const pad = `/toegang/zaak/${await eenZaak('wachten')}`
      const deel = async (id: string, naam: string) =>
        `/toegang/zaak/${await voorbeeld(voorbeeldenBesluit, id)}?deel=${naam}`
      return [
        pad,
        ...zaakdelen.filter((d) => !MET_BESLUIT.has(d.id)).map((d) => `${pad}?deel=${d.id}`),
        await deel('leesBesluiten', 'besluit'),
        await deel('leesBezwaren', 'besluit'),
        await deel('leesBezwaren', 'brieven'),
        await deel('leesAdviezen', 'overleg'),
        await deel('leesRegiokeuzes', 'regio'),
      ]
    },
    '/zaken/$id/onderzoek': async () => [
      `/zaken/${await eenZaak('onderzoek')}/onderzoek`,
      `/zaken/${await eenZaak('wachten')}/onderzoek`,
    ],
    '/planning/ombouw/$id': async () => [
      `/planning/ombouw/${await voorbeeld(voorbeeldenPlanning, 'leesOmbouwplan')}`,
    ],
    '/planning/vlekkenplannen': async () => {
      await voorbeeld(voorbeeldenPlanning, 'leesVlekkenplannen')
      return ['/planning/vlekkenplannen']
    },
    '/planning/vlekkenplannen/$id': async () => [
      `/planning/vlekkenplannen/${await voorbeeld(voorbeeldenPlanning, 'leesVlekkenplan')}`,
    ],
    '/plannen/$id': async () => [`/plannen/${await voorbeeld(voorbeeldenOnderzoek, 'deelPlan')}`],
    '/casusoverleggen/$id': async () => [
      `/casusoverleggen/${await voorbeeld(voorbeeldenOnderzoek, 'leesCasusoverleg')}`,
    ],
    '/besluiten': async () => {
      await voorbeeld(voorbeeldenBesluit, 'leesWachtendeBesluiten')
      return ['/besluiten']
    },
    '/overleggen/$id': async () => [`/overleggen/${await voorbeeld(voorbeeldenBesluit, 'leesOverleg')}`],
    '/wachtlijst': async () => [
      '/wachtlijst',
      `/wachtlijst?product=OPVANG&opening=${await voorbeeld(voorbeeldenWachtlijst, 'biedAan')}`,
    ],
    '/wachtlijst/toewijzing/$id': async () => [
      `/wachtlijst/toewijzing/${await voorbeeld(voorbeeldenWachtlijst, 'leesToewijzing')}`,
      `/wachtlijst/toewijzing/${await voorbeeld(voorbeeldenWachtlijst, 'leesToewijzingsuitleg')}`,
    ],
    '/aanbod': async () => {
      await voorbeeld(voorbeeldenWachtlijst, 'leesAanbod')
      return ['/aanbod']
    },
  }

  /**
   * In each language at both widths, light and dark: does it fit. Axe looks at everything in the light, once wide and once narrow,
   * and at the contrast in the dark; wide in one language is narrow in the other, so that four looks see all.
   */
  async function bekijk(scherm: Scherm, taal: Taal, route: Route['options']): Promise<string[]> {
    const { page } = scherm
    const fouten: string[] = []
    const naam = TEKSTEN[taal]['schil.naam']
    const titel = TEKSTEN[taal][route.staticData.titel]
    for (const [maat, donker, diep] of [
      [BUREAU, false, taal === 'nl'],
      [BUREAU, true, taal === 'en'],
      [TELEFOON, true, taal === 'nl'],
      [TELEFOON, false, taal === 'en'],
    ] as const) {
      const waar = `${maat.width} ${donker ? 'donker' : 'licht'}`
      await page.setViewportSize(maat)
      await page.emulateMedia({ colorScheme: donker ? 'dark' : 'light' })
      await stil(page)
      if (await teBreed(page)) fouten.push(`${waar}: steekt uit`)
      if (diep)
        fouten.push(
          ...(await axe(page, donker ? ['color-contrast'] : undefined)).map((fout) => `${waar}: ${fout}`),
        )
    }
    if ((await page.locator('h1').filter({ visible: true }).count()) !== 1) fouten.push('niet precies één h1')
    if ((await page.locator('html').getAttribute('lang')) !== taal) fouten.push('verkeerde taal')
    if (![naam, `${titel} – ${naam}`].includes(await page.title()))
      fouten.push(`titel: ${await page.title()}`)
    const rouw = ROUW.exec(await page.locator('body').innerText())
    if (rouw) fouten.push(`onvertaald: ${rouw[0]}`)
    return fouten
  }
})

/** Parts of a file that are looked at with a decision in them. */
const MET_BESLUIT = new Set(['overleg', 'besluit', 'brieven', 'regio'])
const OPEN = '/v1/crisismeldingen?status=open'
type Item = { id: string; organisatieId?: string; client?: { id: string } }
type Werkbak = { zaken: { id: string; fase: string }[]; meldingen: { id: string }[] }
type Voorbeelden = (w: Wereld) => Record<string, () => Promise<{ pad?: Record<string, string> }>>

const taalVan = async (page: Page): Promise<Taal> =>
  (await page.locator('html').getAttribute('lang')) === 'en' ? 'en' : 'nl'

const rusten = new WeakMap<Page, () => Promise<void>>()
/** Waits until everything asked for is there, and nothing moves any more. */
function rustVan(page: Page): () => Promise<void> {
  const rust = rusten.get(page) ?? volgRust(page)
  rusten.set(page, rust)
  return rust
}

const teBreed = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
