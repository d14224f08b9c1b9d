import { beforeAll, expect, it } from 'vitest'
import { inBrowser, maakProefkamer, meldTaak } from '../browser.ts'
import { maakWereld, type Wereld } from '../proef/wereld.ts'

/** A stay and the file: nobody leaves without a place to go, and nobody overwrites what another just changed. */
inBrowser('during a stay', () => {
  const kamer = maakProefkamer({ leeg: true })
  let wereld: Wereld
  beforeAll(async () => {
    wereld = await maakWereld(kamer.platform())
  })

  it('nobody leaves without a place to go, unless a second person agrees', async () => {
    const { plaatsingId } = await wereld.geplaatst({ roepnaam: 'Wim' })
    const { sanne, ruben } = wereld.mensen
    await sanne.moet(
      200,
      'POST',
      `/v1/plaatsingen/${plaatsingId}/aankomst`,
      {},
      {
        'if-match': await wereld.versie(sanne, `/v1/plaatsingen/${plaatsingId}`),
      },
    )
    const pad = `/plaatsingen/${plaatsingId}`
    const nacht = await kamer.als('sanne')
    const begin = performance.now()
    await nacht.naar(pad)
    await nacht.klik(nacht.page.getByRole('button', { name: 'Beëindig verblijf' }))
    await nacht.klik(nacht.page.getByLabel(/^Op straat/))
    await nacht.klik(nacht.page.getByRole('button', { name: 'Verder' }))
    await nacht.page.getByText('Niemand vertrekt zonder plek om naartoe te gaan').first().waitFor()
    await nacht.page
      .getByLabel('Waarom is er geen plek om naartoe te gaan?')
      .fill('Hij wil vannacht beslist niet blijven.')
    await nacht.klik(nacht.page.getByRole('button', { name: 'Vraag akkoord' }))
    await nacht.page.getByText('U vroeg dit zelf. Iemand anders beslist.').waitFor()
    // the interface refuses as well, whatever the screen shows
    const zelf = await sanne.vraag(
      'POST',
      `/v1/plaatsingen/${plaatsingId}/beeindiging`,
      {
        bestemming: 'op_straat',
        reden: 'eigen_wens',
        samen: false,
      },
      { kop: { 'if-match': await wereld.versie(sanne, `/v1/plaatsingen/${plaatsingId}`) } },
    )
    expect(zelf.status).toBe(409)

    const leider = await kamer.als('ruben')
    await leider.naar('/werk')
    await leider.klik(
      leider.page.getByRole('link', { name: /Akkoord gevraagd voor een einde zonder plek/ }).first(),
    )
    await leider.klik(leider.page.getByText('Akkoord', { exact: true }).first())
    await leider.page.getByLabel('Waarom?').fill('Gesproken; hij weet dat hij terug kan komen.')
    await leider.klik(leider.page.getByRole('button', { name: 'Leg besluit vast' }))
    await leider.page.getByText(/Ruben Kompasroos, .*terug kan komen/).waitFor()

    await nacht.page.getByText(/Ruben Kompasroos, .*terug kan komen/).waitFor()
    await nacht.klik(nacht.page.getByRole('button', { name: 'Beëindig verblijf' }))
    await nacht.klik(nacht.page.getByLabel(/^Op straat/))
    await nacht.klik(nacht.page.getByRole('button', { name: 'Verder' }))
    await nacht.page.getByLabel('Reden').selectOption({ label: 'Eigen wens' })
    await nacht.klik(nacht.page.getByRole('dialog').getByRole('button', { name: 'Beëindig verblijf' }))
    await nacht.page.getByText('Verblijf beëindigd').first().waitFor()
    meldTaak('einde zonder plek, twee personen', nacht.klikken() + leider.klikken(), begin)
    await ruben.moet(200, 'GET', `/v1/plaatsingen/${plaatsingId}`)
  })

  it('someone else was just first: who changed what, and what was typed stays', async () => {
    const { clientId } = await wereld.geplaatst({ roepnaam: 'Tonny' })
    const { karim } = wereld.mensen
    const noor = await kamer.als('noor')
    const { page } = noor
    await noor.naar(`/mensen/${clientId}`)
    await page.getByRole('button', { name: 'Verbeter gegevens' }).click()
    await page.getByLabel('Achternaam').fill('Beukenhof')
    // between Noor's press and the server Karim was just first
    let eerder = false
    await page.route(`**/v1/clienten/${clientId}`, async (route) => {
      if (route.request().method() === 'PATCH' && !eerder) {
        eerder = true
        const versie = await wereld.versie(karim, `/v1/clienten/${clientId}`)
        const wijziging = { telefoon: '06 0000 0001' }
        await karim.moet(200, 'PATCH', `/v1/clienten/${clientId}`, wijziging, { 'if-match': versie })
      }
      return route.continue()
    })
    await page.getByRole('button', { name: 'Bewaar' }).click()
    const dialoog = page.getByRole('dialog', { name: 'Iemand anders was u voor' })
    await dialoog.waitFor()
    expect(await dialoog.innerText()).toMatch(/Karim Morgenlicht.*telefoon/s)
    await dialoog.getByRole('button', { name: 'Toon de nieuwe stand' }).click()
    expect(await page.getByLabel('Achternaam').inputValue()).toBe('Beukenhof')
    await page.getByRole('button', { name: 'Bewaar' }).click()
    await page.getByRole('heading', { name: /Beukenhof/ }).waitFor()
    await page.getByText('06 0000 0001').waitFor()
  })
})
