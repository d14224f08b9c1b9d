import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Keuze } from '../../onderdelen/Keuze.tsx'
import { Formulier } from '../../onderdelen/Formulier.tsx'
import { useFormulier } from '../../onderdelen/formulier.ts'
import { Meerkeuze } from '../../onderdelen/Meerkeuze.tsx'
import { Melding } from '../../onderdelen/Melding.tsx'
import { Selectie } from '../../onderdelen/Selectie.tsx'
import { useActie } from '../../platform/actie.ts'
import { dagEnDatum } from '../../platform/datum.ts'
import { useHaal } from '../../platform/gegevens.ts'
import { useTaal, useTekst } from '../../platform/tekst.tsx'
import { type Lijststand, type Methode, VERVERS, type Vacature } from '../vormen.ts'

type Invoer = { product: string; vacatures: readonly string[]; methode: Methode | '' }

/** Which list, and which vacancies take part; the seal of the lot is fixed before anything is computed. */
export function BeginToewijzing(props: { lijsten: readonly Lijststand[] }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const navigeer = useNavigate()
  const actie = useActie<Invoer, { id: string }>({
    pad: '/toewijzingen',
    inhoud: (w) => ({ productCode: w.product, vacatureIds: w.vacatures, methode: w.methode }),
    ververs: VERVERS,
    naSucces: ({ id }) => void navigeer({ to: '/wachtlijst/toewijzing/$id', params: { id } }),
  })
  const formulier = useFormulier<Invoer>({
    begin: { product: '', vacatures: [], methode: 'lexicografisch' },
    probleem: actie.probleem,
    controleer: (w) => ({
      product: w.product === '' ? t('wachtlijst.kiesProduct') : null,
      vacatures:
        w.product !== '' && w.vacatures.length === 0 ? t('wachtlijst.toewijzing.kiesVacature') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const { product } = formulier.waarden
  const vacatures = useHaal<{ items: Vacature[] }>(product ? `/vacatures?product=${product}` : null)
  const vrij = (vacatures.gegevens?.items ?? []).flatMap((v) => {
    const aantal = v.openingen.filter((o) => o.stand === 'vrij').length
    return aantal === 0 ? [] : [{ vacature: v, aantal }]
  })
  const methoden = props.lijsten.find((l) => l.product === product)?.methoden ?? []
  const kies = formulier.veld('product')
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('wachtlijst.toewijzing.legVast')}
      wieZiet={t('wachtlijst.toewijzing.wieZiet')}
    >
      <Selectie
        veld={{
          ...kies,
          zet: (w) => formulier.zet({ product: w, vacatures: [], methode: 'lexicografisch' }),
        }}
        label={t('wachtlijst.product')}
        waarom={t('wachtlijst.productWaarom')}
        opties={props.lijsten.map((l) => ({
          waarde: l.product,
          label: `${l.naam} (${t('wachtlijst.openingenVrij', { aantal: l.vrijeOpeningen })})`,
        }))}
      />
      {product && vacatures.gegevens && vrij.length === 0 && (
        <Melding soort="info">{t('wachtlijst.geenVacatures')}</Melding>
      )}
      {vrij.length > 0 && (
        <Meerkeuze
          veld={formulier.veld('vacatures')}
          label={t('wachtlijst.vacatures')}
          waarom={t('wachtlijst.toewijzing.vacaturesWaarom')}
          opties={vrij.map(({ vacature: v, aantal }) => ({
            waarde: v.id,
            label: `${v.voorziening}, ${t('wachtlijst.vanaf', { datum: dagEnDatum(v.vanaf, taal) })}: ${t('wachtlijst.openingenVrij', { aantal })}`,
          }))}
        />
      )}
      {vrij.length > 0 && methoden.length > 1 && (
        <Keuze
          veld={formulier.veld('methode')}
          label={t('wachtlijst.toewijzing.methode')}
          waarom={t('wachtlijst.toewijzing.methodeWaarom')}
          opties={methoden.map(({ methode, bron }) => ({
            waarde: methode,
            label: t(`wachtlijst.toewijzing.methoden.${methode}`),
            uitleg: `${t(`wachtlijst.toewijzing.methodeUitleg.${methode}`)} ${t('wachtlijst.toewijzing.methodeBron', { bron })}`,
          }))}
        />
      )}
    </Formulier>
  )
}
