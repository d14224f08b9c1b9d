import type { ReactNode } from 'react'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { antwoordVan, conceptUit, dagUit, vormVan } from './conceptvorm.ts'
import { type Besluit, type Besluitbeleid, versie, ververs } from './vormen.ts'

type Invoer = {
  hoe: 'gehoord' | 'niet' | ''
  zienswijze: string
  zienswijzeOp: Datumantwoord
  zienswijzeUitzondering: string
  zienswijzeReden: string
}

/** What someone thinks of it, in their words; or why this was not asked first, on a ground of the law (Awb arts. 4:7, 4:11). */
export function Mening(props: { b: Besluit; beleid: Besluitbeleid; klaar?: () => void }): ReactNode {
  const t = useTekst()
  const { b, beleid, klaar } = props
  const vorm = beleid.producten.find((p) => p.code === b.product)?.leveringsvorm ?? b.leveringsvorm
  const actie = useActie<Invoer>({
    methode: 'PUT',
    pad: `/beschikkingen/${b.id}`,
    inhoud: (w) => ({
      ...conceptUit(vormVan(b, b.soort, null), b.vervangt),
      ...(w.hoe === 'gehoord'
        ? { zienswijze: w.zienswijze.trim(), zienswijzeOp: dagUit(w.zienswijzeOp) }
        : {
            zienswijzeUitzondering: w.zienswijzeUitzondering,
            zienswijzeReden: w.zienswijzeReden.trim(),
          }),
    }),
    versie: versie(b),
    ververs: ververs(b.zaakId),
    ...(klaar && { naSucces: klaar }),
  })
  const formulier = useFormulier<Invoer>({
    begin: {
      hoe: b.zienswijzeUitzondering ? 'niet' : 'gehoord',
      zienswijze: b.zienswijze ?? '',
      zienswijzeOp: antwoordVan(b.zienswijzeOp),
      zienswijzeUitzondering: b.zienswijzeUitzondering ?? '',
      zienswijzeReden: b.zienswijzeReden ?? '',
    },
    probleem: actie.probleem,
    controleer: (w) =>
      w.hoe === 'gehoord'
        ? {
            zienswijze: w.zienswijze.trim() === '' ? t('besluit.fout.mening') : null,
            zienswijzeOp: dagUit(w.zienswijzeOp) === null ? t('besluit.fout.datum') : null,
          }
        : {
            zienswijzeUitzondering: w.zienswijzeUitzondering === '' ? t('besluit.fout.kies') : null,
            zienswijzeReden: w.zienswijzeReden.trim().length < 5 ? t('besluit.fout.reden') : null,
          },
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      naam={t('besluit.meningVastleggen')}
      wieZiet={t('besluit.wieZietConcept')}
      verzend={t('besluit.meningVastleggen')}
      knoppen={
        klaar && (
          <Knop soort="stil" bijKlik={klaar}>
            {t('besluit.terug')}
          </Knop>
        )
      }
    >
      <Keuze
        veld={formulier.veld('hoe')}
        label={t('besluit.veld.hoeGehoord')}
        waarom={t('besluit.veld.hoeGehoordWaarom')}
        opties={(['gehoord', 'niet'] as const).map((waarde) => ({
          waarde,
          label: t(`besluit.hoeGehoord.${waarde}`),
        }))}
      />
      {formulier.waarden.hoe === 'gehoord' ? (
        <>
          <Tekstvlak
            veld={formulier.veld('zienswijze')}
            label={t('besluit.veld.zienswijze')}
            waarom={t('besluit.veld.zienswijzeWaarom')}
            regels={3}
            max={4000}
          />
          <Datumveld
            veld={formulier.veld('zienswijzeOp')}
            label={t('besluit.veld.zienswijzeOp')}
            waarom={t('besluit.veld.hoeGehoordWaarom')}
          />
        </>
      ) : (
        <>
          <Selectie
            veld={formulier.veld('zienswijzeUitzondering')}
            label={t('besluit.veld.uitzondering')}
            waarom={t('besluit.veld.hoeGehoordWaarom')}
            opties={beleid.uitzonderingen
              .filter((u) => u.soorten.includes(b.soort) && [null, vorm].includes(u.leveringsvorm))
              .map((u) => ({ waarde: u.code, label: `${u.naam} (${u.artikel})` }))}
          />
          <Tekstvlak
            veld={formulier.veld('zienswijzeReden')}
            label={t('besluit.veld.uitzonderingReden')}
            waarom={t('besluit.veld.hoeGehoordWaarom')}
            regels={2}
            max={1000}
          />
        </>
      )}
    </Formulier>
  )
}
