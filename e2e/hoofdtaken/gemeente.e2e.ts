import pg from 'pg'
import { beforeAll, expect, it } from 'vitest'
import { maakDossier } from '../aanvallen/dossier.ts'
import { inBrowser, maakProefkamer } from '../browser.ts'
import { maakWereld, type Wereld } from '../proef/wereld.ts'

/** The municipality that is responsible by a decision reads the file: no tab is shown that leads to a refusal. */
inBrowser('the file for the responsible municipality', () => {
  const kamer = maakProefkamer({ leeg: true })
  let wereld: Wereld
  beforeAll(async () => {
    wereld = await maakWereld(kamer.platform())
  })

  it('every tab of a full file opens, and nothing in it is refused', async () => {
    const { sanne } = wereld.mensen
    const db = new pg.Client({ connectionString: wereld.platform.dbUrl() })
    await db.connect()
    await db.query('set search_path = zicht')
    const dossier = await maakDossier(wereld, db, 'van het team', {
      wie: sanne,
      organisatieId: wereld.organisatieId,
    })
    await db.end()
    const ilse = await kamer.als('ilse')
    const { page } = ilse
    const geweigerd: string[] = []
    page.on('response', (r) => {
      if (r.status() >= 400) geweigerd.push(`${r.status()} ${new URL(r.url()).pathname.split('/').at(-1)}`)
    })
    await ilse.naar(`/toegang/zaak/${dossier.ids.zaken}`)
    const tabs = page.getByRole('navigation', { name: 'Delen van het dossier' }).getByRole('link')
    await tabs.first().waitFor()
    const aantal = await tabs.count()
    expect(aantal).toBeGreaterThan(5)
    for (let nr = 0; nr < aantal; nr++) {
      await tabs.nth(nr).click()
      await page.waitForLoadState('networkidle')
      expect(geweigerd, await tabs.nth(nr).innerText()).toEqual([])
    }
  })
})
