import { randomUUID } from 'node:crypto'
import { datumIn } from '@zicht/kern'
import pg from 'pg'
import type { Wereld } from '../proef/wereld.ts'
import type { Mens } from '../proefplatform.ts'
import type { Oproep } from './toets.ts'

/** What a report takes; invented. */
export const MELDING = {
  melderSoort: 'naaste',
  melder: { naam: 'Ria', organisatie: null, telefoon: '06-00000004', email: 'ria@example.nl' },
  persoon: {
    roepnaam: 'Tom',
    achternaam: 'Proefhof',
    geboortedatum: '1984-05-06',
    telefoon: '06-00000005',
    verblijf: 'Bij zijn zus',
  },
  vraag: 'Mijn broer kan nergens meer terecht.',
  gemeente: 'GM0935',
  spoed: false,
  wilOndersteuner: true,
  persoonlijkPlan: null,
}

/** A report that was written down, and one that was taken up: for the examples of every room that works on a case. */
export function maakToegang({ mensen: { aylin } }: { mensen: Pick<Wereld['mensen'], 'aylin'> }) {
  const neemAan = () =>
    aylin.moet<{ id: string; volgcode: string }>(201, 'POST', '/v1/toegangsmeldingen/balie', {
      ...MELDING,
      kanaal: 'telefoon',
    })
  const zaak = async () => {
    const { id, volgcode } = await neemAan()
    const uit = await aylin.moet<{ id: string; clientId: string }>(
      201,
      'POST',
      `/v1/toegangsmeldingen/${id}/zaak`,
      { persoon: { roepnaam: 'Tom', geslacht: 'man' } },
    )
    return { ...uit, volgcode }
  }
  /** Reported so long ago that the six weeks are over. */
  const langGeleden = async (dagen = 80) => {
    const ontvangenOp = new Date(Date.now() - dagen * 86_400_000).toISOString().slice(0, 10)
    const { id, volgcode } = await aylin.moet<{ id: string; volgcode: string }>(
      201,
      'POST',
      '/v1/toegangsmeldingen/balie',
      { ...MELDING, melderSoort: 'zelf', kanaal: 'balie', ontvangenOp },
    )
    const zaakUit = await aylin.moet<{ id: string }>(201, 'POST', `/v1/toegangsmeldingen/${id}/zaak`, {
      persoon: { roepnaam: 'Tom', geslacht: 'man' },
    })
    return { volgcode, zaakId: zaakUit.id }
  }
  return { neemAan, zaak, langGeleden }
}

