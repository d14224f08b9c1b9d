import { expect, it } from 'vitest'
import { inBrowser, maakProefkamer, type Scherm } from '../browser.ts'
import { maakToegang } from '../contract/voorbeelden-toegang.ts'
import { bekijkSchermen } from '../proef/bekijk.ts'
import * as weg from '../proef/weg.ts'
import * as besluit from '../proef/weg-besluit.ts'
import { uitCrisis } from '../proef/weg-crisis.ts'

/** Where the way is walked: what differs between the regions is what their data say, and not how it is walked. */
const REGIOS = [
  {
    regio: 'maastricht-heuvelland',
    gemeente: 'Maastricht',
    begeleid: { product: 'Beschermd wonen basis', wie: 'joris', aanbieder: 'Levanto', waar: 'De Akelei' },
    eenvoudig: { product: 'Opvang met begeleiding', wie: 'joris', waar: 'Impuls', besluit: true },
  },
  {
    regio: 'parkstad',
    gemeente: 'Heerlen',
    begeleid: { product: 'Beschermd wonen', wie: 'joris', aanbieder: 'Mondriaan', waar: 'De Berg' },
    // shelter is a general provision here: who needs it gets it, without a decision
    eenvoudig: {
      product: 'Kleinschalige opvang in de wijk',
      wie: 'sanne',
      waar: 'Opvang in de wijk Brunssum',
      besluit: false,
    },
  },
] as const

const HANDHAVEN = 'Zich kunnen handhaven'
const OPVANG = 'Opvang of beschermd wonen'

