import type { ReactNode } from 'react'
import { Dialoog } from '../onderdelen/Dialoog.tsx'
import { Afloop, Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useState } from 'react'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { type Signaal, VERVERS } from './vormen.ts'

const versieVan = (s: Signaal): string => `"${s.versie ?? 0}"`

/** Take it over, with one press; give it back or finish it, in a sentence. */
export function Taakknoppen(props: {
  signaal: Signaal
  open: boolean
  zetOpen: (open: boolean) => void
}): ReactNode {
  const t = useTekst()
  const { signaal: s } = props
  const [vraag, zetVraag] = useState<'teruggave' | 'afronding'>('afronding')
  const neemAan = useActie({
    pad: `/taken/${s.id}/aanvaarding`,
    inhoud: () => ({}),
    versie: versieVan(s),
    ververs: VERVERS,
  })
  const stel = (soort: 'teruggave' | 'afronding') => {
    zetVraag(soort)
    props.zetOpen(true)
  }
  return (
    <div className="z-signaal__knoppen z-geen-afdruk">
      {s.overgenomenDoor === null ? (
        <Knop soort="hoofd" bijKlik={() => neemAan.voerUit()} bezig={neemAan.bezig}>
          {t('plaatsing.neemOver')}
        </Knop>
      ) : (
        <>
          {s.code !== 'langVerblijf' && (
            <Knop soort={s.doorMij ? 'hoofd' : 'gewoon'} bijKlik={() => stel('afronding')}>
              {t('plaatsing.rondAf')}
            </Knop>
          )}
          <Knop soort="stil" bijKlik={() => stel('teruggave')}>
            {t('plaatsing.geefTerug')}
          </Knop>
        </>
      )}
      <Afloop actie={neemAan} />
      <Dialoog open={props.open} kop={t(`plaatsing.${vraag}Kop`)} sluit={() => props.zetOpen(false)}>
        <Zin signaal={s} soort={vraag} klaar={() => props.zetOpen(false)} />
      </Dialoog>
    </div>
  )
}

function Zin(props: { signaal: Signaal; soort: 'teruggave' | 'afronding'; klaar: () => void }): ReactNode {
  const t = useTekst()
  const { soort, signaal: s } = props
  const veld = soort === 'teruggave' ? 'reden' : 'afronding'
  const actie = useActie<{ zin: string }>({
    pad: `/taken/${s.id}/${soort}`,
    inhoud: ({ zin }) => ({ [veld]: zin.trim() }),
    versie: versieVan(s),
    ververs: VERVERS,
    naSucces: props.klaar,
  })
  const formulier = useFormulier({
    begin: { zin: '' },
    probleem: actie.probleem,
    controleer: (w) => ({ zin: w.zin.trim().length < 5 ? t('plaatsing.legUit') : null }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t(`plaatsing.${soort}Doe`)}
      wieZiet={t('plaatsing.wieZietTeam')}
    >
      <Tekstvlak
        veld={formulier.veld('zin')}
        label={t(`plaatsing.${soort}Vraag`)}
        waarom={t(`plaatsing.${soort}Waarom`)}
        regels={3}
        max={500}
      />
    </Formulier>
  )
}
