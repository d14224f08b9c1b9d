import { beforeAll, expect, it } from 'vitest'
import { inBrowser, maakProefkamer } from '../browser.ts'
import { maakBewoner } from '../contract/voorbeelden-ondersteuning.ts'
import { maakWereld, type Wereld } from '../proef/wereld.ts'

/** Someone lives somewhere after a decision and an offer: support within the decision, and looking at the stay again. */
inBrowser('a stay that follows from an offer', () => {
  const kamer = maakProefkamer({ leeg: true })
  let wereld: Wereld
  let bewoner: { id: string; zaakId: string }
  beforeAll(async () => {
    wereld = await maakWereld(kamer.platform())
    bewoner = await maakBewoner(wereld)()
  })

  it('the provider changes the hours within the decision, and asks for another decision beyond it', async () => {
    const sanne = await kamer.als('sanne')
    const { page } = sanne
    await sanne.naar(`/plaatsingen/${bewoner.id}`)
    await page.getByText('Het besluit geeft 4 tot 8 uur per week').waitFor()
    await page.getByRole('button', { name: 'Wijzig uren' }).click()
    const venster = page.getByRole('dialog')
    await venster.getByLabel('Hoeveel uur per week?').fill('12')
    await venster.getByText('Meer of minder kan met een gewijzigd besluit.').waitFor()
    await venster.getByLabel('Hoeveel uur per week?').fill('6,5')
    await venster.getByLabel('Waarom?', { exact: true }).fill('Het gaat beter thuis.')
    await venster.getByRole('button', { name: 'Bewaar uren' }).click()
    await page.getByText('6,5 uur per week').waitFor()
    await page.getByRole('button', { name: 'Vraag een ander besluit' }).click()
    await page.getByRole('dialog').getByLabel('Hoeveel uur per week is er nodig?').fill('12')
    await page.getByRole('dialog').getByLabel('Waarom?', { exact: true }).fill('De nachten gaan niet goed.')
    await page.getByRole('button', { name: 'Stuur vraag' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(sanne.fouten).toEqual([])
  })

  it('the access worker sees the question and the hours in the timeline, and keeps an outcome; the stay goes on', async () => {
    const aylin = await kamer.als('aylin')
    const { page } = aylin
    await aylin.naar('/werk')
    await page.getByRole('link', { name: /Een ander besluit gevraagd: 12 uur per week/ }).click()
    await page.getByRole('button', { name: 'Leg uitkomst vast' }).click()
    const venster = page.getByRole('dialog')
    await venster.getByLabel(/^Nog niet klaar met kijken/).check()
    await venster.getByLabel('Waarom?', { exact: true }).fill('Het gesprek is volgende week.')
    await venster.getByRole('button', { name: 'Bewaar uitkomst' }).click()
    await page.getByText('Samen opnieuw gekeken').first().waitFor()
    await page.getByText('Verblijft hier').first().waitFor()
    await aylin.naar(`/toegang/zaak/${bewoner.zaakId}?deel=tijdlijn`)
    await page.getByText(/Ondersteuning: 6,5 uur per week/).waitFor()
    expect(aylin.fouten).toEqual([])
  })

  it('away for a time with the bed kept, back, and moved without a gap: each is done on the screen', async () => {
    const plekken = await wereld.nieuwePlekken(1)
    expect(plekken).toHaveLength(1)
    const sanne = await kamer.als('sanne')
    const { page } = sanne
    await sanne.naar(`/plaatsingen/${bewoner.id}`)
    await page.getByRole('button', { name: 'Meld afwezig' }).click()
    await page.getByLabel('Waarom is deze persoon weg?').fill('Opname in het ziekenhuis')
    await page.getByRole('dialog').getByRole('button', { name: 'Meld afwezig' }).click()
    await page.getByText('Tijdelijk afwezig: Opname in het ziekenhuis').first().waitFor()
    await page.getByRole('button', { name: 'Is terug' }).click()
    await page.getByText('Verblijft hier').first().waitFor()
    await page.getByRole('button', { name: 'Verplaats', exact: true }).click()
    const venster = page.getByRole('dialog')
    await venster.getByLabel('Naar welke voorziening?').selectOption({ index: 1 })
    await venster.getByLabel('In welke kamer?').selectOption({ index: 1 })
    await venster.getByLabel('Waarom verhuist deze persoon?').fill('Een rustiger kamer.')
    await venster.getByRole('button', { name: 'Verplaats nu' }).click()
    // the screen goes along to the new stay
    await page.getByRole('link', { name: 'Vorig verblijf' }).waitFor()
    const nieuw = await wereld.mensen.sanne.moet<{ vorigePlaatsing: string; sinds: string }>(
      200,
      'GET',
      `/v1/plaatsingen/${page.url().split('/').at(-1)}`,
    )
    const oud = await wereld.mensen.sanne.moet<{ tot: string }>(200, 'GET', `/v1/plaatsingen/${bewoner.id}`)
    expect([nieuw.vorigePlaatsing, nieuw.sinds]).toEqual([bewoner.id, oud.tot])
  })
})
