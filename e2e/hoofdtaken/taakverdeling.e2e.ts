import { beforeAll, expect, it } from 'vitest'
import { BUREAU, inBrowser, maakProefkamer, type Scherm, TELEFOON } from '../browser.ts'
import { voorbeeldenBesluit } from '../contract/voorbeelden-besluit.ts'
import { axe } from '../proef/axe.ts'
import { maakWereld, type Wereld } from '../proef/wereld.ts'

/** "De knip": who decides, executes and pays, where it is looked up and where a decision is made. */
inBrowser('who decides, executes and pays', () => {
  const kamer = maakProefkamer({ leeg: true })
  let wereld: Wereld
  beforeAll(async () => {
    wereld = await maakWereld(kamer.platform())
  })

  const rij = ({ page }: Scherm, product: string) => page.getByRole('row', { name: product })

  it('per product, with the source, on the day that is asked', async () => {
    const fleur = await kamer.als('fleur')
    await fleur.naar('/')
    await fleur.page.getByRole('link', { name: 'Wie beslist, voert uit en betaalt' }).click()
    const beschermd = rij(fleur, 'Beschermd wonen basis')
    await beschermd.getByText('De toegang: Toegang en coördinatiepunt').waitFor()
    await beschermd.getByText('De centrumgemeente: Maastricht').waitFor()
    expect(await beschermd.innerText()).toContain('Regioplan Beschermd Thuis 2020, bijlage 1')

    const dag = fleur.page.getByLabel('Dag', { exact: true })
    await dag.fill('31-3-2019')
    const crisis = rij(fleur, 'Crisisinterventie thuis')
    await crisis.getByText('Een subsidie').waitFor()
    await crisis.getByText('Van 1 aug 2018 tot en met 31 mrt 2019').waitFor()
    expect(new URL(fleur.page.url()).searchParams.get('dag')).toBe('2019-03-31')
    await dag.fill('1-4-2019')
    await crisis.getByText('Niet bekend: deze bron zegt het niet').waitFor()
    expect(await crisis.getByText('Een subsidie').count()).toBe(0)
    await dag.fill('1-1-2001')
    await fleur.page.getByText('Op deze dag zijn er geen producten.').waitFor()
  })

  it('in Dutch and English, wide and narrow, light and dark', async () => {
    for (const taal of ['nl', 'en'] as const) {
      const scherm = await kamer.als('ilse', { taal })
      await scherm.naar('/producten')
      await scherm.page
        .getByText(taal === 'nl' ? 'De centrumgemeente: Maastricht' : 'The centre municipality: Maastricht')
        .first()
        .waitFor()
      for (const [maat, kleur] of [
        [BUREAU, 'light'],
        [TELEFOON, 'dark'],
      ] as const) {
        await scherm.page.setViewportSize(maat)
        await scherm.page.emulateMedia({ colorScheme: kleur })
        expect(await axe(scherm.page), `${taal} ${maat.width}`).toEqual([])
        const breed = await scherm.page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
        expect(breed, `${taal} ${maat.width}`).toBe(false)
      }
    }
  })

  it('with a decision: while it is drawn up and where it is read', async () => {
    const zaakId = (await voorbeeldenBesluit(wereld).leesBesluiten?.())?.pad?.id
    const aylin = await kamer.als('aylin')
    const { page } = aylin
    await aylin.naar(`/toegang/zaak/${zaakId}?deel=besluit`)
    const blok = page.locator('.z-taakverdeling')
    await blok.getByText('De centrumgemeente: Maastricht').waitFor()
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Pas het concept aan' }).click()
    await page.getByLabel('Product', { exact: true }).selectOption({ label: 'Sociaal hostel' })
    await blok.getByText('Bewoners en ervaringsdeskundigen zelf').waitFor()
    await blok.getByText('Niet bekend: deze bron zegt het niet').waitFor()
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Terug' }).click()
    await blok.getByRole('link', { name: 'Alle producten' }).click()
    await rij(aylin, 'Sociaal hostel').waitFor()
  })
})
