import type { ReactNode } from 'react'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Meerkeuze } from '../onderdelen/Meerkeuze.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { useActie } from '../platform/actie.ts'
import { dagEnDatum, vandaag } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { type Aanbod, VERVERS } from './vormen.ts'

type Invoer = { samen: readonly string[]; proefTot: Datumantwoord }

/** Both sides said yes: the stay begins, or is proposed until the place is free. */
export function Plaatsen(props: { aanbod: Aanbod }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const dag = vandaag(useNu())
  const { aanbod: a } = props
  const later = a.vanaf > dag
  const actie = useActie<Invoer>({
    pad: `/aanbiedingen/${a.id}/plaatsing`,
    inhoud: (w) => ({ samen: w.samen, proefTot: w.proefTot?.soort === 'datum' ? w.proefTot.datum : null }),
    versie: `"${a.versie}"`,
    ververs: [...VERVERS, '/plaatsingen', '/bord'],
  })
  const formulier = useFormulier<Invoer>({
    begin: { samen: [], proefTot: null },
    probleem: actie.probleem,
    controleer: (w) => ({ proefTot: w.proefTot?.soort === 'getypt' ? t('wachtlijst.datumFout') : null }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  if (a.besluitOntbreekt)
    return (
      <Melding soort="waarschuwing" kop={t('wachtlijst.besluitNodig', { product: a.productNaam })}>
        <p>{t('wachtlijst.besluitNodigUitleg')}</p>
        <a className="utrecht-link" href={`/toegang/zaak/${a.zaakId}?deel=besluit`}>
          {t('wachtlijst.naarBesluit')}
        </a>
      </Melding>
    )
  if (later && a.voorgesteldePlaatsing)
    return <Melding soort="info">{t('wachtlijst.wachtOpDag', { datum: dagEnDatum(a.vanaf, taal) })}</Melding>
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t(later ? 'wachtlijst.legVast' : 'wachtlijst.plaats')}
      wieZiet={t('wachtlijst.wieZietPlaatsing')}
    >
      <p>{t('wachtlijst.zonderGat')}</p>
      {(a.huisgenoten ?? []).length > 0 && (
        <Meerkeuze
          veld={formulier.veld('samen')}
          label={t('wachtlijst.wieMee')}
          waarom={t('wachtlijst.wieMeeWaarom')}
          opties={(a.huisgenoten ?? []).map((h) => ({ waarde: h.id, label: h.naam }))}
          optioneel
        />
      )}
      <Datumveld
        veld={formulier.veld('proefTot')}
        label={t('wachtlijst.proefTot')}
        waarom={t('wachtlijst.proefTotWaarom')}
        optioneel
      />
    </Formulier>
  )
}
