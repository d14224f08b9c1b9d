import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { KlaarVoorPrint } from '../onderdelen/KlaarVoorPrint.tsx'
import { Kop } from '../onderdelen/Kop.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { useActie } from '../platform/actie.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useTekst } from '../platform/tekst.tsx'
import { Bevestiging } from './Bevestiging.tsx'
import { controleer, KANALEN, LEEG, type Meldinvoer, naarMelding, zekereDatum } from './meldformulier.ts'
import { Meldvelden } from './Meldvelden.tsx'
import type { Aangenomen, Loketgegevens } from './vormen.ts'
import './toegang.css'

const GEEN: never[] = []

/** A report by phone or at the desk, written down for someone; the confirmation can be read out or printed. */
export function NieuweMelding(): ReactNode {
  const t = useTekst()
  const loket = useHaal<Loketgegevens>('/toegangsloket')
  const [klaar, zetKlaar] = useState<Aangenomen | null>(null)
  const actie = useActie<Meldinvoer, Aangenomen>({
    pad: '/toegangsmeldingen/balie',
    inhoud: (w) => ({
      ...naarMelding(w),
      kanaal: w.kanaal,
      ontvangenOp: zekereDatum(w.ontvangenOp),
      signaal: w.kanaal === 'signaal' ? { van: w.signaalVan.trim(), op: zekereDatum(w.signaalOp) } : null,
    }),
    ververs: ['/toegang/werkbak'],
    naSucces: zetKlaar,
  })
  const formulier = useFormulier<Meldinvoer>({
    begin: LEEG,
    concept: 'toegangsmelding',
    probleem: actie.probleem,
    controleer: (w) => controleer(w, (naam) => t(`toegang.fout.${naam}`), true),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  if (klaar && loket.gegevens)
    return (
      <div className="z-blad z-blad--tekst">
        <KlaarVoorPrint titel={t('toegang.bevestiging')} persoonlijk>
          <Bevestiging b={{ ...klaar, loket: loket.gegevens.loket }} />
        </KlaarVoorPrint>
        <p className="z-geen-afdruk">
          <Link
            to="/toegang/melding/$id"
            params={{ id: klaar.id }}
            className="utrecht-button utrecht-button--primary-action z-knop"
          >
            {t('toegang.naarMelding')}
          </Link>
        </p>
      </div>
    )
  return (
    <div className="z-blad z-blad--tekst">
      <Kop titel={t('toegang.nieuw')} bij={t('toegang.nieuwUitleg')} />
      <Formulier
        formulier={formulier}
        actie={actie}
        wieZiet={t('toegang.wieZietTeam')}
        verzend={t('toegang.legVast')}
        naam={t('toegang.nieuw')}
      >
        <Keuze
          veld={formulier.veld('kanaal')}
          label={t('toegang.veld.kanaal')}
          waarom={t('toegang.veld.kanaalWaarom')}
          rij
          opties={KANALEN.map((k) => ({ waarde: k, label: t(`toegang.kanaal.${k}`) }))}
        />
        {formulier.waarden.kanaal === 'signaal' && (
          <>
            <Tekstveld
              veld={formulier.veld('signaalVan')}
              label={t('toegang.veld.signaalVan')}
              waarom={t('toegang.veld.signaalVanWaarom')}
              max={120}
            />
            <Datumveld
              veld={formulier.veld('signaalOp')}
              label={t('toegang.veld.signaalOp')}
              waarom={t('toegang.veld.signaalOpWaarom')}
            />
          </>
        )}
        <Datumveld
          veld={formulier.veld('ontvangenOp')}
          label={t('toegang.veld.ontvangenOp')}
          waarom={t('toegang.veld.ontvangenOpWaarom')}
          optioneel
        />
        <Meldvelden formulier={formulier} gemeenten={loket.gegevens?.gemeenten ?? GEEN} />
      </Formulier>
    </div>
  )
}
