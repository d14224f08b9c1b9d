import { beforeAll, expect, it } from 'vitest'
import { inBrowser, maakProefkamer, meldTaak, TELEFOON } from '../browser.ts'
import { dag } from '../proef/weg.ts'
import { maakWereld, type Wereld } from '../proef/wereld.ts'

/** DAG 09:00: the provider's screen on a phone. */
inBrowser('the provider, on a phone of 320 px', () => {
  const kamer = maakProefkamer({ leeg: true })
  let wereld: Wereld
  beforeAll(async () => {
    wereld = await maakWereld(kamer.platform())
    await wereld.nieuwePlekken(1)
  })

  it('from the board: a bed out of use in at most three taps, and back', async () => {
    const sanne = await kamer.als('sanne', { maat: TELEFOON, raak: true })
    const { page } = sanne
    await sanne.naar('/bord')
    const rij = page.getByRole('button', { name: /^Proefopvang PROEF_OPVANG: 100 vrij/ })
    const begin = performance.now()
    await sanne.klik(rij)
    const vrij = page.getByRole('dialog').getByRole('button', { name: /^Zaal A, plek \d+: vrij$/i })
    await vrij.first().waitFor()
    if (!(await page.getByRole('button', { name: 'Iets is stuk' }).isVisible()))
      await sanne.klik(vrij.first())
    await sanne.klik(page.getByRole('button', { name: 'Iets is stuk' }))
    await page
      .getByRole('button', { name: /^Proefopvang PROEF_OPVANG: 99 vrij.*1 buiten gebruik/ })
      .waitFor({ state: 'attached' })
    const klikken = sanne.klikken()
    const seconden = meldTaak('bed buiten gebruik', klikken, begin)
    expect(klikken).toBeLessThanOrEqual(3)
    expect(seconden).toBeLessThan(30)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /plek \d+: buiten gebruik/i })
      .click()
    await page.getByRole('button', { name: 'Weer in gebruik' }).click()
    await page
      .getByRole('button', { name: /^Proefopvang PROEF_OPVANG: 100 vrij/ })
      .waitFor({ state: 'attached' })
  })

  it('every target is large enough for a thumb', async () => {
    const sanne = await kamer.als('sanne', { maat: TELEFOON, raak: true })
    await sanne.naar(`/bord/${wereld.voorzieningId}`)
    const klein = await sanne.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main button, main input, main select, nav a')].flatMap(
        (el) => {
          const { width, height } = (el.closest('label') ?? el).getBoundingClientRect()
          if (width === 0 || (width >= 44 && height >= 44)) return []
          return `${el.tagName} ${el.textContent?.trim() || el.getAttribute('aria-label')} ${width.toFixed(0)}×${height.toFixed(0)}`
        },
      ),
    )
    expect([...new Set(klein)].slice(0, 5)).toEqual([])
  })

  it('a place that is still occupied: the form tells when it comes free, and takes no earlier day', async () => {
    const { noor } = wereld.mensen
    const melding = await wereld.melding({ roepnaam: 'Ger' })
    await noor.moet(201, 'POST', `/v1/crisismeldingen/${melding}/plaatsing`, {
      plekIds: await wereld.nieuwePlekken(1),
      afwijkreden: 'Voor de proef.',
    })
    const sanne = await kamer.als('sanne', { maat: TELEFOON, raak: true })
    const { page } = sanne
    await sanne.naar('/wachtlijst/vacature')
    await page.getByLabel('Voorziening').selectOption({ label: 'Proefopvang PROEF_OPVANG' })
    await page.getByLabel('Kamer of woning').selectOption({ index: 1 })
    const bezet = page.getByRole('checkbox', {
      name: /^Plek \d+: Bezet, komt naar verwachting vrij op \d+ \p{L}+\.? \d{4}$/u,
    })
    await bezet.first().check()
    const vanaf = page.getByLabel('Vanaf wanneer')
    await vanaf.fill(dag())
    await page.getByRole('button', { name: 'Meld de plek' }).click()
    // said at the field, which has the focus then or is one link away
    await page
      .getByText(/Op die dag is nog niet elke plek vrij/)
      .first()
      .waitFor()
    expect(await vanaf.getAttribute('aria-invalid')).toBe('true')
    await vanaf.fill(dag(400))
    await page.getByRole('button', { name: 'Meld de plek' }).click()
    await page.getByText('De plek is gemeld.').waitFor()
  })

  it('the night count, and a better count of the same night', async () => {
    const sanne = await kamer.als('sanne', { maat: TELEFOON, raak: true })
    const { page } = sanne
    await sanne.naar(`/bord/${wereld.voorzieningId}`)
    for (const aantal of ['38', '37']) {
      await page.getByLabel('Hoeveel mensen sliepen hier?').fill(aantal)
      await page.getByRole('button', { name: 'Bewaar telling' }).click()
      await page.locator('td').getByText(aantal, { exact: true }).waitFor()
    }
    await page.getByText(/1 keer verbeterd/).waitFor()
  })
})
