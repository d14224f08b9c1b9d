import { beforeAll, expect, it } from 'vitest'
import { inBrowser, maakProefkamer } from '../browser.ts'
import * as weg from '../proef/weg.ts'
import { maakWereld, type Wereld } from '../proef/wereld.ts'

/** A file that was closed, and is needed again. */
inBrowser('closed, and opened again with the reason', () => {
  const kamer = maakProefkamer({ leeg: true })
  let wereld: Wereld
  beforeAll(async () => {
    wereld = await maakWereld(kamer.platform())
  })

  it('says what goes along at closing; opened again it has one new clock, and who reported sees it', async () => {
    const burger = await kamer.buiten()
    const aylin = await kamer.als('aylin')
    const { page } = aylin
    const gemeld = await weg.meld(burger, {
      roepnaam: 'Bas',
      achternaam: 'Korenbloem',
      geboren: '1-2-1990',
      vraag: 'Ik slaap bij vrienden en dat kan niet langer.',
      gemeente: 'Maastricht',
    })
    await weg.pakOp(aylin, gemeld.nummer)
    const id = new URL(page.url()).pathname.split('/').at(-1)
    await wereld.mensen.aylin.moet(201, 'POST', `/v1/zaken/${id}/brieven`, {
      soort: 'informatieverzoek',
      gevraagd: 'Een kopie van uw huurcontract.',
      uiterlijk: new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10),
    })
    await page.getByRole('button', { name: 'Sluit het dossier' }).click()
    await page
      .getByText(/niet verzonden, vervalt als u sluit/)
      .first()
      .waitFor()
    await page.getByLabel('Reden').selectOption('ingetrokken')
    await page.getByRole('button', { name: 'Ja, sluit het dossier' }).click()
    await page.getByText('Dit dossier is gesloten').waitFor()
    await weg.volg(burger, gemeld, 'Afgesloten')

    await page.getByRole('button', { name: 'Heropen dossier' }).click()
    await page.getByRole('button', { name: 'Open het dossier weer' }).click()
    await page.getByText('Schrijf in een paar woorden waarom.').first().waitFor()
    await page.getByLabel('Reden').fill('Het logeren ging mis.')
    await page.getByRole('button', { name: 'Open het dossier weer' }).click()
    await page.getByRole('button', { name: 'Sluit het dossier' }).waitFor()
    expect(await page.getByText('Dit dossier is gesloten').count()).toBe(0)
    const klokken = await page
      .getByRole('listitem')
      .filter({ hasText: /Wmo 2015,? art\. 2\.3\./ })
      .allInnerTexts()
    expect(klokken.filter((k) => !k.includes('Afgesloten')).map((k) => k.split('\n')[0])).toEqual([
      'Onderzoek na een melding Wmo 2015, art. 2.3.2',
    ])
    await weg.deel(page, 'Tijdlijn')
    await page.getByText('Dossier heropend').first().waitFor()
    await page.getByText('Het logeren ging mis.').first().waitFor()
    await weg.volg(burger, gemeld, 'Onderzoek')
  })
})
