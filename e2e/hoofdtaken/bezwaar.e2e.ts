import { datumIn, plusDagen } from '@zicht/kern'
import pg from 'pg'
import { beforeAll, expect, it } from 'vitest'
import { inBrowser, maakProefkamer } from '../browser.ts'
import { maakToegang } from '../contract/voorbeelden-toegang.ts'
import { bekijkSchermen } from '../proef/bekijk.ts'
import { dag, deel, kies } from '../proef/weg.ts'
import * as besluit from '../proef/weg-besluit.ts'
import * as bezwaar from '../proef/weg-bezwaar.ts'
import { maakWereld, type Wereld } from '../proef/wereld.ts'

const GELEDEN = 50
const PRODUCT = 'Beschermd wonen basis'
const vanaf = (dagen: number) => plusDagen(datumIn(new Date().toISOString(), 'Europe/Amsterdam'), dagen)

/** From a refusal to the answer on an objection: made whole, heard and upheld; and two that came too late. */
inBrowser('an objection', () => {
  const kamer = maakProefkamer({ leeg: true })
  const gezien = bekijkSchermen()
  const laat: string[] = []
  let onvolledig = ''
  let wereld: Wereld

  /** A refusal that was sent fifty days ago. */
  async function geweigerd(): Promise<string> {
    const { aylin, ilse } = wereld.mensen
    // reported so long before that the six weeks of the inquiry were over
    const { zaakId: id } = await maakToegang(wereld).langGeleden(GELEDEN + 50)
    const op = vanaf(-GELEDEN)
    const { id: besluitId } = await aylin.moet<{ id: string }>(201, 'POST', `/v1/zaken/${id}/beschikkingen`, {
      soort: 'weigeren',
      product: 'BW_BASIS',
      gronden: ['KAN_ZELF'],
      motivering: 'Samen nagegaan: met hulp van zijn broer lukt het.',
      zienswijze: 'Ik had liever een kamer gehad.',
      zienswijzeOp: op,
      aanvraagOp: op,
    })
    const pad = `/v1/beschikkingen/${besluitId}`
    const doe = async (wie: typeof aylin, stap: string, status: number, body: unknown) =>
      wie.moet(status, 'POST', `${pad}/${stap}`, body, { 'if-match': await wereld.versie(wie, pad) })
    await doe(aylin, 'voorlegging', 204, undefined)
    await doe(ilse, 'controle', 204, { oordeel: 'akkoord' })
    await doe(aylin, 'besluit', 200, {})
    await aylin.moet(200, 'POST', `${pad}/verzending`, { kanaal: 'post' })
    return `/toegang/zaak/${id}`
  }

  /** An application that was asked to be completed eleven days ago, until yesterday. */
  async function nietAangevuld(): Promise<string> {
    const { aylin } = wereld.mensen
    const { id, pad, versie } = await aanvraag()
    const vraag = { gevraagd: 'Het verslag van de behandelaar ontbreekt.', tot: vanaf(-1) }
    await aylin.moet(200, 'POST', `${pad}/aanvulverzoek`, vraag, { 'if-match': `"${versie}"` })
    await aylin.moet(200, 'POST', `${pad}/aanvulverzoek/verzending`, { kanaal: 'post' })
    return `/toegang/zaak/${id}`
  }

  /** An application of a case of which the inquiry took longer than six weeks, with its clock. */
  async function aanvraag() {
    const { aylin } = wereld.mensen
    const { zaakId: id } = await maakToegang(wereld).langGeleden()
    await aylin.moet(201, 'POST', `/v1/zaken/${id}/aanvraag`, { ontvangenOp: null })
    const { klokken } = await aylin.moet<{ klokken: { id: string; versie: number; soort: string }[] }>(
      200,
      'GET',
      `/v1/zaken/${id}`,
    )
    const klok = klokken.find((k) => k.soort === 'wmoBeschikking')
    return { id, pad: `/v1/zaken/${id}/klokken/${klok?.id}`, versie: klok?.versie }
  }

  beforeAll(async () => {
    wereld = await maakWereld(kamer.platform())
    // what came too late was decided fifty days ago, and what is incomplete was asked for eleven days ago: the database lives then for a moment
    const db = new pg.Client({ connectionString: kamer.platform().dbUrl() })
    await db.connect()
    const {
      rows: [nu],
    } = await db.query(`select pg_get_functiondef('zicht.nu'::regproc) as nu`)
    const leef = (geleden: number) =>
      db.query(`create or replace function zicht.nu() returns timestamptz language sql stable as $$
        select now() - interval '${geleden} days' $$`)
    await leef(GELEDEN)
    laat.push(await geweigerd(), await geweigerd())
    await leef(11)
    onvolledig = await nietAangevuld()
    await db.query(nu.nu)
    await db.end()
  })

  it('in time and without its grounds: asked for, made whole, heard, upheld, and decided anew by its own last day', async () => {
    const [aylin, ilse] = [await kamer.als('aylin'), await kamer.als('ilse')]
    const { zaakId: id } = await maakToegang(wereld).langGeleden()
    const dossier = `/toegang/zaak/${id}`
    await aylin.naar(dossier)
    await bezwaar.weiger(aylin, { product: PRODUCT, grond: 'Op eigen kracht' })
    await besluit.legVoor(aylin)
    await bezwaar.kijkMee(ilse)
    await aylin.naar(`${dossier}?deel=besluit`)
    await besluit.neem(aylin)
    expect(await besluit.verzend(aylin)).toBe('%PDF-')

    await bezwaar.neemIn(aylin, {})
    await aylin.page.getByText('Vraag om aan te vullen wat ontbreekt').waitFor()
    await gezien.let(aylin)
    await bezwaar.vraagAanvulling(aylin)
    await aylin.page.getByText('De tijd voor het antwoord staat stil tot').waitFor()
    await deel(aylin.page, 'Brieven')
    await aylin.page.getByText('Uw bezwaar is nog niet compleet').first().waitFor()
    await deel(aylin.page, 'Besluit')
    await bezwaar.vulAan(aylin, 'Mijn broer is verhuisd en kan niet meer helpen.')

    await ilse.naar(`${dossier}?deel=besluit`)
    await bezwaar.hoor(ilse)
    await gezien.let(ilse)
    await bezwaar.beslis(ilse, {
      uitkomst: 'De persoon krijgt gelijk',
      motivering: 'De broer woont er niet meer. Hulp is wel nodig.',
    })

    // the file is back at the decision, with a last day
    await aylin.naar(dossier)
    await aylin.page.getByText('Er moet een nieuw besluit komen').waitFor()
    await gezien.let(aylin)
    await besluit.concept(aylin, { product: PRODUCT, grond: 'Zich kunnen handhaven' })
    await besluit.neem(aylin)
    await kies(aylin.page, 'Hoe is de brief gegaan?', 'Per post')
    await aylin.page.getByRole('button', { name: 'Verzend het besluit' }).click()
    await aylin.page.getByText('genomen, nog niet verzonden').waitFor({ state: 'detached' })
    const { klokken } = await wereld.mensen.aylin.moet<{
      klokken: { soort: string; geslotenOp: string | null }[]
    }>(200, 'GET', `/v1/zaken/${id}`)
    expect(klokken.find((k) => k.soort === 'nieuwBesluit')?.geslotenOp).not.toBeNull()

    await aylin.naar(`${dossier}?deel=tijdlijn`)
    await aylin.page.getByText(/Gevraagd het bezwaar aan te vullen.+Awb art. 7:10 lid 2/).waitFor()
    await aylin.page.getByText(/Bezwaar aangevuld op.+Awb art. 7:10 lid 2/).waitFor()
    await gezien.let(aylin)
  })

  it('put off once and then further, with who agreed: each with its article', async () => {
    const [aylin, ilse] = [await kamer.als('aylin'), await kamer.als('ilse')]
    const dossier = laat[0] as string
    await aylin.naar(dossier)
    await bezwaar.neemIn(aylin, { inhoud: 'Ik kan het niet zonder hulp.' })
    await aylin.page.getByText('Dit bezwaar kwam te laat').waitFor()
    await gezien.let(aylin)
    await ilse.naar(`${dossier}?deel=besluit`)
    await bezwaar.stelUit(ilse)
    await gezien.let(ilse)
    // nobody gave a reason: it is not dealt with
    await bezwaar.beslis(ilse, {
      uitkomst: 'Wij kunnen het bezwaar niet behandelen',
      om: 'Het kwam te laat',
      motivering: 'Het kwam na de laatste dag, en er was geen reden voor.',
    })
    await ilse.page.getByText('Het kwam te laat (Awb 6:7)').first().waitFor()
    await aylin.naar(`${dossier}?deel=tijdlijn`)
    await aylin.page.getByText(/uitgesteld tot en met.+Awb art. 7:10 lid 3/).waitFor()
    await aylin.page.getByText(/verder uitgesteld tot en met.+Awb art. 7:10 lid 4 onder b/).waitFor()
  })

  it('too late through no fault: answered all the same, with why', async () => {
    const [aylin, ilse] = [await kamer.als('aylin'), await kamer.als('ilse')]
    const dossier = laat[1] as string
    await aylin.naar(dossier)
    await bezwaar.neemIn(aylin, {
      inhoud: 'Ik kan het niet zonder hulp.',
      teLaatReden: 'Lag in het ziekenhuis.',
    })
    await ilse.naar(`${dossier}?deel=besluit`)
    await bezwaar.hoor(ilse)
    await bezwaar.beslis(ilse, {
      uitkomst: 'Het besluit blijft zoals het is',
      motivering: 'Met hulp van zijn broer lukt het nog steeds.',
    })
    await ilse.page.getByText('Lag in het ziekenhuis.').first().waitFor()
    await gezien.let(ilse)
  })

  it('an application that stays incomplete: asked for with a last day, left undealt with, and made known in time', async () => {
    const aylin = await kamer.als('aylin')
    const { page } = aylin
    await aylin.naar(`/toegang/zaak/${(await aanvraag()).id}`)
    await besluit.vraagAanvulling(aylin, { tot: dag(14) })
    await gezien.let(aylin)
    await aylin.naar(onvolledig)
    await besluit.buiten(aylin, { product: PRODUCT, aanvraagOp: dag(-11) })
    await besluit.neem(aylin)
    await page.getByText(/Verzend de brief, uiterlijk op/).waitFor()
    await gezien.let(aylin)
    expect(await besluit.verzend(aylin)).toBe('%PDF-')
  })
})
