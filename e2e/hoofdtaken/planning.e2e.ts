import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { inBrowser, maakProefkamer, meldTaak, type Scherm } from '../browser.ts'
import { axe } from '../proef/axe.ts'
import type { Mens } from '../proefplatform.ts'

type Uitkomst = {
  replicaties: number
  nauwkeurigheid?: { gevraagd: number; bereikt: number; gehaald: boolean }
  verschillen: { maat: string; verschil: { gemiddelde: number; laag: number; hoog: number } }[]
}
type Stand = { id: string; status: string; naam: string; uitkomst: Uitkomst | null }

/** A computation may wait for others; nothing here measures it. */
const GEDULD = { timeout: 180_000 }

/** A planner sees the region's future before it is built: the check, the sliders, how sure it is, the reverse question, the report. */
inBrowser('looking ahead', () => {
  const kamer = maakProefkamer({ leeg: true })
  let fleur: Mens
  beforeAll(async () => {
    fleur = await kamer.platform().als('fleur')
  })

  const open = async (pad = '/planning'): Promise<Scherm> => {
    const scherm = await kamer.als('fleur')
    await scherm.naar(pad)
    await scherm.page.getByRole('heading', { name: 'Kan het kloppen?' }).waitFor()
    return scherm
  }
  const woningen = (page: Page) => page.getByLabel(/^Woningen per jaar voor uitstroom/)
  /** The address follows the screen a moment later. */
  const adresMet = (page: Page, deel: (scenario: Record<string, unknown>) => boolean) =>
    page.waitForURL((url) => {
      const s = url.searchParams.get('s')
      return s !== null && deel(JSON.parse(Buffer.from(s, 'base64url').toString()))
    })
  const laatste = async (): Promise<Stand> => {
    const { items } = await fleur.moet<{ items: Stand[] }>(200, 'GET', '/v1/planning/berekeningen')
    return fleur.moet<Stand>(200, 'GET', `/v1/planning/berekeningen/${items[0]?.id ?? ''}`)
  }

  it('from the structural check to the printed report: what do 50 more homes a year do to the street?', async () => {
    const scherm = await open()
    const { page } = scherm
    const begin = performance.now()
    const toets = page.getByRole('region', { name: 'Kan het kloppen?' })
    await toets.getByText('Dit loopt vast').waitFor()
    expect(await toets.innerText()).toMatch(/Er zijn 100 woningen per jaar voor uitstroom; nodig zijn er \d+/)
    expect(await toets.innerText()).toMatch(
      /Eerste opvang staat vol omdat per jaar maar \d+ mensen door kunnen/,
    )
    const voor = await toets.innerText()

    // ten steps with the keyboard: from the low end of the area plan to its high end
    expect(await woningen(page).inputValue()).toBe('100')
    await woningen(page).focus()
    for (let stap = 0; stap < 10; stap++) await page.keyboard.press('ArrowRight')
    expect(await woningen(page).inputValue()).toBe('150')
    await toets.getByText(/Er zijn 150 woningen per jaar/).waitFor()
    expect(await toets.innerText()).not.toBe(voor)
    expect(await toets.innerText()).toMatch(/Zoals het is: \d+ mensen binnen .* 100 woningen per jaar/)
    const straat = page.getByRole('row', { name: /^Mensen op straat, einde van het jaar/ })
    expect(await straat.getByRole('cell').count()).toBe(5)

    await scherm.klik(page.getByRole('button', { name: 'Reken met onzekerheid' }))
    await page.getByText('200 keer nagespeeld.').waitFor(GEDULD)
    const rij = page
      .getByRole('region', { name: 'Tabel: De hele regio in 2025' })
      .getByRole('row', { name: /^Mensen op straat, gemiddeld/ })
    const cellen = await rij.getByRole('cell').allInnerTexts()
    for (const cel of cellen) expect(cel).toMatch(/^[+−]?[\d,]+ \([+−]?[\d,]+ tot [+−]?[\d,]+\)/)
    // what the screen says is what was computed
    const { naam, uitkomst } = await laatste()
    expect(naam).toMatch(/aangepast$/)
    const verschil = uitkomst?.verschillen.find((v) => v.maat === 'straat/2025')?.verschil
    const nl = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1, signDisplay: 'never' })
    expect(cellen[2]).toContain(nl.format(verschil?.gemiddelde ?? Number.NaN))
    expect(cellen[2]).toContain(nl.format(verschil?.laag ?? Number.NaN))

    // what is needed for the target of the area plan? Not homes alone; less inflow is
    expect(await page.getByLabel('Hoogstens zoveel mensen op straat').inputValue()).toBe('10')
    await scherm.klik(page.getByRole('button', { name: 'Reken uit' }))
    await page.getByText(/^Hoogstens 10 mensen op straat is hiermee alleen niet te halen/).waitFor()
    await page.getByLabel('Waaraan draaien?').selectOption({ label: 'Minder instroom (procent)' })
    await scherm.klik(page.getByRole('button', { name: 'Reken uit' }))
    await page.getByText(/^Nodig voor hoogstens 10 mensen op straat: \d+% minder instroom\. Dan/).waitFor()

    const wachtOp = page.waitForEvent('download')
    await scherm.klik(page.getByRole('link', { name: 'Download het rapport (PDF)' }))
    const pdf = await readFile(await (await wachtOp).path())
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.includes('StructTreeRoot')).toBe(true)
    meldTaak('vooruitkijken', scherm.klikken(), begin)

    expect(await axe(page)).toEqual([])
    // on paper every assumption stands below with its source, also when it is folded away on the screen
    await page.emulateMedia({ media: 'print' })
    const bron = page.getByRole('cell', { name: /^Aanname\./ }).first()
    expect(await bron.evaluate((cel) => cel.checkVisibility({ contentVisibilityAuto: true }))).toBe(true)
    expect(await page.getByRole('button', { name: 'Reken met onzekerheid' }).isVisible()).toBe(false)
  })

  it('where people come from: 10% more from outside the region shows there, and in the demand of every year; the band per origin goes along', async () => {
    const kort = { ...(await planscenario(fleur)), jaren: 2, replicaties: 20, naam: 'Elders' }
    const scherm = await open(`/planning?s=${Buffer.from(JSON.stringify(kort)).toString('base64url')}`)
    const { page } = scherm
    const herkomst = page.getByRole('region', { name: 'Tabel: Waar mensen vandaan komen, in 2022' })
    const nieuw = (rij: string) => herkomst.getByRole('row', { name: rij }).getByRole('cell').first()
    const getal = async (rij: string) =>
      Number((await nieuw(rij).innerText()).split(' ')[0]?.replace('.', '').replace(',', '.'))
    const [elders, stad] = [await getal('Buiten de regio'), await getal('Maastricht')]
    expect(elders).toBeGreaterThan(0)
    // all origins together are everybody
    const namen = ['Maastricht', 'Valkenburg', 'Vaals', 'Meerssen', 'Eijsden', 'Gulpen', 'Buiten de regio']
    const som = (await Promise.all(namen.map(getal))).reduce((a, b) => a + b, 0)
    expect(Math.abs(som - (await getal('Samen')))).toBeLessThan(0.6)
    const schuif = page.getByLabel('Mensen van buiten de regio')
    await schuif.focus()
    for (let stap = 0; stap < 2; stap++) await page.keyboard.press('ArrowRight')
    await adresMet(page, (s) => (s.herkomstFactor as Record<string, number>)?.buiten_regio === 1.1)
    await expect.poll(() => getal('Buiten de regio')).toBeGreaterThan(elders)
    expect(await getal('Buiten de regio')).toBeCloseTo(1.1 * elders, 0)
    expect(await getal('Maastricht')).toBe(stad)

    const vraag = page.getByRole('region', { name: 'Tabel: Vraag naar woningen en plekken, per jaar' })
    const rij = vraag.getByRole('row', { name: /^Mensen die een woning nodig hebben/ })
    expect(await rij.getByRole('cell').count()).toBe(2)
    await vraag.getByRole('row', { name: /^Woning nodig, nu in: Eerste opvang/ }).waitFor()
    await vraag.getByRole('row', { name: /^Woning nodig, herkomst: Buiten de regio/ }).waitFor()
    expect(
      await page
        .getByText(/Dit zijn modelcijfers, geen personen/)
        .first()
        .isVisible(),
    ).toBe(true)

    await scherm.klik(page.getByRole('button', { name: 'Reken met onzekerheid' }))
    await page.getByText('20 keer nagespeeld.').waitFor(GEDULD)
    await scherm.klik(page.getByText('Naar herkomst in 2022', { exact: true }).first())
    const band = page
      .getByRole('region', { name: 'Tabel: Naar herkomst in 2022' })
      .getByRole('row', { name: /^Mensen op straat: Buiten de regio/ })
    for (const cel of await band.getByRole('cell').allInnerTexts())
      expect(cel).toMatch(/^[+−]?[\d,]+ \([+−]?[\d,]+ tot [+−]?[\d,]+\)/)
    expect(await axe(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })

  it('asked for an accuracy, it plays until the street is known that well; the question is in the address', async () => {
    const kort = { ...(await planscenario(fleur)), jaren: 2, naam: 'Nauwkeurig' }
    const scherm = await open(`/planning?s=${Buffer.from(JSON.stringify(kort)).toString('base64url')}`)
    const { page } = scherm
    await page.getByLabel('Hoe vaak nagespeeld').selectOption('2')
    await adresMet(page, (s) => s.nauwkeurigheid === 2)
    await scherm.klik(page.getByRole('button', { name: 'Reken met onzekerheid' }))
    await page
      .getByText(
        /^\d+ keer nagespeeld\. Mensen op straat in het laatste jaar, gemiddeld: bekend op ± [\d,]+\./,
      )
      .waitFor(GEDULD)
    const { uitkomst } = await laatste()
    expect(uitkomst?.nauwkeurigheid).toMatchObject({ gevraagd: 2, gehaald: true })
    expect((uitkomst?.replicaties ?? 1) % 50).toBe(0)
  })

  it('a long run is stopped half way, and nothing of it is kept', async () => {
    const lang = { ...(await planscenario(fleur)), jaren: 30, replicaties: 5000, naam: 'Lang' }
    const scherm = await open(`/planning?s=${Buffer.from(JSON.stringify(lang)).toString('base64url')}`)
    const { page } = scherm
    await scherm.klik(page.getByRole('button', { name: 'Reken met onzekerheid' }))
    await page.getByRole('progressbar', { name: 'Voortgang van de berekening' }).waitFor()
    await scherm.klik(page.getByRole('button', { name: 'Stop' }))
    await page.getByText('Gestopt. Er is niets bewaard.').waitFor()
    expect(await laatste()).toMatchObject({ naam: 'Lang', status: 'geannuleerd', uitkomst: null })
    await page.getByRole('button', { name: 'Reken met onzekerheid' }).waitFor()
  })

  it('the cheapest mix is asked, found and read, on a desk and on a phone', async () => {
    const kort = { ...(await planscenario(fleur)), jaren: 2, naam: 'Kort' }
    const scherm = await open(`/planning?s=${Buffer.from(JSON.stringify(kort)).toString('base64url')}`)
    const { page } = scherm
    await page.getByLabel('De doelen gelden vanaf').fill('2022')
    await page.getByLabel(/^Mensen op straat, hoogstens/).fill('40')
    await scherm.klik(page.getByRole('button', { name: 'Zoek de goedkoopste mix' }))
    const paneel = page.getByRole('region', { name: 'Goedkoopste mix' }).first()
    await paneel.getByRole('link', { name: 'Download het rapport (PDF)' }).waitFor(GEDULD)
    expect(await axe(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await axe(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })

  it('a scenario goes along in the address and as a file, and comes back the same', async () => {
    const scherm = await open()
    const { page } = scherm
    await woningen(page).fill('120')
    await page.getByLabel('Naam van het scenario').fill('Voor het bestuur')
    await adresMet(page, (s) => s.naam === 'Voor het bestuur')
    const adres = new URL(page.url())
    const wachtOp = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download als bestand' }).click()
    const bestand = await readFile(await (await wachtOp).path(), 'utf8')
    expect(JSON.parse(bestand)).toMatchObject({ naam: 'Voor het bestuur', versie: 1 })

    // a colleague opens the address
    const ander = await open(adres.pathname + adres.search)
    expect(await woningen(ander.page).inputValue()).toBe('120')
    // and another one the file
    const derde = await open()
    const kies = derde.page.getByLabel('Open een bestand')
    const geef = (inhoud: string) =>
      kies.setInputFiles({ name: 'scenario.json', mimeType: 'application/json', buffer: Buffer.from(inhoud) })
    await geef(bestand)
    await derde.page.getByText('Voor het bestuur, in het').waitFor()
    expect(await woningen(derde.page).inputValue()).toBe('120')

    // what cannot be read is said with its place, and what was there stays
    await geef(JSON.stringify({ ...JSON.parse(bestand), versie: 2 }))
    await derde.page
      .getByText(/Bij \/versie: dit scenario heeft versie 2; hier wordt versie 1 gelezen/)
      .waitFor()
    await geef(JSON.stringify({ ...JSON.parse(bestand), plekken: { NERGENS: [] } }))
    await derde.page.getByText(/Bij \/plekken\/NERGENS/).waitFor()
    await geef(JSON.stringify({ ...JSON.parse(bestand), getallen: { 'stations/OPVANG/verblijfDagen': 0 } }))
    await derde.page.getByText(/Bij \/getallen\/stations~1OPVANG~1verblijfDagen/).waitFor()
    await geef('{"soort"')
    await derde.page.getByText('Dit is geen scenario.').waitFor()
    expect(await woningen(derde.page).inputValue()).toBe('120')
  })

  it('an address with a number that cannot be computed says which, also in English, and shows the area plan', async () => {
    const fout = { ...(await planscenario(fleur)), getallen: { 'stations/OPVANG/verblijfDagen': 0 } }
    const adres = `/planning?s=${Buffer.from(JSON.stringify(fout)).toString('base64url')}`
    const { page } = await open(adres)
    await page.getByText(/Bij \/getallen\/stations~1OPVANG~1verblijfDagen: verwacht meer dan 0/).waitFor()
    expect(await woningen(page).inputValue()).toBe('100')
    const engels = await kamer.als('fleur', { taal: 'en' })
    await engels.naar(adres)
    await engels.page
      .getByText(/At \/getallen\/stations~1OPVANG~1verblijfDagen: expected more than 0/)
      .waitFor()
  })

  it('an address from another version says so, and shows the area plan', async () => {
    const oud = { ...(await planscenario(fleur)), versie: 99 }
    const { page } = await open(`/planning?s=${Buffer.from(JSON.stringify(oud)).toString('base64url')}`)
    await page.getByText(/Bij \/versie: dit scenario heeft versie 99/).waitFor()
    // it stays until something is changed, also when the address has followed
    await adresMet(page, (s) => s.versie === 1)
    expect(await page.getByText(/heeft versie 99/).isVisible()).toBe(true)
    await woningen(page).fill('110')
    await page.getByText(/heeft versie 99/).waitFor({ state: 'hidden' })
  })
})

const planscenario = async (fleur: Mens): Promise<Record<string, unknown>> =>
  (await fleur.moet<{ vlekkenplan: Record<string, unknown> }>(200, 'GET', '/v1/planning/model')).vlekkenplan
