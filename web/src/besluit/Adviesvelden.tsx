import type { ReactNode } from 'react'
import type { Formulierstaat } from '../onderdelen/formulier.ts'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { datumKort, dagVan } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import type { Conceptvorm } from './conceptvorm.ts'
import type { Punt } from './overlegvormen.ts'

/** The advice of the meeting that was asked, when there is one; and why the decision differs from it. It never binds. */
export function Adviesvelden(props: { zaakId: string; formulier: Formulierstaat<Conceptvorm> }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { formulier } = props
  const adviezen = useHaal<{ items: Punt[] }>(`/zaken/${props.zaakId}/adviezen`)
  const gegeven = (adviezen.gegevens?.items ?? []).filter((p) => p.advies !== null)
  if (gegeven.length === 0) return null
  return (
    <>
      <Selectie
        veld={formulier.veld('overlegpuntId')}
        label={t('besluit.veld.advies')}
        waarom={t('besluit.veld.adviesWaarom')}
        optioneel
        opties={gegeven.map((p) => ({
          waarde: p.id,
          label: `${t(`besluit.advies.${p.advies}`)}, ${datumKort(dagVan(p.geadviseerdOp ?? ''), taal)}`,
        }))}
      />
      {formulier.waarden.overlegpuntId !== '' && (
        <Tekstvlak
          veld={formulier.veld('afwijkingAdvies')}
          label={t('besluit.veld.afwijking')}
          waarom={t('besluit.veld.afwijkingWaarom')}
          optioneel
          regels={2}
          max={1000}
        />
      )}
    </>
  )
}
