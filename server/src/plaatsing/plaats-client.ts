import type { Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { eisRecht, relatiesMet } from '../platform/toegangsrecht/index.ts'
import { claimPlekken, leesRegister, meldBezetting, vergrendelPlekken } from '../register/index.ts'
import { keurOpdracht, type Plaatsingsopdracht } from './opdracht.ts'
import { startKlokken } from './start-klokken.ts'
import { openToegang, sluitKring } from './toegang.ts'
import { klokkenVan } from './termijn.ts'
import { teamVan } from './team.ts'

/**
 * Places one person, or a family together, from now on. Checks product, arrangement, office hours and places; claims the
 * places (409 `plek_bezet` when one is gone; 409 `verblijft_al` when someone already sleeps elsewhere); starts the clocks that the region
 * asks for, with a handover task where the arrangement wants one; opens the file to the provider. All in the caller's transaction.
 * The caller has ended its own hold on these places before. Gives the stays, in the order of the persons.
 */
export async function plaatsClient(
  huis: Huis,
  tx: Transactie,
  opdracht: Plaatsingsopdracht,
): Promise<{ id: string }[]> {
  for (const { clientId } of opdracht.personen)
    await eisRecht(huis, tx, {
      actie: 'plaatsen',
      object: 'plaatsing',
      objectId: null,
      clientId,
      doel: 'crisis',
      relaties: await relatiesMet(tx, clientId),
    })
  const register = await leesRegister(huis, tx)
  const { plekken, bezetting } = keurOpdracht(huis.regio, register, opdracht, tx.nu)
  await vergrendelPlekken(tx, huis.regio.code, opdracht.plekIds)
  const klokken = klokkenVan(huis.regio, opdracht, tx.nu)
  const laatsteDag = klokken[0]?.laatsteDag ?? null
  const groepId = bezetting.length > 1 ? nieuwId() : null
  const teamId = await teamVan(huis, tx)
  const ids: { id: string }[] = []
  for (const plaats of bezetting) {
    const id = nieuwId()
    ids.push({ id })
    await bewaarPlaatsing(tx, huis.regio.code, opdracht, { id, ...plaats, groepId, laatsteDag })
    await claimPlekken(tx, {
      regioCode: huis.regio.code,
      plekIds: [plaats.plekId, ...plaats.extra],
      soort: 'plaatsing',
      bronId: id,
      periode: { van: tx.nu, tot: null },
    })
    if (opdracht.adresGeheim)
      await sluitKring(tx, {
        plaatsingId: id,
        gebruikerIds: opdracht.kring ?? [],
        organisatieId: opdracht.organisatieId,
      })
    await openToegang(huis, tx, {
      plaatsingId: id,
      clientId: plaats.clientId,
      organisatieId: opdracht.organisatieId,
      teamId: opdracht.meldingId ? teamId : null,
    })
    if (plaats.hoofd)
      await startKlokken(huis, tx, klokken, {
        ...plaats,
        plaatsingId: id,
        meldingId: opdracht.meldingId ?? null,
        teamId,
      })
    await meld(tx, {
      soort: 'nl.zicht.plaatsing.geplaatst',
      onderwerp: id,
      dataref: `/v1/plaatsingen/${id}`,
      publiek: [...new Set([opdracht.organisatieId, teamId])],
    })
  }
  await meldBezetting(tx, huis, [...new Set(plekken.map((p) => p.voorziening.id))])
  return ids
}

async function bewaarPlaatsing(
  tx: Transactie,
  regioCode: string,
  o: Plaatsingsopdracht,
  p: { id: string; clientId: string; plekId: string; groepId: string | null; laatsteDag: string | null },
): Promise<void> {
  await tx.db
    .insertInto('plaatsing')
    .values({
      id: p.id,
      regio_code: regioCode,
      client_id: p.clientId,
      organisatie_id: o.organisatieId,
      product_code: o.productCode,
      plek_id: p.plekId,
      arrangement_code: o.arrangementCode,
      melding_id: o.meldingId ?? null,
      verblijf: o.verblijf,
      status: 'geaccepteerd',
      periode: `[${tx.nu},)`,
      verwacht_einde: p.laatsteDag,
      grondslag: o.grondslag,
      grondslag_kenmerk: o.grondslagKenmerk ?? null,
      herkomst_gemeente: o.herkomstGemeente ?? null,
      vorige_voorziening: o.vorigeVoorziening ?? null,
      toekomstperspectief: o.toekomstperspectief ?? null,
      groep_id: p.groepId,
      adres_geheim: o.adresGeheim,
    })
    .execute()
}
