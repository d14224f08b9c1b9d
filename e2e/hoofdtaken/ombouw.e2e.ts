import { beforeAll, expect, it } from 'vitest'
import { inBrowser, maakProefkamer, TELEFOON } from '../browser.ts'
import { axe } from '../proef/axe.ts'
import type { Mens } from '../proefplatform.ts'

type Plan = { id: string; versie: number; stappen: { id: string; naam: string; versie: number }[] }
const PLANNEN = '/v1/planning/ombouwplannen'

/** A planner converts places on paper before anybody has to move: who would be left without one, and what does it do to the street. */
inBrowser('converting places', () => {
  const kamer = maakProefkamer({ leeg: true })
  let fleur: Mens
  beforeAll(async () => {
    fleur = await kamer.platform().als('fleur')
  })

  it('a plan of one’s own: a step that leaves people without a place is named, and put right by opening first', async () => {
    const scherm = await kamer.als('fleur')
    const { page } = scherm
    await scherm.naar('/planning')
    await page.getByRole('link', { name: 'Ombouwplannen' }).click()
    await page.getByLabel('Naam van het plan').fill('Familie naar hostel')
    await page.getByRole('button', { name: 'Begin een leeg plan' }).click()
    await page.getByRole('heading', { level: 1, name: 'Familie naar hostel' }).waitFor()

    const stapErbij = async (vul: () => Promise<void>) => {
      await page.getByRole('button', { name: 'Stap erbij' }).click()
      await vul()
      await page.getByRole('button', { name: 'Voeg toe' }).click()
      await page.getByRole('button', { name: 'Voeg toe' }).waitFor({ state: 'detached' })
    }
    await stapErbij(async () => {
      await page.getByLabel('Naam van de stap').fill('Familieplekken dicht')
      await page.getByLabel('Soort plek die sluit').selectOption({ label: 'Familie (studio of appartement)' })
      await page.getByLabel('Hoeveel plekken sluiten').fill('16')
      await page.getByLabel('Sluit op').fill('1-7-2023')
    })
    const toets = page.getByRole('region', { name: 'Komt niemand op straat?' })
    await toets
      .getByText(
        /^Familieplekken dicht: in juli 2023 moeten 1\d mensen verhuizen\. Voor (niemand|1\d) van hen/,
      )
      .waitFor()

    await stapErbij(async () => {
      await page.getByLabel('Naam van de stap').fill('Hostel open')
      await page.getByLabel('Soort plek die opengaat').selectOption({ label: 'Sociaal hostel' })
      await page.getByLabel('Hoeveel plekken opengaan').fill('16')
      await page.getByLabel('Opent op').fill('1-6-2023')
    })
    await page.getByRole('button', { name: 'Wijzig Familieplekken dicht' }).click()
    await page.getByLabel('2. Hostel open').check()
    await page.getByLabel('Waarom verandert dit?').fill('Eerst nieuwe plekken')
    await page.getByRole('button', { name: 'Bewaar' }).click()
    await toets.getByText('Voor iedereen die moet verhuizen is er een plek.').waitFor()
    await page.getByText(/^Het model verwacht dat in juli 2023 1\d mensen moeten verhuizen/).waitFor()

    // a milestone, delayed beyond the day on which the other closes
    await page.getByRole('button', { name: 'Mijlpaal erbij' }).last().click()
    await page.getByLabel('Wat is er dan gebeurd?').fill('Verbouwing klaar')
    await page.getByLabel('Gepland op').fill('1-5-2023')
    await page.getByLabel('Wie zorgt ervoor?').selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Voeg toe' }).click()
    await page.getByRole('button', { name: 'Zeg hoe “Verbouwing klaar” staat' }).click()
    await page.getByRole('radio', { name: 'Vertraagd' }).check()
    await page.getByLabel('Vertraagd tot').fill('1-9-2023')
    await page.getByLabel('Waarom verandert dit?').fill('De vergunning duurt langer')
    await page.getByRole('button', { name: 'Bewaar' }).click()
    await toets.getByText(/“Verbouwing klaar” is vertraagd tot 1 september 2023/).waitFor()
    await page.getByText('Wie wijzigde wat, en waarom').click()
    await page.getByText('De vergunning duurt langer').last().waitFor()
    expect(await axe(page)).toEqual([])

    // a number outside the range is marked; on paper every number of the model stands below with its source
    await toets.getByText(/^Let op: één getal in dit scenario ligt buiten het bereik/).waitFor()
    await toets.getByText(/voorspelt niets over één persoon/).waitFor()
    await page.emulateMedia({ media: 'print' })
    const bron = page.getByRole('cell', { name: /^Aanname\..*\(1 januari 2021\)/ }).first()
    expect(await bron.evaluate((cel) => cel.checkVisibility({ contentVisibilityAuto: true }))).toBe(true)
    await page.emulateMedia({ media: 'screen' })

    // its places are the scenario's; the baseline stands beside it
    await page.getByRole('link', { name: 'Reken dit plan door' }).click()
    await page.getByRole('heading', { name: 'Kan het kloppen?' }).waitFor()
    const s = new URL(page.url()).searchParams.get('s') ?? ''
    const scenario = JSON.parse(Buffer.from(s, 'base64url').toString())
    expect(scenario).toMatchObject({
      naam: 'Familie naar hostel',
      plekken: {
        FAMILIE: [{ vanaf: '2023-07-01', aantal: 0 }],
        HOSTEL: [{ vanaf: '2023-06-01', aantal: 16 }],
      },
    })
    const straat = page.getByRole('row', { name: /^Mensen op straat, einde van het jaar/ })
    expect(await straat.getByRole('cell').count()).toBe(5)
    expect(scherm.fouten).toEqual([])
  })

  it('the example of the region is taken over and shared; a provider reads the steps of its own facilities, and changes nothing', async () => {
    const scherm = await kamer.als('fleur')
    const { page } = scherm
    await scherm.naar('/planning/ombouw')
    await page.getByRole('button', { name: 'Neem dit voorbeeld over' }).click()
    await page.getByRole('heading', { level: 1, name: 'Ombouw naar het vlekkenplan' }).waitFor()
    await page
      .getByText(/^Beschermd wonen licht naar 25 plekken: in januari 2025 moeten \d+ mensen/)
      .waitFor()
    await page.getByRole('button', { name: 'Deel met de regio' }).click()
    await page.getByRole('button', { name: 'Deel niet meer' }).waitFor()
    expect(await axe(page)).toEqual([])
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''

    const sanne = await kamer.als('sanne')
    const eigen = await (await kamer.platform().als('sanne')).moet<Plan>(200, 'GET', `${PLANNEN}/${id}`)
    expect(eigen.stappen.length).toBeGreaterThan(0)
    expect(eigen.stappen.length).toBeLessThan(18)
    await sanne.naar(`/planning/ombouw/${id}`)
    await sanne.page
      .getByText('U ziet de stappen van de voorzieningen van uw organisatie.', { exact: false })
      .waitFor()
    expect(await sanne.page.getByRole('heading', { level: 3 }).count()).toBeGreaterThanOrEqual(
      eigen.stappen.length,
    )
    expect(await sanne.page.getByRole('button', { name: 'Stap erbij' }).count()).toBe(0)
    // what it is responsible for it reports itself; who planned it sees that at once
    await sanne.page
      .getByRole('button', { name: 'Meld hoe “Eerste opvang met hoogstens zes weken verblijf” staat' })
      .click()
    await sanne.page.getByLabel('Gehaald op').fill('1-2-2024')
    await sanne.page.getByLabel('Wat is er gebeurd?').fill('Ook de laatste kamer gaat nu voor zes weken')
    await sanne.page.getByRole('button', { name: 'Meld', exact: true }).click()
    await sanne.page.getByText(/^Gemeld door Sanne/).waitFor()
    await page.getByText(/^Gemeld door Sanne/).waitFor()
    await sanne.page.setViewportSize(TELEFOON)
    expect(await axe(sanne.page)).toEqual([])
    expect([...scherm.fouten, ...sanne.fouten]).toEqual([])
  })

  it('two at one step: who comes second sees what changed, and goes on with that', async () => {
    const { id } = await fleur.moet<{ id: string }>(201, 'POST', PLANNEN, {
      naam: 'Met zijn tweeën',
      gedeeld: true,
    })
    const sluit = { station: 'OPVANG', aantal: 5, op: '2024-01-01' }
    const stap = await fleur.moet<{ id: string }>(201, 'POST', `${PLANNEN}/${id}/stappen`, {
      naam: 'Opvang kleiner',
      sluit,
    })
    const scherm = await kamer.als('fleur')
    const { page } = scherm
    await scherm.naar(`/planning/ombouw/${id}`)
    await page.getByRole('button', { name: 'Wijzig Opvang kleiner' }).click()
    await page.getByLabel('Hoeveel plekken sluiten').fill('9')
    await page.getByLabel('Waarom verandert dit?').fill('Meer')
    const ilse = await kamer.platform().als('ilse')
    await ilse.moet(
      200,
      'PATCH',
      `/v1/planning/ombouwstappen/${stap.id}`,
      { naam: 'Opvang iets kleiner', reden: 'Duidelijker' },
      { 'if-match': '"1"' },
    )
    // it comes in by itself, and what is typed stays
    await page.getByRole('heading', { name: '1. Opvang iets kleiner' }).waitFor()
    await page.getByText('Iemand anders heeft dit intussen gewijzigd.', { exact: false }).waitFor()
    expect(await page.getByLabel('Hoeveel plekken sluiten').inputValue()).toBe('9')
    await page.getByRole('button', { name: 'Bewaar' }).click()
    const gewijzigd = page.getByRole('dialog')
    await gewijzigd.waitFor()
    expect(await gewijzigd.innerText()).toMatch(/naam/)
    const nu = await fleur.moet<Plan>(200, 'GET', `${PLANNEN}/${id}`)
    expect(nu.stappen[0]).toMatchObject({ naam: 'Opvang iets kleiner', versie: 2, sluit: { aantal: 5 } })
  })
})
