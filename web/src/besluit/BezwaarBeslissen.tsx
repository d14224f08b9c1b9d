import type { ReactNode } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { type Bezwaar, type NietOntvankelijk, UITKOMSTEN, versie, ververs } from './vormen.ts'

type Invoer = {
  uitkomst: (typeof UITKOMSTEN)[number] | ''
  om: NietOntvankelijk | ''
  verschoonbaar: string
  motivering: string
}
const OP_DE_ZAAK: readonly string[] = ['gegrond', 'deels_gegrond', 'ongegrond']

/**
 * The answer to an objection, with its reasons; a letter follows. Unheard, only what needs no hearing can be chosen; left unheard, only on
 * a ground that holds; and late, only with why that is no fault.
 */
export function BezwaarBeslissen(props: { z: Bezwaar; zaakId: string; klaar: () => void }): ReactNode {
  const t = useTekst()
  const { z } = props
  const vraagtReden = (w: Invoer) => z.teLaat && OP_DE_ZAAK.includes(w.uitkomst)
  const actie = useActie<Invoer>({
    pad: `/bezwaren/${z.id}/uitkomst`,
    inhoud: (w) => ({
      uitkomst: w.uitkomst,
      om: w.uitkomst === 'niet_ontvankelijk' && w.om !== '' ? w.om : null,
      verschoonbaar: vraagtReden(w) ? w.verschoonbaar.trim() : null,
      motivering: w.motivering.trim(),
    }),
    versie: versie(z),
    ververs: ververs(props.zaakId),
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Invoer>({
    begin: { uitkomst: '', om: '', verschoonbaar: z.teLaatReden ?? '', motivering: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      uitkomst: w.uitkomst === '' ? t('besluit.fout.kies') : null,
      om: w.uitkomst === 'niet_ontvankelijk' && w.om === '' ? t('besluit.fout.kies') : null,
      verschoonbaar: vraagtReden(w) && w.verschoonbaar.trim().length < 5 ? t('besluit.fout.reden') : null,
      motivering: w.motivering.trim().length < 10 ? t('besluit.fout.motivering') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const kan = UITKOMSTEN.filter((u) => z.gehoord !== null || u === 'niet_ontvankelijk' || u === 'ingetrokken')
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      naam={t('besluit.bezwaarstap.beslissen')}
      wieZiet={t('besluit.wieZietBrief')}
      verzend={t('besluit.bezwaarstap.beslissen')}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('besluit.terug')}
        </Knop>
      }
    >
      <Keuze
        veld={formulier.veld('uitkomst')}
        label={t('besluit.feit.uitkomst')}
        waarom={t('besluit.veld.uitkomstWaarom')}
        {...(z.gehoord === null && { hulp: t('besluit.eerstHoren') })}
        opties={kan.map((waarde) => ({ waarde, label: t(`besluit.uitkomst.${waarde}`) }))}
      />
      {formulier.waarden.uitkomst === 'niet_ontvankelijk' && (
        <Keuze
          veld={formulier.veld('om')}
          label={t('besluit.veld.om')}
          waarom={t('besluit.veld.omWaarom')}
          opties={z.kanNietOntvankelijk.map((waarde) => ({ waarde, label: t(`besluit.om.${waarde}`) }))}
        />
      )}
      {vraagtReden(formulier.waarden) && (
        <Tekstvlak
          veld={formulier.veld('verschoonbaar')}
          label={t('besluit.veld.verschoonbaar')}
          waarom={t('besluit.veld.verschoonbaarWaarom')}
          regels={2}
          max={1000}
        />
      )}
      <Tekstvlak
        veld={formulier.veld('motivering')}
        label={t('besluit.veld.motivering')}
        waarom={t('besluit.veld.motiveringWaarom')}
        regels={4}
        max={4000}
      />
    </Formulier>
  )
}
