import pg from 'pg'
import { afterAll, expect, it } from 'vitest'
import { inBrowser, maakProefkamer, meldTaak } from '../browser.ts'
import { nieuweDemodatabank } from '../proef/demodatabank.ts'

/** DAG 08:30, 15:00 and 16:00, on the demo population: the handover, the client's own page, the figures. */
inBrowser('a day in the demo region', () => {
  let sluit: () => Promise<void> = async () => {}
  const kamer = maakProefkamer(async () => {
    const databank = await nieuweDemodatabank()
    sluit = databank.sluit
    return { databaseUrl: databank.url }
  })
  afterAll(() => sluit())

  it('the planner of the database knows from the first minute how much there is', async () => {
    const db = new pg.Client({ connectionString: kamer.platform().dbUrl() })
    await db.connect()
    const { rows } = await db.query<{ tabel: string }>(
      `select distinct tablename as tabel from pg_stats where schemaname = 'zicht' and tablename in ('client', 'plaatsing', 'bezetting', 'toegang')`,
    )
    await db.end()
    expect(rows.map((r) => r.tabel).sort()).toEqual(['bezetting', 'client', 'plaatsing', 'toegang'])
  })

  it('08:30: Karim reads the night, takes a handover and prints the page', async () => {
    const karim = await kamer.als('karim')
    const { page } = karim
    const begin = performance.now()
    await karim.naar('/overdracht')
    await page.getByText('nog niemand').waitFor()
    await karim.klik(page.getByRole('button', { name: 'Ik heb dit gelezen' }))
    await page.getByText(/Gelezen door: .*Karim Morgenlicht \(/).waitFor()
    const taak = page.getByRole('listitem').filter({ hasText: 'Overdracht overnemen' }).first()
    await karim.klik(taak.getByRole('button', { name: 'Ik neem dit over' }))
    await taak.getByText(/Overgenomen door Karim Morgenlicht|U hebt dit overgenomen/).waitFor()
    meldTaak('overdracht', karim.klikken(), begin)

    const teamleider = await kamer.als('ruben')
    await teamleider.naar('/overdracht')
    await teamleider.page.getByText(/Gelezen door: .*Karim Morgenlicht \(/).waitFor()
    await teamleider.page
      .getByText(/Overgenomen door Karim Morgenlicht/)
      .first()
      .waitFor()

    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0)
    expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0)
    await page.getByText(/Maastricht-Heuvelland · Regieteam/).waitFor()
    await page.getByText(/Gelezen door: .*Karim Morgenlicht \(/).waitFor()
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('the tables of the Regioplan on 1 October 2017, to the last cell', async () => {
    const ruben = await kamer.als('ruben')
    const { page } = ruben
    await ruben.naar('/cijfers?dag=2017-10-01')
    const totalen = page.getByRole('region', { name: 'Totalen' })
    await totalen.getByText('530').waitFor()
    expect((await totalen.locator('dd b').allInnerTexts()).map((n) => n.trim())).toEqual([
      '530',
      '87',
      '143',
      '55',
      '760',
    ])
    const rij = page.getByRole('row', { name: /^Maastricht 118/ })
    expect(await rij.getByRole('cell').allInnerTexts()).toEqual(['118', '138', '121', '377'])
    const vakken = await page.getByText(/\d+ van \d+ vakken gelijk aan de gedrukte tabel/).allInnerTexts()
    expect(vakken.length).toBeGreaterThan(2)
    for (const regel of vakken) {
      const [, gelijk, cellen] = /(\d+) van (\d+) vakken/.exec(regel) ?? []
      expect(gelijk, regel).toBe(cellen)
    }
    const wachtOpBestand = page.waitForEvent('download')
    await page
      .getByRole('button', { name: /Download CSV/ })
      .first()
      .click()
    expect((await wachtOpBestand).suggestedFilename()).toMatch(/2017-10-01\.csv$/)
  })

  it('who makes policy sees no small numbers of people', async () => {
    const fleur = await kamer.als('fleur')
    await fleur.naar('/cijfers?dag=2017-10-01')
    await fleur.page.getByText('Kleine aantallen zijn verborgen').waitFor()
    const getallen = (
      await fleur.page
        .locator('main table')
        .filter({ hasNotText: 'Waarvan crisis' })
        .locator('td')
        .allInnerTexts()
    ).flatMap((t) => (/^\d+$/.test(t.trim()) ? [Number(t)] : []))
    expect(getallen.length).toBeGreaterThan(20)
    expect(getallen.filter((n) => n > 0 && n < 10)).toEqual([])
  })

  it('the crisis report beside the document', async () => {
    const ruben = await kamer.als('ruben')
    await ruben.naar('/cijfers/crisisrapport?van=2018-08-01&tot=2018-10-17')
    const rij = (naam: RegExp) => ruben.page.getByRole('row', { name: naam }).first()
    await rij(/^Mensen 42 .* 42$/).waitFor()
    await rij(/^Arrangementen 13 .*13$/).waitFor()
    await rij(/^Mensen zonder arrangement 29 .* 29$/).waitFor()
  })

  it("a person's page: the housing career as one line of time", async () => {
    const noor = await kamer.als('noor')
    const { page } = noor
    await noor.naar('/bewoners')
    await page.locator('.z-bewoner a').first().click()
    await page.getByRole('link', { name: 'Naar het dossier' }).click()
    await page.getByRole('heading', { name: 'Woonloopbaan' }).waitFor()
    const punten = page.getByRole('list', { name: 'Woonloopbaan' }).getByRole('listitem')
    expect(await punten.count()).toBeGreaterThanOrEqual(2)
    expect(await page.title()).toBe('Dossier – Zicht op Thuis')
    expect(new URL(page.url()).pathname).toMatch(/^\/mensen\/[0-9a-f-]{36}$/)
  })

  it('15:00: the client sees the own data, where one stayed, and who looked', async () => {
    const noor = await kamer.platform().als('sam')
    const { clientId } = await noor.moet<{ clientId: string }>(200, 'GET', '/v1/sessie')
    expect(clientId).toBeTruthy()
    const sam = await kamer.als('sam')
    await sam.naar('/mijn-gegevens')
    for (const kop of ['Dit weten we van u', 'Waar u verbleef', 'Wie keek in uw gegevens'])
      await sam.page.getByRole('heading', { name: kop }).waitFor()
    expect(await sam.page.title()).toBe('Zicht op Thuis')
    expect(
      await sam.page.getByRole('list', { name: 'Woonloopbaan' }).getByRole('listitem').count(),
    ).toBeGreaterThan(0)
  })
})
