import type { ReactNode } from 'react'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import type { Formulierstaat } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Meerkeuze } from '../onderdelen/Meerkeuze.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { type Bezwaarvorm, zonderGronden } from './bezwaarvorm.ts'
import { DOOR, VERZUIMEN } from './vormen.ts'

/** The questions about an objection; when it may be late also when it was posted, and why. */
export function Bezwaarvelden(props: { formulier: Formulierstaat<Bezwaarvorm>; laat: boolean }): ReactNode {
  const t = useTekst()
  const { formulier } = props
  return (
    <>
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
      {props.laat && (
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
    </>
  )
}
