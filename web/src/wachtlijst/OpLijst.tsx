import type { ReactNode } from 'react'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { useActie } from '../platform/actie.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useTekst } from '../platform/tekst.tsx'
import { type Lijst, type Lijststand, VERVERS } from './vormen.ts'

type Invoer = {
  product: string
  lijst: 'wachtend' | 'belangstellend' | ''
  klasse: string
  sinds: Datumantwoord
  eerderReden: string
  reden: string
}

/** Puts the person on a list, from the day of the decision. */
export function OpLijst(props: { zaakId: string; eerste: boolean }): ReactNode {
  const t = useTekst()
  const lijsten = useHaal<{ items: Lijststand[] }>('/wachtlijsten')
  return (
    <Paneel kop={t('wachtlijst.zetOp')} inklap={props.eerste ? 'open' : 'dicht'}>
      <Laadtoestand van={lijsten} wat={t('wachtlijst.titel')}>
        {({ items }) => <Velden zaakId={props.zaakId} lijsten={items} />}
      </Laadtoestand>
    </Paneel>
  )
}

function Velden(props: { zaakId: string; lijsten: readonly Lijststand[] }): ReactNode {
  const t = useTekst()
  const actie = useActie<Invoer>({
    pad: `/zaken/${props.zaakId}/wachtlijst`,
    inhoud: (w) => ({
      productCode: w.product,
      lijst: w.lijst,
      ...(w.klasse && { urgentieklasse: w.klasse }),
      ...(w.sinds?.soort === 'datum' && { wachtendSinds: w.sinds.datum }),
      ...(w.sinds?.soort === 'datum' && w.eerderReden.trim() && { eerderReden: w.eerderReden.trim() }),
      reden: w.reden.trim(),
    }),
    ververs: VERVERS,
  })
  const formulier = useFormulier<Invoer>({
    begin: { product: '', lijst: 'wachtend', klasse: '', sinds: null, eerderReden: '', reden: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      product: w.product === '' ? t('wachtlijst.kiesProduct') : null,
      sinds: w.sinds?.soort === 'getypt' ? t('wachtlijst.datumFout') : null,
      eerderReden:
        w.sinds?.soort === 'datum' && w.eerderReden.trim() !== '' && w.eerderReden.trim().length < 5
          ? t('wachtlijst.eerderRedenFout')
          : null,
      reden: w.reden.trim().length < 5 ? t('wachtlijst.redenFout') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const { product } = formulier.waarden
  const lijst = useHaal<Lijst>(product === '' ? null : `/wachtlijsten/${product}`)
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('wachtlijst.zetOp')}
      wieZiet={t('wachtlijst.wieZietTeam')}
    >
      <Selectie
        veld={formulier.veld('product')}
        label={t('wachtlijst.product')}
        waarom={t('wachtlijst.productWaarom')}
        opties={props.lijsten.map((l) => ({ waarde: l.product, label: l.naam }))}
      />
      <Keuze
        veld={formulier.veld('lijst')}
        label={t('wachtlijst.welkeLijst')}
        waarom={t('wachtlijst.welkeLijstWaarom')}
        opties={(['wachtend', 'belangstellend'] as const).map((waarde) => ({
          waarde,
          label: t(`wachtlijst.lijst.${waarde}`),
        }))}
      />
      {lijst.gegevens && (
        <Selectie
          veld={formulier.veld('klasse')}
          label={t('wachtlijst.urgentie')}
          waarom={t('wachtlijst.urgentieWaarom')}
          opties={lijst.gegevens.regels.urgentieklassen.map((k) => ({
            waarde: k.code,
            label: `${k.naam}: ${k.omschrijving}`,
          }))}
          optioneel
        />
      )}
      <Datumveld
        veld={formulier.veld('sinds')}
        label={t('wachtlijst.besluitdag')}
        waarom={t('wachtlijst.besluitdagWaarom')}
        optioneel
      />
      {formulier.waarden.sinds?.soort === 'datum' && (
        <Tekstveld
          veld={formulier.veld('eerderReden')}
          label={t('wachtlijst.eerderReden')}
          waarom={t('wachtlijst.eerderRedenWaarom')}
          max={1000}
          optioneel
        />
      )}
      <Tekstveld
        veld={formulier.veld('reden')}
        label={t('wachtlijst.reden')}
        waarom={t('wachtlijst.redenWaarom')}
        max={1000}
      />
    </Formulier>
  )
}
