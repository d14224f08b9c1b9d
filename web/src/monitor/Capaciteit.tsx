import type { ReactNode } from 'react'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { datumLang, vandaag } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Bronnen } from './Bronnen.tsx'
import { Cijferkop } from './Cijferkop.tsx'
import { Dagkeuze } from '../onderdelen/Dagkeuze.tsx'
import { Definities } from './Definities.tsx'
import { capaciteitRoute } from './kamer.ts'
import { Verborgen } from './Verborgen.tsx'
import type { CapaciteitUit } from './vormen.ts'

/** What each source says of capacity, which one is used and why, beside what the register counts. */
export function Capaciteit(): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const heden = vandaag(useNu())
  const { dag = heden, alles } = capaciteitRoute.useSearch()
  const navigeer = capaciteitRoute.useNavigate()
  const zet = (deel: { dag?: string | undefined; alles?: true | undefined }) =>
    void navigeer({ search: (oud) => ({ ...oud, ...deel }) as never, replace: true, resetScroll: false })
  const van = useHaal<CapaciteitUit>(`/cijfers/capaciteit?peildatum=${dag}`)
  return (
    <div className="z-blad">
      <Cijferkop titel={t('monitor.capaciteit')} uitleg={t('monitor.capaciteitUitleg')} />
      <div className="z-cijferkeuze z-geen-afdruk">
        <Dagkeuze
          label={t('monitor.dag')}
          dag={dag}
          laatste={heden}
          kies={(d) => zet({ dag: d === null || d === heden ? undefined : d })}
        />
        <label className="z-keuze">
          <input
            type="checkbox"
            className="z-aankruis"
            checked={alles === true}
            onChange={(e) => zet({ alles: e.target.checked ? true : undefined })}
          />
          <span>{t('monitor.ookZonderBron')}</span>
        </label>
      </div>
      <Laadtoestand van={van} wat={t('monitor.deBronnen')}>
        {(c) => {
          const eens = c.items.filter((i) => i.verschillen.length > 0)
          const rest = c.items.filter((i) => i.verschillen.length === 0 && (alles || i.opgaven.length > 0))
          return (
            <>
              <p className="z-stil">{t('monitor.uitRegister', { dag: datumLang(c.peildatum, taal) })}</p>
              <Verborgen onthulling={c.onthulling} />
              {c.regiobreed.map((r) => (
                <Bronnen
                  key={r.producten.map((p) => p.code).join()}
                  naam={t('monitor.heleRegio', { producten: r.producten.map((p) => p.naam).join(', ') })}
                  waar={null}
                  uitkomst={r}
                  mensen={r.mensen}
                />
              ))}
              {[...eens, ...rest].map((i) => (
                <Bronnen key={i.id} naam={i.naam} waar={`${i.organisatie}, ${i.gemeente}`} uitkomst={i} />
              ))}
              {c.items.length === 0 && <p className="z-leeg">{t('monitor.niets')}</p>}
              <Definities ids={['formeel', 'feitelijk', 'gebruikt', 'register']} />
            </>
          )
        }}
      </Laadtoestand>
    </div>
  )
}
