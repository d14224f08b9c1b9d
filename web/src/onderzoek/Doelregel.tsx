import { type ReactNode, useState } from 'react'
import { Dialoog } from '../onderdelen/Dialoog.tsx'
import { Afloop, Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useTekst } from '../platform/tekst.tsx'
import { ActieMaken } from './ActieMaken.tsx'
import { Actieregel } from './Actieregel.tsx'
import { type Doel, type Plan, VERVERS } from './planvormen.ts'
import type { Beleid } from './vormen.ts'

/** The domains of the region's own score model, by code. */
function useLeefgebieden(): { waarde: string; label: string }[] {
  const beleid = useHaal<Beleid>('/onderzoekbeleid')
  const model = beleid.gegevens?.modellen.find((m) => m.standaard) ?? beleid.gegevens?.modellen[0]
  return (model?.leefgebieden ?? []).map((g) => ({ waarde: g.code, label: g.naam }))
}

/** A goal with its actions. */
export function Doelregel(props: { doel: Doel; werkt: boolean; als: Plan['als'] }): ReactNode {
  const t = useTekst()
  const { doel } = props
  const [actieOpen, zetActieOpen] = useState(false)
  const naam = useLeefgebieden().find((g) => g.waarde === doel.leefgebied)?.label
  const bereikt = useActie<void>({
    methode: 'PATCH',
    pad: `/plandoelen/${doel.id}`,
    versie: `"${doel.versie}"`,
    inhoud: () => ({ status: 'bereikt' }),
    ververs: VERVERS,
  })
  return (
    <section className="z-plandoel">
      <h3 className="utrecht-heading-4">
        {doel.doel}{' '}
        {doel.status !== 'loopt' && (
          <span className="z-stil">{t(`onderzoek.doelstatus.${doel.status}`)}</span>
        )}
      </h3>
      {naam && <p className="z-stil">{naam}</p>}
      {doel.toelichting && <p>{doel.toelichting}</p>}
      <ul className="z-kaal">
        {doel.acties.map((a) => (
          <Actieregel key={a.id} actie={a} mag={props.werkt || (props.als === 'partner' && a.eigen)} />
        ))}
      </ul>
      {props.werkt && doel.status === 'loopt' && (
        <div className="z-knoppen">
          <Knop klein icoon="plus" bijKlik={() => zetActieOpen(true)}>
            {t('onderzoek.actieToevoegen')}
          </Knop>
          <Knop klein icoon="vink" bezig={bereikt.bezig} bijKlik={() => bereikt.voerUit()}>
            {t('onderzoek.doelBereikt')}
          </Knop>
        </div>
      )}
      <Afloop actie={bereikt} />
      <Dialoog open={actieOpen} kop={t('onderzoek.actieToevoegen')} sluit={() => zetActieOpen(false)}>
        <ActieMaken pad={`/plandoelen/${doel.id}/acties`} klaar={() => zetActieOpen(false)} />
      </Dialoog>
    </section>
  )
}

export function DoelMaken(props: { planId: string; klaar: () => void }): ReactNode {
  const t = useTekst()
  const gebieden = useLeefgebieden()
  const actie = useActie<{ leefgebied: string; doel: string }>({
    pad: `/plannen/${props.planId}/doelen`,
    ververs: VERVERS,
    naSucces: props.klaar,
  })
  const formulier = useFormulier({
    begin: { leefgebied: '', doel: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      leefgebied: w.leefgebied === '' ? t('onderzoek.kiesAntwoord') : null,
      doel: w.doel.trim().length < 5 ? t('onderzoek.vulIn') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('onderzoek.bewaar')}
      wieZiet={t('onderzoek.wieZietPlan')}
    >
      <Selectie
        veld={formulier.veld('leefgebied')}
        label={t('onderzoek.leefgebied')}
        waarom={t('onderzoek.leefgebiedWaarom')}
        opties={gebieden}
      />
      <Tekstvlak
        veld={formulier.veld('doel')}
        label={t('onderzoek.doel')}
        waarom={t('onderzoek.doelWaarom')}
        regels={2}
        max={2000}
      />
    </Formulier>
  )
}
