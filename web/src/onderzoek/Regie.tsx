import { type ReactNode, useState } from 'react'
import { Dialoog } from '../onderdelen/Dialoog.tsx'
import { Afloop, Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { type Plan, VERVERS } from './planvormen.ts'

/** Who directs, and the handover: until the other accepts, nothing changes. */
export function Regie(props: { plan: Plan; werkt: boolean }): ReactNode {
  const t = useTekst()
  const { plan } = props
  const [open, zetOpen] = useState(false)
  const { overdracht } = plan
  return (
    <>
      <p>
        {t('onderzoek.regisseur')}:{' '}
        <strong>{plan.regisseur.ik ? t('onderzoek.u') : plan.regisseur.naam}</strong>
      </p>
      {overdracht && <Gevraagd overdracht={overdracht} />}
      {props.werkt && !overdracht && (
        <Knop klein icoon="overdracht" bijKlik={() => zetOpen(true)}>
          {t('onderzoek.regieOverdragen')}
        </Knop>
      )}
      <Dialoog open={open} kop={t('onderzoek.regieOverdragen')} sluit={() => zetOpen(false)}>
        <Vragen plan={plan} klaar={() => zetOpen(false)} />
      </Dialoog>
    </>
  )
}

function Gevraagd(props: { overdracht: NonNullable<Plan['overdracht']> }): ReactNode {
  const t = useTekst()
  const { overdracht: o } = props
  const [weigert, zetWeigert] = useState(false)
  const besluit = useActie<{ besluit: string; reden?: string }>({
    pad: `/regieoverdrachten/${o.id}/besluit`,
    ververs: VERVERS,
  })
  const formulier = useFormulier({
    begin: { reden: '' },
    probleem: besluit.probleem,
    controleer: (w) => ({ reden: w.reden.trim().length < 5 ? t('onderzoek.vulIn') : null }),
    bijVerzenden: (w) => besluit.voerUit({ besluit: 'geweigerd', reden: w.reden }),
  })
  return (
    <Melding
      soort="waarschuwing"
      kop={o.aanMij ? t('onderzoek.regieAanU') : t('onderzoek.regieWacht', { naam: o.naar })}
    >
      <p>{o.reden}</p>
      {!weigert && (
        <div className="z-knoppen">
          {o.aanMij ? (
            <>
              <Knop
                soort="hoofd"
                bezig={besluit.bezig}
                bijKlik={() => besluit.voerUit({ besluit: 'aanvaard' })}
              >
                {t('onderzoek.regieAannemen')}
              </Knop>
              <Knop bijKlik={() => zetWeigert(true)}>{t('onderzoek.regieWeigeren')}</Knop>
            </>
          ) : (
            <Knop bezig={besluit.bezig} bijKlik={() => besluit.voerUit({ besluit: 'ingetrokken' })}>
              {t('onderzoek.regieIntrekken')}
            </Knop>
          )}
        </div>
      )}
      {weigert && (
        <Formulier
          formulier={formulier}
          verzend={t('onderzoek.regieWeigeren')}
          wieZiet={t('onderzoek.wieZiet')}
        >
          <Tekstvlak
            veld={formulier.veld('reden')}
            label={t('onderzoek.reden')}
            waarom={t('onderzoek.regieRedenWaarom')}
            regels={2}
            max={1000}
          />
        </Formulier>
      )}
      <Afloop actie={besluit} />
    </Melding>
  )
}

function Vragen(props: { plan: Plan; klaar: () => void }): ReactNode {
  const t = useTekst()
  const { plan } = props
  const actie = useActie<{ naar: string; reden: string }>({
    pad: `/plannen/${plan.id}/regieoverdrachten`,
    ververs: VERVERS,
    naSucces: props.klaar,
  })
  const formulier = useFormulier({
    begin: { naar: '', reden: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      naar: w.naar === '' ? t('onderzoek.kiesAntwoord') : null,
      reden: w.reden.trim().length < 5 ? t('onderzoek.vulIn') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('onderzoek.regieVragen')}
      wieZiet={t('onderzoek.wieZiet')}
    >
      <Selectie
        veld={formulier.veld('naar')}
        label={t('onderzoek.regieNaar')}
        waarom={t('onderzoek.regieNaarWaarom')}
        opties={plan.collegas
          .filter((c) => c.id !== plan.regisseur.id)
          .map((c) => ({ waarde: c.id, label: c.naam }))}
      />
      <Tekstvlak
        veld={formulier.veld('reden')}
        label={t('onderzoek.reden')}
        waarom={t('onderzoek.regieRedenWaarom')}
        regels={2}
        max={2000}
      />
    </Formulier>
  )
}