for (const r of REGIOS)
  inBrowser(`from a report of need to a place, in ${r.regio}`, () => {
    const kamer = maakProefkamer({ leeg: true, env: { ZICHT_REGIO: r.regio } })
    const als = (persona: string) => kamer.als(persona, { blijft: true })
    const gezien = bekijkSchermen()
    const dossierVan = (wie: Scherm) => new URL(wie.page.url()).pathname
    let wacht: { gemeld: weg.Gemeld; dossier: string; naam: string }

    it('complex: a meeting advises, the municipality decides, and the person waits', async () => {
      const burger = await kamer.buiten()
      const [aylin, joris, ilse] = [await als('aylin'), await als(r.begeleid.wie), await als('ilse')]
      const wie = {
        roepnaam: 'Jet',
        achternaam: 'Waterlelie',
        geboren: '3-4-1976',
        vraag: 'Mijn huur is opgezegd en ik red het niet alleen.',
        gemeente: r.gemeente,
      }
      const gemeld = await weg.meld(burger, wie)
      await gezien.let(burger)
      await weg.volg(burger, gemeld, 'Ontvangen')
      await gezien.let(burger)
      await weg.pakOp(aylin, gemeld.nummer)
      const dossier = dossierVan(aylin)
      await weg.volg(burger, gemeld, 'Eerste gesprek')
      await weg.volgende(aylin, 'Onderzoek')
      await weg.quickscan(aylin, weg.ROUTES.complex, { route: OPVANG, complex: true })
      await weg.onderzoek(aylin)
      await gezien.let(aylin)
      await besluit.aanvraagBinnen(aylin)
      expect(await besluit.klokLoopt(aylin)).toBe(true)
      await weg.plan(aylin, 'Weer een eigen sleutel')
      await gezien.let(aylin)

      const overleg = await besluit.planOverleg(aylin, r.begeleid.aanbieder)
      await aylin.naar(dossier)
      await weg.volgende(aylin, 'Overleg')
      await besluit.opAgenda(aylin)
      // who thinks along sees the question, and not of whom it is
      const agenda = await besluit.geefMening(joris, overleg)
      expect(agenda).not.toContain(wie.roepnaam)
      expect(agenda).not.toContain(gemeld.nummer)
      await gezien.let(joris)
      await besluit.adviseer(aylin, overleg)
      await gezien.let(aylin)

      await weg.volg(burger, gemeld, 'Besluit')
      await besluit.concept(aylin, {
        product: r.begeleid.product,
        grond: HANDHAVEN,
        advies: true,
        aanvraag: 'binnen',
      })
      await besluit.legVoor(aylin)
      await besluit.neemVoorgelegd(ilse)
      await gezien.let(ilse)
      expect(await besluit.verzend(aylin)).toBe('%PDF-')
      await gezien.let(aylin)
      await weg.opLijst(aylin, { lijst: r.begeleid.product, klasse: null })
      await weg.volg(burger, gemeld, 'Wachten op een plek')
      wacht = { gemeld, dossier, naam: `${wie.roepnaam} ${wie.achternaam}` }
    })

    // the same in both regions
    if (r === REGIOS[0])
      it('six weeks over: the application goes out in a letter; who asked to stop goes on, with the keyboard', async () => {
        const mens = await kamer.platform().als('aylin')
        const { zaakId, volgcode } = await maakToegang({ mensen: { aylin: mens } }).langGeleden()
        await mens.moet(200, 'POST', '/v1/toegangsmeldingen/_intrekking', { code: volgcode })
        const aylin = await als('aylin')
        const { page } = aylin
        const focus = () => page.evaluate(() => document.activeElement?.textContent)
        await aylin.naar(`/toegang/zaak/${zaakId}`)

        const stop = page.getByRole('region', { name: 'Wil stoppen' })
        await stop.getByRole('button', { name: 'Het gaat door' }).press('Enter')
        // what went wrong goes along with what is put away
        const fout = stop.getByRole('alert')
        await stop.getByRole('button', { name: 'Ja, het gaat door' }).press('Enter')
        await fout.waitFor()
        await stop.getByRole('button', { name: 'Terug' }).press('Enter')
        await expect.poll(focus).toBe('Het gaat door')
        await page.keyboard.press('Enter')
        await stop.getByRole('textbox').waitFor()
        expect(await fout.count()).toBe(0)
        await stop.getByRole('textbox').fill('Gebeld: wil toch een plek.')
        await stop.getByRole('button', { name: 'Ja, het gaat door' }).press('Enter')
        await stop.waitFor({ state: 'detached' })

        await page.getByRole('button', { name: 'Maak de brief die de aanvraag aanbiedt' }).click()
        await page.getByText(/ligt klaar\. Verzend hem/).waitFor()
        await gezien.let(aylin)
        await weg.kies(page, 'Hoe is de brief gegaan?', 'Per post')
        await page.getByRole('button', { name: 'De brief is verzonden' }).click()
        await page.getByText(/De aanvraag is aangeboden op/).waitFor()
        await weg.deel(page, 'Tijdlijn')
        await page.getByText('Vraag om te stoppen beantwoord: het gaat door').waitFor()
        await page.getByText(/^Aanvraag aangeboden op/).waitFor()
      })

    it('urgent: from a crisis call, decided without delay, and first on the same list', async () => {
      const noor = await kamer.als('noor')
      const [aylin, joris] = [await als('aylin'), await als(r.begeleid.wie)]
      const nummer = await uitCrisis(noor, { roepnaam: 'Ger', vraag: 'Moet vandaag weg uit huis.' })
      await aylin.naar('/toegang')
      await aylin.page
        .getByRole('listitem')
        .filter({ hasText: nummer })
        .getByText('van het crisisteam')
        .waitFor()
      await gezien.let(aylin)
      await weg.pakOp(aylin, nummer)
      await aylin.page.getByText('Dit kan niet wachten').waitFor()
      await weg.volgende(aylin, 'Onderzoek')
      await weg.quickscan(aylin, weg.ROUTES.spoed, { route: 'Crisis', complex: false })
      // the decision does not wait for the inquiry (Wmo 2015 art. 2.3.3)
      await besluit.concept(aylin, { product: r.begeleid.product, grond: 'Spoed' })
      expect(await besluit.klokLoopt(aylin)).toBe(false)
      await besluit.neem(aylin)
      await weg.opLijst(aylin, { lijst: r.begeleid.product, klasse: 'Direct nodig' })

      await weg.meldVacature(joris, r.begeleid.waar)
      await gezien.let(joris)
      const voorstel = await weg.biedAan(aylin, {
        lijst: r.begeleid.product,
        voorziening: r.begeleid.waar,
        naam: 'Ger',
      })
      expect(voorstel).toContain(`2. ${wacht.naam}`)
      expect(voorstel).toContain('De klasse “Direct nodig” gaat voor')
      await gezien.let(aylin)
      await weg.aanbiederZegtJa(joris, 'Ger')
      // it is in force once it is made known (Awb art. 3:40): until then nobody moves in on it
      await weg.persoonZegtJa(aylin, 'Ger', false)
      await gezien.let(aylin)
      await aylin.page.getByRole('link', { name: 'Naar het besluit' }).click()
      expect(await besluit.verzend(aylin)).toBe('%PDF-')
      await weg.deel(aylin.page, 'Wachten en plaatsen')
      await weg.plaats(aylin)
      await gezien.let(aylin)
    })

    it('who waited is next: the place, the offer, two times yes, and the stay begins', async () => {
      const burger = await kamer.buiten()
      const [aylin, joris] = [await als('aylin'), await als(r.begeleid.wie)]
      await weg.meldVacature(joris, r.begeleid.waar)
      const verdeling = { lijst: r.begeleid.product, voorziening: r.begeleid.waar, naam: wacht.naam }
      await weg.beginVerdeling(aylin, verdeling)
      await gezien.let(aylin)
      await weg.maakVerdeling(aylin, verdeling)
      await gezien.let(aylin)
      // a first name and what is needed: no more than the answer asks
      const kaart = await weg.aanbiederZegtJa(joris, 'Jet')
      expect(kaart).not.toContain('Waterlelie')
      await gezien.let(joris)
      await weg.persoonZegtJa(aylin, wacht.naam)
      await weg.plaats(aylin)
      await weg.volg(burger, wacht.gemeld, 'Wonen')
      await weg.komtAan(joris, 'Jet')
      await aylin.naar(`${wacht.dossier}?deel=tijdlijn`)
      await aylin.page.getByText('De plaatsing is begonnen').waitFor()
      await gezien.let(aylin)
    })

    it(
      r.eenvoudig.besluit
        ? 'one clear question: no meeting, a decision of the team, a place'
        : 'one clear question: a general provision, no meeting and no decision, a place',
      async () => {
        const burger = await kamer.buiten()
        const [aylin, aanbieder] = [await als('aylin'), await als(r.eenvoudig.wie)]
        const wie = {
          roepnaam: 'Bas',
          achternaam: 'Korenbloem',
          geboren: '1-2-1990',
          vraag: 'Ik slaap bij vrienden en dat kan niet langer.',
          gemeente: r.gemeente,
        }
        const gemeld = await weg.meld(burger, wie)
        await weg.pakOp(aylin, gemeld.nummer)
        await weg.volgende(aylin, 'Onderzoek')
        await weg.quickscan(aylin, weg.ROUTES.eenvoudig, { route: OPVANG, complex: false })
        await weg.onderzoek(aylin)
        if (r.eenvoudig.besluit) {
          // nobody took the application in: the draft says when it came
          await besluit.concept(aylin, { product: r.eenvoudig.product, grond: HANDHAVEN })
          expect(await besluit.klokLoopt(aylin)).toBe(true)
          await besluit.neem(aylin)
          expect(await besluit.verzend(aylin)).toBe('%PDF-')
        } else {
          await weg.deel(aylin.page, 'Besluit')
          await aylin.page.getByRole('button', { name: 'Begin een besluit' }).click()
          const product = aylin.page.getByLabel('Product', { exact: true })
          expect(await product.locator('option').allInnerTexts()).not.toContain(r.eenvoudig.product)
        }
        await weg.opLijst(aylin, { lijst: r.eenvoudig.product, klasse: null })
        await weg.meldVacature(aanbieder, r.eenvoudig.waar)
        await weg.biedAan(aylin, {
          lijst: r.eenvoudig.product,
          voorziening: r.eenvoudig.waar,
          naam: 'Bas Korenbloem',
        })
        await weg.aanbiederZegtJa(aanbieder, 'Bas')
        await weg.persoonZegtJa(aylin, 'Bas Korenbloem')
        await weg.plaats(aylin)
        await weg.volg(burger, gemeld, 'Wonen')
        await weg.komtAan(aanbieder, 'Bas')
      },
    )
  })
