import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wacht } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import { expect, it } from 'vitest'
import { leesSlot } from '../../server/src/platform/postgres/slot.ts'
import { CHROMIUM, inBrowser, maakProefkamer, maakScherm, meldAan, meldTaak, VLAGGEN } from '../browser.ts'
import { drukLang } from '../proef/druk.ts'

/** What holds on every screen: nothing typed is lost, the whole task by keyboard, the other language, the dark. */
inBrowser('whatever happens', () => {
  const kamer = maakProefkamer({ leeg: true, ingebouwd: true })

  it('02:10: the laptop dies; the half-typed call is still there, marked as not yet sent', async () => {
    const map = await mkdtemp(join(tmpdir(), 'zicht-laptop-'))
    const start = async () => {
      const context = await chromium.launchPersistentContext(map, {
        executablePath: CHROMIUM as string,
        args: VLAGGEN,
        locale: 'nl-NL',
      })
      return { context, ...(await maakScherm(context, kamer.adres)) }
    }
    try {
      const voor = await start()
      await meldAan(voor.page, kamer.adres('/'), 'noor')
      await voor.naar('/crisis/nieuw')
      await voor.page.getByText('Weet ik niet').first().click()
      await voor.page.getByLabel('Roepnaam', { exact: false }).fill('Truus')
      await voor.page.getByLabel('Leeftijd').fill('67')
      await wacht(1000)
      const cdp = await voor.context.newCDPSession(voor.page)
      const dood = new Promise((klaar) => voor.context.once('close', klaar))
      cdp.send('Browser.crash').catch(() => {})
      await dood

      const na = await start()
      await meldAan(na.page, kamer.adres('/'), 'noor')
      await na.naar('/crisis')
      await na.page.getByText('Er staat een melding klaar die nog niet is verzonden').waitFor()
      await na.page.getByRole('link', { name: 'Ga verder met deze melding' }).click()
      await na.page.getByText('Nog niet verzonden').waitFor()
      expect(await na.page.getByLabel('Roepnaam', { exact: false }).inputValue()).toBe('Truus')
      expect(await na.page.getByLabel('Leeftijd').inputValue()).toBe('67')
      await na.sluit()
    } finally {
      await rm(map, { recursive: true, force: true })
    }
  })

  it('a fault that shows on leaving a field does not take the press on the button with it', async () => {
    const noor = await kamer.als('noor')
    const { page } = noor
    await noor.naar('/melden')
    await page.getByLabel('Geboortedatum').fill('over een jaar')
    const verzend = page.getByRole('button', { name: 'Verstuur' })
    await drukLang(page, verzend, () => page.waitForTimeout(300))
    await page.locator('.z-foutsamenvatting').getByRole('link').first().waitFor()
  })

  it('the database dies, again and again: the page says so, what was typed stays; back, it is sent', async () => {
    const noor = await kamer.als('noor')
    const { page } = noor
    await noor.naar('/crisis/nieuw')
    await page.locator('[data-begin]:focus').waitFor()
    await page.keyboard.type('nnn')
    await page.getByLabel('Roepnaam', { exact: false }).fill('Sjef')
    const weg = new AbortController()
    const doden = houdDood(join(kamer.platform().dataMap, 'postgres'), weg.signal)
    await page.getByLabel('Leeftijd').fill('51')
    await page
      .getByText(/Geen verbinding sinds|Zoeken kan nu niet/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Vastleggen zonder plek' }).click()
    await page.getByRole('button', { name: 'Opnieuw verzenden' }).waitFor()
    await page
      .getByText(/Wat u typte, blijft staan/)
      .first()
      .waitFor()
    expect(await page.locator('main').innerText()).not.toMatch(/postgres|ECONN|stack|undefined|\b50\d\b/i)
    weg.abort()
    await doden
    await page.getByText(/Geen verbinding sinds/).waitFor({ state: 'hidden' })
    expect(await page.getByLabel('Roepnaam', { exact: false }).inputValue()).toBe('Sjef')
    expect(await page.getByLabel('Leeftijd').inputValue()).toBe('51')
    await page.getByRole('button', { name: 'Opnieuw verzenden' }).click()
    await page.waitForURL(/\/crisis\/[0-9a-f-]{36}$/)
    const wie = await kamer.platform().als('noor')
    const { items } = await wie.moet<{ items: { roepnaam: string | null }[] }>(
      200,
      'GET',
      '/v1/crisismeldingen',
    )
    expect(items.filter((m) => m.roepnaam === 'Sjef')).toHaveLength(1)
  })

  it('pressed twice while the next page is slow to come: one call', async () => {
    const noor = await kamer.als('noor')
    const { page } = noor
    await noor.naar('/crisis/nieuw')
    await page.locator('[data-begin]:focus').waitFor()
    await page.keyboard.type('nnn')
    await page.getByLabel('Roepnaam', { exact: false }).fill('Mien')
    await page.route('**/assets/Meldingpagina*', async (route) => {
      await wacht(1500)
      return route.continue()
    })
    const knop = page.getByRole('button', { name: 'Vastleggen zonder plek' })
    const klaar = page.waitForResponse('**/v1/crisismeldingen')
    await knop.dblclick()
    await klaar
    await wacht(200)
    await knop.click()
    await page.waitForURL(/\/crisis\/[0-9a-f-]{36}$/)
    const wie = await kamer.platform().als('noor')
    const { items } = await wie.moet<{ items: { roepnaam: string | null }[] }>(
      200,
      'GET',
      '/v1/crisismeldingen',
    )
    expect(items.filter((m) => m.roepnaam === 'Mien')).toHaveLength(1)
  })

  it('the whole main task by keyboard, in English, in the dark', async () => {
    const noor = await kamer.als('noor', { donker: true })
    const { page } = noor
    await noor.naar('/')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'What do you want to do?' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await helderheid(page)).toBeLessThan(80)

    const begin = performance.now()
    for (const toets of 'gn') await page.keyboard.press(toets)
    await page.locator('[data-begin]:focus').waitFor()
    await page.keyboard.type('nnn')
    await page.keyboard.type('Jo')
    await page.keyboard.press('Enter')
    await page.keyboard.type('44')
    await page.getByText('Fits best').waitFor()
    await page.waitForTimeout(500)
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/crisis\/[0-9a-f-]{36}$/)
    await page
      .getByText(/for (another )?(89|90) minutes|(89|90) minutes/)
      .first()
      .waitFor()
    await tabNaar(page, /^Place$/)
    await page.keyboard.press('Enter')
    await tabNaar(page, /^Yes, place$/)
    await page.keyboard.press('Enter')
    await page.getByText('Placed, not arrived yet').waitFor()
    meldTaak('plaatsen met alleen het toetsenbord', 0, begin)
  })

  it('light, dark, language and initials are kept on this device', async () => {
    const noor = await kamer.als('noor')
    const { page } = noor
    await noor.naar('/instellingen')
    await page.getByText('Donker', { exact: true }).click()
    await page.getByText('English', { exact: true }).last().click()
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
    expect(await helderheid(page)).toBeLessThan(80)
    await page.getByText('Light', { exact: true }).click()
    expect(await helderheid(page)).toBeGreaterThan(180)
  })
})

/** Kills the database whenever it is up, until told to stop; the product brings it back each time. */
async function houdDood(gegevens: string, tot: AbortSignal): Promise<void> {
  while (!tot.aborted) {
    const pid = leesSlot(gegevens)?.pid
    if (pid) {
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        // it was dead already
      }
    }
    await wacht(40)
  }
}

type Pagina = Awaited<ReturnType<ReturnType<typeof maakProefkamer>['als']>>['page']

/** Presses Tab until the focus is on a button with this name. */
async function tabNaar(page: Pagina, naam: RegExp): Promise<void> {
  for (let keer = 0; keer < 60; keer++) {
    const hier = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
    if (naam.test(hier)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`met Tab kom je niet bij ${naam}`)
}

/** How light the page is behind everything, 0 to 255. */
const helderheid = (page: Pagina): Promise<number> =>
  page.evaluate(() => {
    const [r = 0, g = 0, b = 0] = (
      getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g) ?? []
    ).map(Number)
    return (r + g + b) / 3
  })
