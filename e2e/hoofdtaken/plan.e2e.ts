import { beforeAll, expect, it } from 'vitest'
import { inBrowser, maakProefkamer } from '../browser.ts'
import { maakToegang } from '../contract/voorbeelden-toegang.ts'
import { maakWereld, type Wereld } from '../proef/wereld.ts'

/** The plan of a household and how it goes, beside an inquiry. */
inBrowser('a plan and a measurement', () => {
  const kamer = maakProefkamer({ leeg: true })
  let wereld: Wereld
  beforeAll(async () => {
    wereld = await maakWereld(kamer.platform())
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
})
