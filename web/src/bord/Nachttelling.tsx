import type { ReactNode } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Getalveld } from '../onderdelen/Getalveld.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { useActie } from '../platform/actie.ts'
import { dagEnDatum, plusDagen, tijd, vandaag } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import type { Telling } from './vormen.ts'

type Invoer = { nacht: string; aantal: number | null; opmerking: string }

/** Before the evening the night that just was is counted, after that the night that begins. */
const nachtVanNu = (dag: string, uur: string): string => (uur < '18:00' ? plusDagen(dag, -1) : dag)

/** How many people sleep here tonight. Counting a night again corrects it; the earlier count stays readable. */
export function Nachttelling(props: {
  voorzieningId: string
  tellingen: readonly Telling[]
  ververs: readonly string[]
  klaar?: () => void
}): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const nu = useNu()
  const dag = vandaag(nu)
  const actie = useActie<Invoer>({
    pad: `/voorzieningen/${props.voorzieningId}/nachttellingen`,
    inhoud: (w) => ({
      nacht: w.nacht,
      aantal: w.aantal,
      ...(w.opmerking.trim() === '' ? {} : { opmerking: w.opmerking.trim() }),
    }),
    ververs: props.ververs,
    naSucces: () => {
      formulier.begin()
      props.klaar?.()
    },
  })
  const formulier = useFormulier<Invoer>({
    begin: { nacht: nachtVanNu(dag, tijd(nu, 'nl')), aantal: null, opmerking: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      nacht: w.nacht === '' ? t('bord.telling.kiesNacht') : null,
      aantal:
        w.aantal === null || !Number.isInteger(w.aantal) || w.aantal < 0
          ? t('bord.telling.geenAantal')
          : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const eerder = props.tellingen.find((x) => x.nacht === formulier.waarden.nacht)
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('bord.telling.bewaar')}
      wieZiet={t('bord.wieZiet')}
      naam={t('bord.telling.kop')}
    >
      <Selectie
        veld={formulier.veld('nacht')}
        label={t('bord.telling.nacht')}
        waarom={t('bord.telling.nachtWaarom')}
        opties={[0, 1, 2, 3, 4, 5, 6].map((n) => {
          const nacht = plusDagen(dag, -n)
          return { waarde: nacht, label: t('bord.telling.nachtVan', { dag: dagEnDatum(nacht, taal) }) }
        })}
      />
      <Getalveld
        veld={formulier.veld('aantal')}
        label={t('bord.telling.aantal')}
        waarom={t('bord.telling.aantalWaarom')}
        {...(eerder ? { hulp: t('bord.telling.eerder', { aantal: eerder.aantal }) } : {})}
        eenheid={t('bord.telling.mensen')}
      />
      <Tekstveld
        veld={formulier.veld('opmerking')}
        label={t('bord.telling.opmerking')}
        waarom={t('bord.telling.opmerkingWaarom')}
        hulp={t('bord.geenNamen')}
        optioneel
        breedte={24}
        max={300}
      />
    </Formulier>
  )
}
