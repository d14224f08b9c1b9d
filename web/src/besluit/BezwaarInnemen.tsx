import type { ReactNode } from 'react'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Meerkeuze } from '../onderdelen/Meerkeuze.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { vandaag } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTekst } from '../platform/tekst.tsx'
import { antwoordVan, dagUit } from './conceptvorm.ts'
import { type Besluit, DOOR, ververs, VERZUIMEN, type Verzuim } from './vormen.ts'

type Invoer = {
  ontvangenOp: Datumantwoord
  gepostOp: Datumantwoord
  ontbreekt: readonly Verzuim[]
  doorWie: (typeof DOOR)[number] | ''
  inhoud: string
  teLaatReden: string
}

const zonderGronden = (w: Invoer) => w.ontbreekt.includes('gronden')

/**
 * Takes an objection in. Too late is taken in all the same, with the day it was posted and the reason someone gives for it (Awb arts. 6:9,
 * 6:11); and so is one that is not whole, with what it lacks (art. 6:5).
 */
export function BezwaarInnemen(props: { b: Besluit; klaar: () => void }): ReactNode {
  const t = useTekst()
  const dag = vandaag(useNu())
  const { b } = props
  const actie = useActie<Invoer>({
    pad: `/beschikkingen/${b.id}/bezwaren`,
    inhoud: (w) => ({
      ontvangenOp: dagUit(w.ontvangenOp),
      gepostOp: dagUit(w.gepostOp),
      doorWie: w.doorWie,
      inhoud: zonderGronden(w) ? null : w.inhoud.trim(),
      ontbreekt: w.ontbreekt,
      teLaatReden: w.teLaatReden.trim() || null,
    }),
    ververs: ververs(b.zaakId),
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Invoer>({
    begin: {
      ontvangenOp: antwoordVan(dag),
      gepostOp: null,
      ontbreekt: [],
      doorWie: 'zelf',
      inhoud: '',
      teLaatReden: '',
    },
    probleem: actie.probleem,
    controleer: (w) => ({
      ontvangenOp: dagUit(w.ontvangenOp) === null ? t('besluit.fout.datum') : null,
      inhoud: !zonderGronden(w) && w.inhoud.trim().length < 5 ? t('besluit.fout.bezwaar') : null,
      teLaatReden:
        w.teLaatReden.trim() !== '' && w.teLaatReden.trim().length < 5 ? t('besluit.fout.reden') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const op = dagUit(formulier.waarden.ontvangenOp)
  const laat = op !== null && b.bezwaarTot !== null && op > b.bezwaarTot
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      naam={t('besluit.weg.bezwaar')}
      wieZiet={t('besluit.wieZietConcept')}
      verzend={t('besluit.weg.bezwaar')}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('besluit.terug')}
        </Knop>
      }
    >
      <Datumveld
        veld={formulier.veld('ontvangenOp')}
        label={t('besluit.veld.ontvangenOp')}
        waarom={t('besluit.veld.ontvangenOpWaarom')}
      />
      <Keuze
        veld={formulier.veld('doorWie')}
        label={t('besluit.veld.doorWie')}
        waarom={t('besluit.veld.doorWieWaarom')}
        opties={DOOR.map((waarde) => ({ waarde, label: t(`besluit.door.${waarde}`) }))}
      />
      <Meerkeuze
        veld={formulier.veld('ontbreekt')}
        label={t('besluit.veld.ontbreekt')}
        waarom={t('besluit.veld.ontbreektWaarom')}
        optioneel
        opties={VERZUIMEN.map((waarde) => ({ waarde, label: t(`besluit.verzuim.${waarde}`) }))}
      />
      {!zonderGronden(formulier.waarden) && (
        <Tekstvlak
          veld={formulier.veld('inhoud')}
          label={t('besluit.veld.inhoud')}
          waarom={t('besluit.veld.inhoudWaarom')}
          regels={3}
          max={4000}
        />
      )}
      {laat && (
        <>
          <Datumveld
            veld={formulier.veld('gepostOp')}
            label={t('besluit.veld.gepostOp')}
            waarom={t('besluit.veld.gepostOpWaarom')}
            optioneel
          />
          <Tekstvlak
            veld={formulier.veld('teLaatReden')}
            label={t('besluit.veld.teLaatReden')}
            waarom={t('besluit.veld.teLaatRedenWaarom')}
            optioneel
            regels={2}
            max={1000}
          />
        </>
      )}
    </Formulier>
  )
}
