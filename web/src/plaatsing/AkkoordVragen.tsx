import type { ReactNode } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Melding } from '../onderdelen/Melding.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import type { Formulierdeel } from './Acties.tsx'
import { type Akkoord, VERVERS } from './vormen.ts'

/** Nobody leaves without a place to go, unless a second person agrees: asks for that. Nothing ends by asking. */
export function AkkoordVragen(
  props: Formulierdeel & { bestemming: 'op_straat' | 'onbekend'; loopt: Akkoord | null },
): ReactNode {
  const t = useTekst()
  const actie = useActie<{ reden: string }>({
    pad: `/plaatsingen/${props.plaatsing.id}/einde-akkoord`,
    inhoud: (w) => ({ bestemming: props.bestemming, reden: w.reden.trim() }),
    ververs: VERVERS,
    naSucces: props.klaar,
  })
  const formulier = useFormulier({
    begin: { reden: '' },
    concept: 'einde-akkoord',
    probleem: actie.probleem,
    controleer: (w) => ({ reden: w.reden.trim().length < 10 ? t('plaatsing.redenFout') : null }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  if (props.loopt)
    return <Melding soort="info">{t('plaatsing.wachtOpAkkoord', { naam: props.loopt.gevraagdDoor })}</Melding>
  return (
    <>
      <Melding soort="waarschuwing" kop={t('plaatsing.niemandZonderPlek')}>
        <p>{t('plaatsing.niemandZonderPlekUitleg')}</p>
      </Melding>
      <Formulier
        formulier={formulier}
        actie={actie}
        verzend={t('plaatsing.vraagAkkoord')}
        wieZiet={t('plaatsing.wieZiet')}
      >
        <Tekstvlak
          veld={formulier.veld('reden')}
          label={t('plaatsing.waaromZonderPlek')}
          waarom={t('plaatsing.waaromZonderPlekUitleg')}
          regels={4}
          max={1000}
        />
      </Formulier>
    </>
  )
}
