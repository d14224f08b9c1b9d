import { type ReactNode, useMemo, useState } from 'react'
import { Dialoog } from '../onderdelen/Dialoog.tsx'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { WEIGERREDENEN } from './codes.ts'
import type { Melding, Zoekuitkomst } from './vormen.ts'
import { viaFormulier } from './opnieuw.ts'

type Invoer = { voorzieningId: string; reden: string }

/** A facility could not take them: which, and why. It is counted as demand that was not met. */
export function Weigeren(props: { m: Melding; zoek: Zoekuitkomst | undefined }): ReactNode {
  const t = useTekst()
  const [open, zetOpen] = useState(false)
  return (
    <>
      <p>
        <Knop klein soort="stil" bijKlik={() => zetOpen(true)}>
          {t('crisis.weigering')}
        </Knop>
      </p>
      <Dialoog open={open} kop={t('crisis.weigering')} sluit={() => zetOpen(false)}>
        <Weigerformulier m={props.m} zoek={props.zoek} klaar={() => zetOpen(false)} />
      </Dialoog>
    </>
  )
}

function Weigerformulier(props: {
  m: Melding
  zoek: Zoekuitkomst | undefined
  klaar: () => void
}): ReactNode {
  const t = useTekst()
  const { m, zoek } = props
  const voorzieningen = useMemo(() => {
    const alle = [...(zoek?.groepen.flatMap((g) => g.opties) ?? []), ...(zoek?.pastNiet ?? [])]
    return [...new Map(alle.map((r) => [r.voorzieningId, r.voorziening]))].sort((a, b) =>
      a[1].localeCompare(b[1]),
    )
  }, [zoek])
  const actie = useActie<Invoer>({
    pad: `/crisismeldingen/${m.id}/weigeringen`,
    ververs: [`/crisismeldingen/${m.id}`],
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Invoer>({
    begin: { voorzieningId: '', reden: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      voorzieningId: w.voorzieningId === '' ? t('crisis.fout.voorziening') : null,
      reden: w.reden === '' ? t('crisis.fout.reden') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={viaFormulier(actie, formulier)}
      wieZiet={t('crisis.cijfersZiet')}
      verzend={t('crisis.vastleggen')}
      naam={t('crisis.weigering')}
    >
      <Selectie
        veld={formulier.veld('voorzieningId')}
        label={t('crisis.veld.voorziening')}
        waarom={t('crisis.veld.voorziening.waarom')}
        opties={voorzieningen.map(([waarde, label]) => ({ waarde, label }))}
      />
      <Selectie
        veld={formulier.veld('reden')}
        label={t('crisis.veld.reden')}
        waarom={t('crisis.veld.reden.waarom')}
        opties={WEIGERREDENEN.map((code) => ({ waarde: code, label: t(`crisis.weigerreden.${code}`) }))}
      />
    </Formulier>
  )
}
