import { type ReactNode, useState } from 'react'
import { Dialoog } from '../onderdelen/Dialoog.tsx'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Telefoon } from '../onderdelen/Telefoon.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useTekst } from '../platform/tekst.tsx'
import { Aanspreekpunt } from './Aanspreekpunt.tsx'
import './onderzoek.css'

type Partner = {
  id: string
  versie: number
  naam: string
  soort: string
  contact: string | null
  telefoon: string | null
  afspraak: string | null
  afspraakVan: string | null
  afspraakTot: string | null
  organisatieId: string | null
  gestoptOp: string | null
}

/** Partners of the region with what was agreed, and the one contact point for questions. */
export function Partners(): ReactNode {
  const t = useTekst()
  const partners = useHaal<{ items: Partner[] }>('/partners')
  const [open, zetOpen] = useState<Partner | 'nieuw' | null>(null)
  const sluit = () => zetOpen(null)
  return (
    <div className="z-blad">
      <Kop titel={t('onderzoek.partners')} />
      <Paneel
        kop={t('onderzoek.partnerlijst')}
        bij={
          <Knop klein icoon="plus" bijKlik={() => zetOpen('nieuw')}>
            {t('onderzoek.partnerToevoegen')}
          </Knop>
        }
      >
        <Laadtoestand van={partners} wat={t('onderzoek.partners')}>
          {({ items }) =>
            items.length === 0 ? (
              <p>{t('onderzoek.partnersLeeg')}</p>
            ) : (
              <ul className="z-kaal">
                {items.map((p) => (
                  <li key={p.id} className="z-deling">
                    <p>
                      <strong>{p.naam}</strong> <span className="z-stil">{p.soort}</span>
                    </p>
                    <p>
                      {p.contact} {p.telefoon && <Telefoon nummer={p.telefoon} />}
                    </p>
                    {p.afspraak && <p>{p.afspraak}</p>}
                    <Knop klein icoon="potlood" bijKlik={() => zetOpen(p)}>
                      {t('onderzoek.partnerWijzigen')}
                    </Knop>
                  </li>
                ))}
              </ul>
            )
          }
        </Laadtoestand>
      </Paneel>
      <Aanspreekpunt />
      <Dialoog
        open={open !== null}
        kop={t(open === 'nieuw' ? 'onderzoek.partnerToevoegen' : 'onderzoek.partnerWijzigen')}
        sluit={sluit}
      >
        {open !== null && <Partnerformulier partner={open === 'nieuw' ? null : open} klaar={sluit} />}
      </Dialoog>
    </div>
  )
}

type Vorm = { naam: string; soort: string; contact: string; telefoon: string; afspraak: string }

function Partnerformulier(props: { partner: Partner | null; klaar: () => void }): ReactNode {
  const t = useTekst()
  const { partner: p } = props
  const actie = useActie<Vorm>({
    methode: p ? 'PATCH' : 'POST',
    pad: p ? `/partners/${p.id}` : '/partners',
    versie: p ? `"${p.versie}"` : null,
    inhoud: (w) => ({
      ...w,
      ...(p && {
        afspraakVan: p.afspraakVan,
        afspraakTot: p.afspraakTot,
        organisatieId: p.organisatieId,
        gestopt: p.gestoptOp !== null,
      }),
    }),
    ververs: ['/partners'],
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Vorm>({
    begin: {
      naam: p?.naam ?? '',
      soort: p?.soort ?? '',
      contact: p?.contact ?? '',
      telefoon: p?.telefoon ?? '',
      afspraak: p?.afspraak ?? '',
    },
    probleem: actie.probleem,
    controleer: (w) => ({
      naam: w.naam.trim() === '' ? t('onderzoek.vulIn') : null,
      soort: w.soort.trim() === '' ? t('onderzoek.vulIn') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('onderzoek.bewaar')}
      wieZiet={t('onderzoek.wieZietPartners')}
    >
      <Tekstveld
        veld={formulier.veld('naam')}
        label={t('onderzoek.partnerNaam')}
        waarom={t('onderzoek.partnerWaarom')}
        max={200}
      />
      <Tekstveld
        veld={formulier.veld('soort')}
        label={t('onderzoek.partnerSoort')}
        waarom={t('onderzoek.partnerWaarom')}
        max={60}
      />
      <Tekstveld
        veld={formulier.veld('contact')}
        label={t('onderzoek.partnerContact')}
        waarom={t('onderzoek.partnerWaarom')}
        optioneel
        max={200}
      />
      <Tekstveld
        veld={formulier.veld('telefoon')}
        label={t('onderzoek.partnerTelefoon')}
        waarom={t('onderzoek.partnerWaarom')}
        soort="tel"
        optioneel
        max={30}
      />
      <Tekstvlak
        veld={formulier.veld('afspraak')}
        label={t('onderzoek.partnerAfspraak')}
        waarom={t('onderzoek.partnerAfspraakWaarom')}
        optioneel
        max={4000}
      />
    </Formulier>
  )
}
