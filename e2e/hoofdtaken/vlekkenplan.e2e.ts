import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { inBrowser, maakProefkamer, meldTaak } from '../browser.ts'
import { axe } from '../proef/axe.ts'

/** Policy makes the next area plan of the region, adopts it, sees how far it is, and computes it. */
inBrowser('the next area plan', () => {
  const kamer = maakProefkamer({ leeg: true })
  const veld = (page: Page, naam: string) => page.getByRole('textbox', { name: naam, exact: true })
  const opSmal = async (page: Page) => {
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await axe(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await page.setViewportSize({ width: 1280, height: 800 })
  }

  it('from a copy of the present plan to an adopted plan per municipality, held against the register and computed', async () => {
    const scherm = await kamer.als('fleur')
    const { page } = scherm
    await scherm.naar('/planning')
    const begin = performance.now()
    await scherm.klik(page.getByRole('link', { name: 'Vlekkenplannen maken en vaststellen' }))
    await page.getByText('Er is hier nog geen plan gemaakt.').waitFor()

    // nothing filled in: said at its place, and nothing is made
    await scherm.klik(page.getByRole('button', { name: 'Maak ontwerp' }))
    await page.getByRole('alert').getByText('Vul dit in.').first().waitFor()
    await page.getByLabel('Naam', { exact: true }).fill('Plan van de regio')
    await page.getByLabel('Eerste jaar').fill('2027')
    await page.getByLabel('Laatste jaar').fill('2028')
    await page.getByLabel(/^Het plan van de regio/).check()
    await page.getByLabel('Reden en bron').fill('Regiovisie, hoofdstuk 3')
    expect(await axe(page)).toEqual([])
    await scherm.klik(page.getByRole('button', { name: 'Maak ontwerp' }))
    await page.getByRole('heading', { name: 'Plan van de regio', level: 1 }).waitFor()

    // the target of the region: what differs is marked, the total counts along
    const totaal = page.getByRole('row', { name: /^Alle plekken samen/ })
    const stond = await totaal.getByRole('cell').first().innerText()
    await veld(page, 'Sociaal hostel, Doel regio, 2027').waitFor()
    expect(await veld(page, 'Sociaal hostel, Doel regio, 2027').inputValue()).toBe('30')
    await veld(page, 'Sociaal hostel, Doel regio, 2027').fill('34')
    await page.getByText('+4 (nu 30)').waitFor()
    expect(Number(await totaal.getByRole('cell').first().innerText())).toBe(Number(stond) + 4)
    // down the column with the keyboard
    await veld(page, 'Sociaal hostel, Doel regio, 2027').press('ArrowDown')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Wacht- of tussenvoorziening, Doel regio, 2027',
    )

    // over the municipalities: more than there is does not go through
    await page.getByLabel('Wat wilt u zien?').selectOption({ label: 'Verdeling over gemeenten, 2027' })
    const maastricht = veld(page, 'Sociaal hostel, Maastricht, 2027')
    await maastricht.fill('40')
    await page.getByText('In 2027 zijn er 6 meer verdeeld dan het doel.').waitFor()
    await page.getByLabel('Wat wilt u zien?').selectOption({ label: 'Doelen van de regio, alle jaren' })
    await scherm.klik(page.getByRole('button', { name: 'Bewaar' }))
    const samenvatting = page.getByRole('alert')
    await samenvatting.getByText(/^Sociaal hostel, 2027: 6 meer verdeeld dan het doel/).waitFor()
    expect(await axe(page)).toEqual([])
    await samenvatting.getByRole('link').click()
    await page.getByRole('columnheader', { name: 'Maastricht' }).waitFor()
    await maastricht.fill('20')
    const rij = page.getByRole('row', { name: /^Sociaal hostel/ })
    await rij.getByText('14', { exact: true }).waitFor()

    // typed and not saved: it is there again after a reload, and only then it is kept
    await page.waitForTimeout(600)
    await page.reload()
    await page.getByText('2 getallen zijn nog niet bewaard.').waitFor()
    await opSmal(page)
    await scherm.klik(page.getByRole('button', { name: 'Bewaar' }))
    await page.getByText('Bewaard.', { exact: true }).waitFor()
    expect(await veld(page, 'Sociaal hostel, Doel regio, 2027').inputValue()).toBe('34')
    await page.getByText('verdeeld: 20').waitFor()

    // adopted, it is only read
    await scherm.klik(page.getByRole('button', { name: 'Stel vast' }))
    const dialoog = page.getByRole('dialog')
    expect(await axe(page)).toEqual([])
    await dialoog.getByLabel('Besluit', { exact: true }).fill('Regionaal bestuur, punt 4')
    await scherm.klik(dialoog.getByRole('button', { name: 'Stel vast' }))
    await page.getByText(/^2027–2028, vastgesteld op/).waitFor()
    expect(await page.getByRole('button', { name: 'Bewaar' }).count()).toBe(0)
    expect(await veld(page, 'Sociaal hostel, Doel regio, 2027').count()).toBe(0)
    meldTaak('vlekkenplan', scherm.klikken(), begin)
    await opSmal(page)

    // computed: the planning opens with these places beside how it is
    await page.getByRole('link', { name: 'Reken dit plan door' }).click()
    await page.getByText(/^Plan van de regio, in het/).waitFor()
    const s = new URL(page.url()).searchParams.get('s') ?? ''
    expect(JSON.parse(Buffer.from(s, 'base64url').toString())).toMatchObject({
      naam: 'Plan van de regio',
      plekken: {
        HOSTEL: [
          { vanaf: '2028-01-01', aantal: 34 },
          { vanaf: '2029-01-01', aantal: 30 },
        ],
      },
    })
    // and the plan beside the register can be that of this plan
    await page.getByLabel('Welk plan?').selectOption({ label: 'Plan van de regio (2027–2028)' })
    await page.getByText('2027 moet nog komen: er is nog niets te tellen.').waitFor()
  })

  it('a plan of years that were is held against the register in words, also in English', async () => {
    const fleur = await kamer.platform().als('fleur')
    const { id } = await fleur.moet<{ id: string }>(201, 'POST', '/v1/planning/vlekkenplannen', {
      naam: 'Zoals het was',
      vanJaar: 2025,
      totJaar: 2025,
      bron: 'Proef',
      begin: { soort: 'regioplan' },
    })
    for (const [taal, zin] of [
      ['nl', /^\d+ (te weinig|meer dan het doel)$/],
      ['en', /^\d+ (too few|more than the target)$/],
    ] as const) {
      const { page, naar } = await kamer.als('fleur', { taal })
      await naar(`/planning/vlekkenplannen/${id}`)
      await page.getByRole('cell', { name: zin }).first().waitFor()
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await axe(page)).toEqual([])
    }
  })
})