/** For each operation of access a call that succeeds. */
export function voorbeeldenToegang(w: Wereld): Record<string, () => Promise<Oproep>> {
  const { aylin, noor, sam } = w.mensen
  const { neemAan, zaak, langGeleden } = maakToegang(w)
  const code = async (wie: Mens, bij: object): Promise<Oproep> => ({
    wie,
    body: { code: (await neemAan()).volgcode, ...bij },
  })
  const opZaak = async (body?: unknown): Promise<Oproep> => {
    const { id } = await zaak()
    return { wie: aylin, pad: { id }, ifMatch: await w.versie(aylin, `/v1/zaken/${id}`), body }
  }
  const opKlok = async (
    wat: (klok: { id: string; versie: number }, id: string) => Promise<number>,
    body: unknown,
  ): Promise<Oproep> => {
    const { id } = await zaak()
    const { klokken } = await aylin.moet<{ klokken: { id: string; versie: number; soort: string }[] }>(
      200,
      'GET',
      `/v1/zaken/${id}`,
    )
    const klok = klokken.find((k) => k.soort === 'wmoOnderzoek')
    if (!klok) throw new Error('een zaak zonder klok')
    return { wie: aylin, pad: { id, klokId: klok.id }, ifMatch: `"${await wat(klok, id)}"`, body }
  }
  const zoals = async (klok: { versie: number }) => klok.versie
  const SCHORSING = {
    grond: 'UITSTEL_CLIENT',
    reden: 'Vraagt schriftelijk om uitstel.',
    dag: null,
    instemmingOp: datumIn(new Date().toISOString(), 'Europe/Amsterdam'),
  }

  const tweedeTeam = async () =>
    (
      await w.mensen.daan.moet<{ id: string }>(201, 'POST', '/v1/organisaties', {
        code: `TEAM_${randomUUID().slice(0, 8)}`,
        naam: 'Toegang Twee',
        soort: 'toegang',
        geldig: { van: '2020-01-01', tot: null },
        bron: 'proef',
      })
    ).id
  const gevraagd = async () => {
    const { id } = await zaak()
    const uit = await aylin.moet<{ id: string }>(201, 'POST', `/v1/zaken/${id}/overdracht`, {
      naarTeam: await tweedeTeam(),
      reden: 'Woont nu daar.',
    })
    return { zaakId: id, overdrachtId: uit.id }
  }
  /** The other way round: a case of the other team, where no persona works, that this team is asked to take over. */
  const omgekeerd = async () => {
    const { zaakId, overdrachtId } = await gevraagd()
    const client = new pg.Client({ connectionString: w.platform.dbUrl() })
    await client.connect()
    await client.query(
      'update zicht.zaakoverdracht set van_team = naar_team, naar_team = van_team where id = $1',
      [overdrachtId],
    )
    await client.query(
      'update zicht.zaak set team_id = (select van_team from zicht.zaakoverdracht where id = $2), behandelaar = null where id = $1',
      [zaakId, overdrachtId],
    )
    await client.end()
    return overdrachtId
  }

  /** A late case of Sam, who may have one already: a new one each time, so it is made his afterwards. */
  const vanSam = async () => {
    const { zaakId } = await langGeleden()
    const { clientId } = await sam.moet<{ clientId: string }>(200, 'GET', '/v1/sessie')
    const client = new pg.Client({ connectionString: w.platform.dbUrl() })
    await client.connect()
    await client.query('update zicht.zaak set client_id = $2 where id = $1', [zaakId, clientId])
    await client.query('update zicht.termijn set client_id = $2 where zaak_id = $1', [zaakId, clientId])
    await client.end()
    return zaakId
  }

  return {
    leesToegangsloket: async () => ({ wie: noor }),
    meldToegang: async () => ({ wie: noor, body: { ...MELDING, formulier: randomUUID() } }),
    volgToegangsmelding: () => code(noor, {}),
    leverPersoonlijkPlanIn: () => code(noor, { plan: 'Ik wil dicht bij mijn werk blijven.' }),
    doeAanvraag: async () => ({ wie: noor, body: { code: (await langGeleden()).volgcode } }),
    trekToegangsmeldingIn: () => code(noor, { reden: 'Het is opgelost.' }),
    neemToegangsmeldingAan: async () => ({
      wie: aylin,
      body: {
        ...MELDING,
        kanaal: 'signaal',
        ontvangenOp: null,
        signaal: {
          van: 'Woningstichting Proef',
          op: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
        },
      },
    }),
    draagCrisisOverAanToegang: async () => ({
      wie: noor,
      pad: { id: await w.melding() },
      body: { vraag: 'Heeft na de opvang een plek nodig.', spoed: true },
    }),
    leesToegangsmelding: async () => ({ wie: aylin, pad: { id: (await neemAan()).id } }),
    herkenPersoon: async () => ({
      wie: aylin,
      pad: { id: (await neemAan()).id },
      body: { naam: 'Tom', geboortedatum: '1984-05-06', bsn: null },
    }),
    neemToegangsmeldingOp: async () => ({
      wie: aylin,
      pad: { id: (await neemAan()).id },
      body: {
        clientId: null,
        persoon: {
          roepnaam: 'Tom',
          achternaam: 'Proefhof',
          geboortedatum: null,
          leeftijd: 42,
          geslacht: 'man',
        },
        bsn: null,
        woonplaats: 'GM0935',
        gemeente: null,
        huishouden: [{ roepnaam: 'Kim', leeftijd: 9, geslacht: 'vrouw', rol: 'kind' }],
        spoed: null,
        neemZelf: true,
      },
    }),
    handelToegangsmeldingAf: async () => {
      const { id } = await neemAan()
      return {
        wie: aylin,
        pad: { id },
        ifMatch: await w.versie(aylin, `/v1/toegangsmeldingen/${id}`),
        body: { reden: 'informatie', toelichting: 'Verwezen naar het wijkteam.' },
      }
    },
    leesToegangsteam: async () => ({ wie: aylin }),
    leesWerkbak: async () => ({ wie: aylin, query: { wie: 'mijn' } }),
    leesZaak: () => opZaak(),
    leesTijdlijn: () => opZaak(),
    zetBehandelaar: () => opZaak({ behandelaar: null }),
    meldSpoed: () => opZaak({ reden: 'Is vandaag uit huis gezet.' }),
    laatDoorgaan: async () => {
      const { id, volgcode } = await zaak()
      await noor.moet(200, 'POST', '/v1/toegangsmeldingen/_intrekking', { code: volgcode })
      return {
        wie: aylin,
        pad: { id },
        ifMatch: await w.versie(aylin, `/v1/zaken/${id}`),
        body: { reden: 'Gebeld: wil toch een plek.' },
      }
    },
    leesOpenstaand: () => opZaak(),
    sluitZaak: () => opZaak({ reden: 'hersteld', toelichting: 'Redt zich weer.', overledenOp: null }),
    heropenZaak: async () => {
      const { id } = await zaak()
      const { versie } = await aylin.moet<{ versie: number }>(
        200,
        'POST',
        `/v1/zaken/${id}/sluiting`,
        { reden: 'ingetrokken' },
        { 'if-match': await w.versie(aylin, `/v1/zaken/${id}`) },
      )
      return {
        wie: aylin,
        pad: { id },
        ifMatch: `"${versie}"`,
        body: { reden: 'Vraagt toch weer om hulp.', naar: 'onderzoek', spoed: false },
      }
    },
    neemAanvraagIn: async () => {
      const oproep = await opKlok(
        async (klok, id) => {
          await aylin.moet(
            200,
            'POST',
            `/v1/zaken/${id}/klokken/${klok.id}/sluiting`,
            { reden: 'Onderzoek afgerond.' },
            { 'if-match': `"${klok.versie}"` },
          )
          return klok.versie
        },
        { ontvangenOp: null },
      )
      return { wie: aylin, pad: { id: oproep.pad?.id ?? '' }, body: oproep.body }
    },
    schorsKlok: () => opKlok(zoals, SCHORSING),
    hervatKlok: () =>
      opKlok(
        async (klok, id) => {
          await aylin.moet(200, 'POST', `/v1/zaken/${id}/klokken/${klok.id}/schorsing`, SCHORSING, {
            'if-match': `"${klok.versie}"`,
          })
          return klok.versie + 1
        },
        { dag: null },
      ),
    sluitZaakklok: () => opKlok(zoals, { reden: 'Onderzoek afgerond.' }),
    vraagZaakoverdracht: async () => ({
      wie: aylin,
      pad: { id: (await zaak()).id },
      body: { naarTeam: await tweedeTeam(), reden: 'Woont nu daar.' },
    }),
    aanvaardZaakoverdracht: async () => ({ wie: aylin, pad: { id: await omgekeerd() } }),
    sluitZaakoverdracht: async () => ({
      wie: aylin,
      pad: { id: (await gevraagd()).overdrachtId },
      body: { reden: 'Toch niet nodig.' },
    }),
    leesMijnZaken: async () => ({ wie: sam }),
    doeMijnAanvraag: async () => ({ wie: sam, pad: { id: await vanSam() } }),
  }
}
