import type { Scherm } from '../scherm.ts'
import { dag, deel, kies } from './weg.ts'

/** Plans a meeting for tomorrow with one organisation that thinks along; gives its address. */
export async function planOverleg(aylin: Scherm, deelnemer: string): Promise<string> {
  const { page } = aylin
  await aylin.naar('/overleggen')
  await page.getByRole('button', { name: 'Plan een overleg' }).click()
  await page.getByLabel('Op welke dag is het overleg?').fill(dag(1))
  await page.getByLabel('Hoe laat?').fill('10:00')
  await page.getByLabel('Waar?').fill('Zaal 1')
  await page.getByRole('checkbox', { name: deelnemer, exact: true }).check()
  await page.getByRole('button', { name: 'Plan het overleg' }).click()
  await page.waitForURL(/\/overleggen\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}

/** Puts the file that is open on the agenda: for a purpose, and without a name. */
export async function opAgenda(aylin: Scherm): Promise<void> {
  const { page } = aylin
  await page.getByRole('button', { name: 'Zet op de agenda' }).click()
  await page.getByLabel('Welk overleg?').selectOption({ index: 1 })
  await page.getByLabel('Waarvoor vraagt u advies?').fill('Advies over een plek met begeleiding')
  await page.getByLabel('Uw vraag aan het overleg').fill('Past wonen met begeleiding dag en nacht?')
  await page.getByLabel('Leeftijd, ongeveer').fill('Rond de 50')
  await page.getByLabel('Hoe is het nu?').fill('Kan niet blijven waar het nu is.')
  await page.getByRole('button', { name: 'Zet dit op de agenda' }).click()
  await page.getByText('Staat op de agenda.').waitFor()
}

/** A participant reads the agenda and disagrees; gives what was on the screen. */
export async function geefMening(deelnemer: Scherm, overleg: string): Promise<string> {
  const { page } = deelnemer
  await deelnemer.naar(overleg)
  await page.getByText('Past wonen met begeleiding dag en nacht?').waitFor()
  const gezien = await page.locator('main').innerText()
  await kies(page, 'Wat vindt uw organisatie?', 'Oneens')
  await page.getByLabel('Toelichting').fill('Met hulp thuis lukt het ook.')
  await page.getByRole('button', { name: 'Geef deze mening' }).click()
  await page.getByText('Met hulp thuis lukt het ook.').waitFor()
  return gezien
}

/** The advice, beside who sees it otherwise; from here the way goes back to the file. */
export async function adviseer(aylin: Scherm, overleg: string): Promise<void> {
  const { page } = aylin
  await aylin.naar(overleg)
  await page.getByText('Met hulp thuis lukt het ook.').waitFor()
  await page.getByRole('button', { name: 'Leg het advies vast' }).click()
  await kies(page, 'Wat adviseert het overleg?', 'Toekennen')
  await page.getByLabel('Waarom?', { exact: true }).fill('Dag en nacht iemand in de buurt is nu nodig.')
  await page.getByRole('button', { name: 'Leg het advies vast' }).click()
  await page.getByText('Advies: Toekennen').waitFor()
  await page.getByRole('link', { name: /^Open het dossier/ }).click()
  await page.waitForURL(/\?deel=overleg/)
}

/** After the inquiry the application is the next step: from now its clock runs. */
export async function aanvraagBinnen(aylin: Scherm): Promise<void> {
  const knop = aylin.page.getByRole('button', { name: 'De aanvraag is vandaag binnen' })
  await knop.click()
  await knop.waitFor({ state: 'detached' })
}

/** Does the clock of the decision run on the file that is open (Wmo 2015 art. 2.3.5)? Comes back to the part that was open. */
export async function klokLoopt(aylin: Scherm): Promise<boolean> {
  const { page } = aylin
  const hier = new URL(page.url())
  await aylin.naar(hier.pathname)
  const klokken = page.getByRole('listitem').filter({ hasText: 'art. 2.3.' })
  await klokken.first().waitFor()
  const regels = await klokken.filter({ hasText: 'art. 2.3.5' }).allInnerTexts()
  await aylin.naar(`${hier.pathname}${hier.search}`)
  return regels.some((r) => !/gesloten/i.test(r))
}

/** A complete draft that grants the product, on the file that is open; the day of an application that is in, stands there already. */
export async function concept(
  aylin: Scherm,
  wat: { product: string; grond: string; advies?: boolean; aanvraag?: 'binnen'; waarom?: string },
): Promise<void> {
  const { page } = aylin
  await deel(page, 'Besluit')
  await page.getByRole('button', { name: 'Begin een besluit' }).click()
  await kies(page, 'Wat wilt u besluiten?', 'Toekennen')
  await page.getByLabel('Product', { exact: true }).selectOption({ label: wat.product })
  await page.getByLabel('Wat krijgt de persoon?').fill('Een plek met begeleiding die er dag en nacht is.')
  await page.getByLabel('Eerste dag').fill(dag())
  await page.getByRole('checkbox', { name: new RegExp(`^${wat.grond}`) }).check()
  if (wat.aanvraag !== 'binnen') await page.getByLabel('Dag van de aanvraag').fill(dag())
  if (wat.waarom) await page.getByLabel('Waarom, voor deze persoon?').fill(wat.waarom)
  if (wat.advies) await page.getByLabel('Advies van het overleg').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Bewaar concept' }).click()
  await page.getByText('Alles is er.').waitFor()
}

/** A draft that leaves an application of that day, asked to be completed in vain, undealt with, on the file that is open. */
export async function buiten(aylin: Scherm, wat: { product: string; aanvraagOp: string }): Promise<void> {
  const { page } = aylin
  await deel(page, 'Besluit')
  await page.getByRole('button', { name: 'Begin een besluit' }).click()
  await kies(page, 'Wat wilt u besluiten?', 'Buiten behandeling laten')
  await page.getByLabel('Product', { exact: true }).selectOption({ label: wat.product })
  // who decides and pays comes in above the grounds
  await page.getByText('Betaalt', { exact: true }).first().waitFor()
  await page.getByRole('checkbox', { name: /^De aanvraag bleef onvolledig/ }).check()
  await page
    .getByLabel('Waarom, voor deze persoon?')
    .fill('Zonder het verslag is niet te zeggen wat nodig is.')
  await page.getByLabel('Dag van de aanvraag').fill(wat.aanvraagOp)
  await page.getByRole('button', { name: 'Bewaar concept' }).click()
  await page.getByText('Alles is er.').waitFor()
}

/** Who applied is asked to complete it by a letter: from the day after that went, the clock stands still. */
export async function vraagAanvulling(aylin: Scherm, wat: { tot: string }): Promise<void> {
  const { page } = aylin
  const klok = page.getByRole('listitem').filter({ hasText: 'art. 2.3.5' }).first()
  await klok.getByRole('button', { name: 'Vraag aan te vullen' }).click()
  await klok.getByLabel('Wat ontbreekt er?').fill('Het verslag van de behandelaar ontbreekt.')
  await klok.getByLabel('Tot en met welke dag kan de inwoner aanvullen?').fill(wat.tot)
  await klok.getByRole('button', { name: 'Maak de brief' }).click()
  await klok.getByRole('button', { name: 'Verzend de vraag om aan te vullen' }).click()
  await kies(page, 'Hoe is de brief gegaan?', 'Per post')
  await klok.getByRole('button', { name: 'Verzend de vraag om aan te vullen' }).click()
  await klok.getByText('Aanvullen kan tot en met').waitFor()
  // the next step says what one waits for, or that the day went by
  await page.getByText(/^(U wacht op de persoon|De tijd om aan te vullen is voorbij)/).waitFor()
}

/** Takes the decision, in one's own name. */
export async function neem(wie: Scherm): Promise<void> {
  await wie.page.getByRole('button', { name: 'Neem het besluit' }).click()
  await wie.page.getByText('genomen, nog niet verzonden').waitFor()
}

/** Who has to decide finds it among what waits. */
export async function neemVoorgelegd(wie: Scherm): Promise<void> {
  const { page } = wie
  await wie.naar('/besluiten')
  await page
    .getByRole('link', { name: /^Toekennen/ })
    .first()
    .click()
  await page.waitForURL(/\?deel=besluit/)
  await neem(wie)
}

/** The letter goes, and is read as it went: a PDF. Gives its first bytes. */
export async function verzend(aylin: Scherm): Promise<string> {
  const { page } = aylin
  await kies(page, 'Hoe is de brief gegaan?', 'Per post')
  await page.getByRole('button', { name: 'Verzend het besluit' }).click()
  await page
    .getByText(/Bezwaar kan tot en met/)
    .first()
    .waitFor()
  const brief = page.getByRole('link', { name: 'Open de brief (pdf)' })
  const antwoord = await page.request.get(new URL((await brief.getAttribute('href')) ?? '', page.url()).href)
  return (await antwoord.body()).subarray(0, 5).toString('latin1')
}

/** Puts the draft before the municipality that is responsible. */
export async function legVoor(aylin: Scherm): Promise<void> {
  const { page } = aylin
  await page.getByRole('button', { name: /^Leg voor aan gemeente/ }).click()
  await page.getByRole('button', { name: 'Ja, leg voor' }).click()
  await page.getByText('Voorgelegd op').waitFor()
}
