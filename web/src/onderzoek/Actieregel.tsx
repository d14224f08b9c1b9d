import { type ReactNode, useState } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { Termijn } from '../onderdelen/Termijn.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { type Actie, VERVERS } from './planvormen.ts'

const STATUSSEN = ['open', 'bezig', 'klaar', 'vervallen'] as const

/** One action: what, who, before when, and how it goes. A partner tells that of its own. */
export function Actieregel(props: { actie: Actie; mag: boolean }): ReactNode {
  const t = useTekst()
  const { actie: a } = props
  const [open, zetOpen] = useState(false)
  const loopt = a.status === 'open' || a.status === 'bezig'
  return (
    <li className={a.eigen ? 'z-planactie z-planactie--eigen' : 'z-planactie'}>
      <p>
        {a.wat} <span className="z-stil">{a.organisatie ?? t(`onderzoek.wie.${a.wie}`)}</span>
      </p>
      <p>
        {t(`onderzoek.actiestatus.${a.status}`)}
        {loopt && (
          <>
            {' · '}
            <Termijn uiterlijk={a.uiterlijk} />
          </>
        )}
        {a.resultaat && ` · ${a.resultaat}`}
      </p>
      {props.mag && !open && (
        <Knop klein bijKlik={() => zetOpen(true)}>
          {t('onderzoek.bijwerken')}
        </Knop>
      )}
      {open && <Bijwerken actie={a} klaar={() => zetOpen(false)} />}
    </li>
  )
}

type Vorm = { status: Actie['status'] | ''; resultaat: string }

function Bijwerken(props: { actie: Actie; klaar: () => void }): ReactNode {
  const t = useTekst()
  const { actie: a } = props
  const actie = useActie<Vorm>({
    methode: 'PATCH',
    pad: `/planacties/${a.id}`,
    versie: `"${a.versie}"`,
    inhoud: (w) => ({ status: w.status, resultaat: w.resultaat.trim() || null }),
    ververs: VERVERS,
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Vorm>({
    begin: { status: a.status, resultaat: a.resultaat ?? '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      resultaat:
        ['klaar', 'vervallen'].includes(w.status) && w.resultaat.trim() === ''
          ? t('onderzoek.vulResultaat')
          : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('onderzoek.bewaar')}
      wieZiet={t('onderzoek.wieZietPlan')}
      knoppen={<Knop bijKlik={props.klaar}>{t('onderzoek.annuleer')}</Knop>}
    >
      <Keuze
        veld={formulier.veld('status')}
        label={t('onderzoek.hoeStaatHet')}
        waarom={t('onderzoek.hoeStaatHetWaarom')}
        opties={STATUSSEN.map((s) => ({ waarde: s, label: t(`onderzoek.actiestatus.${s}`) }))}
        rij
      />
      <Tekstvlak
        veld={formulier.veld('resultaat')}
        label={t('onderzoek.resultaat')}
        waarom={t('onderzoek.resultaatWaarom')}
        optioneel
        regels={2}
        max={2000}
      />
    </Formulier>
  )
}
