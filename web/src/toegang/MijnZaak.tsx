import type { ReactNode } from 'react'
import { Gegevens } from '../onderdelen/Gegevens.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Telefoon } from '../onderdelen/Telefoon.tsx'
import { datumLang } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { DoeAanvraag } from './DoeAanvraag.tsx'
import type { Loket } from './vormen.ts'

type Mijn = {
  items: {
    id: string
    stap: string
    vervolg: string
    uiterlijk: string | null
    behandelaar: string | null
  }[]
  loket: Loket
}

/** For the person it is about: where am I, what is next, by when, who is my contact (SCHERMEN 19). */
export function MijnZaak(): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const mijn = useHaal<Mijn>('/mijn/zaken')
  return (
    <Laadtoestand van={mijn} wat={t('toegang.watMijnZaak')}>
      {({ items, loket }) => (
        <Paneel kop={t('toegang.mijnZaak')}>
          {items.length === 0 && <p>{t('toegang.geenZaak')}</p>}
          {items.map((z) => (
            <section key={z.id}>
              <p>
                <strong>{t(`toegang.stap.${z.stap}`)}.</strong> {t(`toegang.vervolg.${z.vervolg}`)}
              </p>
              <Gegevens
                gegevens={[
                  {
                    naam: t('toegang.voorWanneer'),
                    waarde: z.uiterlijk ? datumLang(z.uiterlijk, taal) : t('toegang.nietTeZeggen'),
                  },
                  {
                    naam: t('toegang.mijnContact'),
                    waarde: (
                      <>
                        {z.behandelaar && (
                          <>
                            <Naam naam={z.behandelaar} />,{' '}
                          </>
                        )}
                        {loket.team}, <Telefoon nummer={loket.telefoon} />
                      </>
                    ),
                  },
                ]}
              />
              {z.vervolg === 'aanvraag_mogelijk' && (
                <DoeAanvraag pad={`/mijn/zaken/${z.id}/aanvraag`} ververs={['/mijn/zaken']} />
              )}
            </section>
          ))}
        </Paneel>
      )}
    </Laadtoestand>
  )
}
