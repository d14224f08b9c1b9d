import { beforeAll, expect, it } from 'vitest'
import { inBrowser, maakProefkamer, TELEFOON } from '../browser.ts'
import { maakWereld, type Wereld } from '../proef/wereld.ts'

/** DAG 23:15: the night worker taps "gekomen" at the door and walks on. */
inBrowser('an arrival that is tapped just before leaving the page', () => {
  const kamer = maakProefkamer({ leeg: true })
  let wereld: Wereld
  beforeAll(async () => {
    wereld = await maakWereld(kamer.platform())
  })

  const verwacht = async (roepnaam: string): Promise<string> => {
    const { noor } = wereld.mensen
    const melding = await wereld.melding({ roepnaam })
    const uit = await noor.moet<{ plaatsingen: { id: string }[] }>(
      201,
      'POST',
      `/v1/crisismeldingen/${melding}/plaatsing`,
      { plekIds: await wereld.nieuwePlekken(1), afwijkreden: 'Voor de proef.' },
    )
    return uit.plaatsingen[0]?.id ?? ''
  }

  it('is kept, and the next page shows it', async () => {
    const sanne = await kamer.als('sanne', { maat: TELEFOON, raak: true })
    const { page } = sanne
    // a slow line: the request takes longer than leaving the page
    const lijn = await page.context().newCDPSession(page)
    const traag = (bytes: number) =>
      lijn.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 0,
        downloadThroughput: -1,
        uploadThroughput: bytes,
      })
    for (const roepnaam of ['Ger', 'Lou', 'Ans']) {
      // the last time nothing tells the next page that something changed
      if (roepnaam === 'Ans') await page.route('**/v1/gebeurtenissen', (route) => route.abort())
      const id = await verwacht(roepnaam)
      await traag(-1)
      await sanne.naar('/bewoners')
      const knop = page
        .getByRole('listitem')
        .filter({ hasText: roepnaam })
        .getByRole('button', { name: 'Gekomen' })
      await knop.waitFor()
      await traag(1500)
      await Promise.all([
        page.waitForEvent('load'),
        knop.evaluate((el: HTMLElement, waar) => {
          el.click()
          location.assign(waar)
        }, '/bewoners'),
      ])
      await page.getByRole('link', { name: roepnaam }).waitFor()
      await knop.waitFor({ state: 'detached' })
      const { status } = await wereld.mensen.sanne.moet<{ status: string }>(
        200,
        'GET',
        `/v1/plaatsingen/${id}`,
      )
      expect(status).toBe('gestart')
    }
  })
})
