import { beforeAll, expect, it } from 'vitest'
import { inBrowser, maakProefkamer } from '../browser.ts'
import { maakToegang } from '../contract/voorbeelden-toegang.ts'
import { maakWereld, type Wereld } from '../proef/wereld.ts'

/** An inquiry with a colleague at the same step; the plan of a household and how it goes beside it. */
inBrowser('an inquiry, a plan and a measurement', () => {
  const kamer = maakProefkamer({ leeg: true })
  let wereld: Wereld
  beforeAll(async () => {
    wereld = await maakWereld(kamer.platform())
  })

  it('two at one step: what each wrote alone goes together, one question with two answers is laid side by side', async () => {
    const aan = wereld.mensen.aylin
    const { id } = await maakToegang(wereld).zaak()
    const onderzoek = await aan.moet<{ id: string }>(201, 'POST', `/v1/zaken/${id}/onderzoek`, {})
    const pad = `/v1/onderzoeken/${onderzoek.id}/stappen/wensen`
    const zet = (velden: object, versie: number) =>
      aan.moet(200, 'PATCH', pad, { velden }, { 'if-match': `"${versie}"` })
    await zet({ eigen_plan: 'Een baan zoeken.' }, 1)
    const aylin = await kamer.als('aylin')
    const { page } = aylin
    await aylin.naar(`/toegang/zaak/${id}?deel=onderzoek`)
    const wens = page.getByLabel('Wat wil de persoon?')
    for (let nr = 2; (await wens.count()) === 0; nr++) {
      await page.getByRole('button', { name: 'Volgende stap' }).click()
      await page.getByRole('heading', { name: new RegExp(`^Stap ${nr} van`) }).waitFor()
    }
    // without a line for a moment, and a colleague at the same step
    await page.context().setOffline(true)
    await wens.fill('Een huis met een tuin.')
    await page
      .getByText(/^Geen verbinding/)
      .first()
      .waitFor()
    await zet({ wensen: 'Rust.', eigen_plan: 'Een opleiding volgen.' }, 2)
    await page.context().setOffline(false)
    await page.getByText(/^Dezelfde vraag is intussen anders beantwoord/).waitFor()
    await page.getByRole('radio', { name: /Een huis met een tuin/ }).check()
    await page.getByRole('button', { name: 'Bewaar deze keuze' }).click()
    await page.getByText(/^Opgeslagen \d/).waitFor()
    const beeld = await aan.moet<{ onderzoek: { stappen: { stap: string; velden: object }[] } }>(
      200,
      'GET',
      `/v1/zaken/${id}/onderzoek`,
    )
    expect(beeld.onderzoek.stappen.find((s) => s.stap === 'wensen')?.velden).toEqual({
      wensen: 'Een huis met een tuin.',
      eigen_plan: 'Een opleiding volgen.',
    })
  })

  it('a measurement stands beside the inquiry, and a plan is closed with its reason', async () => {
    const { id } = await maakToegang(wereld).zaak()
    const aylin = await kamer.als('aylin')
    const { page } = aylin
    await aylin.naar(`/toegang/zaak/${id}?deel=onderzoek`)
    await page
      .getByRole('button', { name: /^Nieuwe meting/ })
      .first()
      .click()
    const keuzes = page
      .getByRole('button', { name: 'Bewaar meting' })
      .locator('xpath=ancestor::form')
      .getByRole('combobox')
    for (const keuze of await keuzes.all()) await keuze.selectOption('3')
    await page.getByRole('button', { name: 'Bewaar meting' }).click()
    await page
      .getByRole('button', { name: /^Nieuwe meting/ })
      .first()
      .waitFor()
    const { metingen } = await wereld.mensen.aylin.moet<{ metingen: object[] }>(
      200,
      'GET',
      `/v1/zaken/${id}/metingen`,
    )
    expect(metingen).toHaveLength(1)
    await aylin.naar(`/toegang/zaak/${id}?deel=plan`)
    await page.getByRole('button', { name: /begin/i }).click()
    await page.getByRole('button', { name: 'Plan afsluiten' }).click()
    await page.getByLabel('Waarom sluit u het plan af?').fill('De doelen zijn bereikt.')
    await page.getByRole('button', { name: 'Sluit plan af' }).click()
    await page.getByText('Dit plan is afgesloten').waitFor()
    await page.reload()
    await page.getByText('Dit plan is afgesloten').waitFor()
    await page.getByText('De doelen zijn bereikt.').waitFor()
    await page.getByRole('button', { name: 'Begin een nieuw plan' }).click()
    await page.getByRole('button', { name: 'Plan afsluiten' }).waitFor()
    expect(await page.getByText('Dit plan is afgesloten').count()).toBe(0)
    expect(aylin.fouten).toEqual([])
  })

  it('the organisation that is asked to decide sees the question on its own page and answers it; the team reads whose answer it is', async () => {
    const aan = wereld.mensen.aylin
    const { id } = await maakToegang(wereld).zaak()
    const plan = await aan.moet<{ id: string }>(201, 'POST', `/v1/zaken/${id}/plan`, {})
    await aan.moet(201, 'POST', `/v1/plannen/${plan.id}/escalaties`, {
      organisatieId: wereld.organisatieId,
      vraag: 'Wie betaalt de begeleiding thuis?',
      uiterlijk: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10),
    })
    const sanne = await kamer.als('sanne')
    await sanne.naar('/plannen')
    await sanne.page.getByText('Wie betaalt de begeleiding thuis?').waitFor()
    await sanne.page.getByRole('button', { name: 'Beantwoord' }).click()
    await sanne.page.getByLabel('Wat is uw antwoord?').fill('Wij betalen het eerste jaar.')
    await sanne.page.getByRole('button', { name: 'Verstuur het antwoord' }).click()
    await sanne.page.getByText('Antwoord van uw organisatie: Wij betalen het eerste jaar.').waitFor()
    expect(sanne.fouten).toEqual([])
    const aylin = await kamer.als('aylin')
    await aylin.naar(`/toegang/zaak/${id}?deel=plan`)
    await aylin.page.getByText('Procesregie', { exact: true }).click()
    await aylin.page.getByText(/^Antwoord van .*: Wij betalen het eerste jaar\.$/).waitFor()
    expect(aylin.fouten).toEqual([])
  })
})
