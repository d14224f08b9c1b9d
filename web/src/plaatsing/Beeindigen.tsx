import { type ReactNode, useState } from 'react'
import { Aankruisveld } from '../onderdelen/Aankruisveld.tsx'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Stappen } from '../onderdelen/Stappen.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import type { Formulierdeel } from './Acties.tsx'
import { AkkoordVragen } from './AkkoordVragen.tsx'
import { BESTEMMINGEN, type Bestemming, EINDE_REDENEN, isZonderPlek, VERVERS } from './vormen.ts'

type Invoer = { bestemming: Bestemming | ''; waar: string; reden: string; samen: boolean }

/** Ending in two steps: first where someone goes, then why. Without a place to go the second step asks another person. */
export function Beeindigen(props: Formulierdeel): ReactNode {
  const t = useTekst()
  const { plaatsing: p } = props
  const [stap, zetStap] = useState(1)
  const [keuze, zetKeuze] = useState<Invoer>({ bestemming: '', waar: '', reden: '', samen: false })
  const zonder = isZonderPlek(keuze.bestemming)
  const akkoord = p.akkoorden?.find((a) => a.bestemming === keuze.bestemming) ?? null
  return (
    <>
      <Stappen
        namen={[
          t('plaatsing.stapWaarheen'),
          t(zonder && akkoord?.besluit !== 'akkoord' ? 'plaatsing.stapTweede' : 'plaatsing.stapReden'),
        ]}
        nu={stap}
        ga={zetStap}
      />
      {stap === 1 && (
        <Waarheen
          begin={keuze}
          verder={(w) => {
            zetKeuze({ ...keuze, ...w })
            zetStap(2)
          }}
        />
      )}
      {stap === 2 && zonder && akkoord?.besluit !== 'akkoord' && (
        <AkkoordVragen
          {...props}
          bestemming={keuze.bestemming as 'op_straat' | 'onbekend'}
          loopt={akkoord?.besluit === null ? akkoord : null}
        />
      )}
      {stap === 2 && (!zonder || akkoord?.besluit === 'akkoord') && (
        <Waarom {...props} keuze={keuze} terug={() => zetStap(1)} />
      )}
    </>
  )
}

function Waarheen(props: {
  begin: Invoer
  verder: (w: Pick<Invoer, 'bestemming' | 'waar'>) => void
}): ReactNode {
  const t = useTekst()
  const formulier = useFormulier<Pick<Invoer, 'bestemming' | 'waar'>>({
    begin: { bestemming: props.begin.bestemming, waar: props.begin.waar },
    controleer: (w) => ({
      bestemming: w.bestemming === '' ? t('plaatsing.kiesBestemming') : null,
      waar: vraagtWaar(w.bestemming) && w.waar.trim().length < 3 ? t('plaatsing.vulWaar') : null,
    }),
    bijVerzenden: async (w) => {
      props.verder(w)
      return true
    },
  })
  const { bestemming } = formulier.waarden
  return (
    <Formulier formulier={formulier} verzend={t('plaatsing.verder')} wieZiet={t('plaatsing.wieZiet')}>
      <Keuze
        veld={formulier.veld('bestemming')}
        label={t('plaatsing.waarheen')}
        waarom={t('plaatsing.waarheenWaarom')}
        opties={BESTEMMINGEN.map((waarde) => ({
          waarde,
          label: t(`plaatsing.bestemming.${waarde}`),
          ...(isZonderPlek(waarde) ? { uitleg: t('plaatsing.vraagtAkkoord') } : {}),
        }))}
      />
      {vraagtWaar(bestemming) && (
        <Tekstveld
          veld={formulier.veld('waar')}
          label={t('plaatsing.waar')}
          waarom={t('plaatsing.waarWaarom')}
          hulp={t('plaatsing.waarHulp')}
          max={500}
        />
      )}
    </Formulier>
  )
}

const vraagtWaar = (b: Bestemming | ''): boolean => b !== '' && b !== 'overleden' && !isZonderPlek(b)

function Waarom(props: Formulierdeel & { keuze: Invoer; terug: () => void }): ReactNode {
  const t = useTekst()
  const { plaatsing: p, keuze } = props
  const overleden = keuze.bestemming === 'overleden'
  const actie = useActie<{ reden: string; samen: boolean }>({
    pad: `/plaatsingen/${p.id}/beeindiging`,
    inhoud: (w) => ({
      bestemming: keuze.bestemming,
      reden: overleden ? 'overlijden' : w.reden,
      samen: w.samen,
      ...(vraagtWaar(keuze.bestemming) ? { waar: keuze.waar.trim() } : {}),
    }),
    versie: props.etag,
    ververs: VERVERS,
    naSucces: props.klaar,
  })
  const formulier = useFormulier<{ reden: string; samen: boolean }>({
    begin: { reden: keuze.reden, samen: false },
    probleem: actie.probleem,
    controleer: (w) => ({ reden: !overleden && w.reden === '' ? t('plaatsing.kiesReden') : null }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const gezin = (p.medebewoners?.length ?? 0) > 0
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('plaatsing.beeindigNu')}
      wieZiet={t('plaatsing.wieZiet')}
      knoppen={
        <Knop soort="stil" bijKlik={props.terug}>
          {t('plaatsing.vorigeStap')}
        </Knop>
      }
    >
      <Melding soort="info">
        {t('plaatsing.gaatNaar', {
          waar: [t(`plaatsing.bestemming.${keuze.bestemming}`), keuze.waar].filter(Boolean).join(': '),
        })}
      </Melding>
      {!overleden && (
        <Selectie
          veld={formulier.veld('reden')}
          label={t('plaatsing.redenKop')}
          waarom={t('plaatsing.redenWaarom')}
          opties={EINDE_REDENEN.map((waarde) => ({ waarde, label: t(`plaatsing.reden.${waarde}`) }))}
        />
      )}
      {gezin && !overleden && !isZonderPlek(keuze.bestemming) && (
        <Aankruisveld
          veld={formulier.veld('samen')}
          label={t('plaatsing.gezin')}
          waarom={t('plaatsing.gezinWaarom')}
          zin={t('plaatsing.gezinVertrekt')}
          optioneel
        />
      )}
    </Formulier>
  )
}
