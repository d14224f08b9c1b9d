import { type ReactNode, useState } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { vandaag } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { EenheidFormulier } from './EenheidFormulier.tsx'
import { geldigInWoorden, geldtOp } from './geldig.ts'
import { PlekkenFormulier } from './PlekkenFormulier.tsx'
import { Sluiten } from './Sluiten.tsx'
import type { Eenheid, Plek, Voorziening } from './vormen.ts'

/** The units of a facility and their places, past and future included. */
export function Eenheden(props: { voorziening: Voorziening }): ReactNode {
  const t = useTekst()
  const [nieuw, zetNieuw] = useState(false)
  const { voorziening: v } = props
  return (
    <Paneel
      kop={t('register.eenheden')}
      bij={
        v.magWijzigen && (
          <Knop klein icoon="plus" uitgeklapt={nieuw} bijKlik={() => zetNieuw(!nieuw)}>
            {t('register.eenheidErbij')}
          </Knop>
        )
      }
    >
      {nieuw && <EenheidFormulier voorzieningId={v.id} klaar={() => zetNieuw(false)} />}
      {v.eenheden.length === 0 && <p className="z-stil">{t('register.geenEenheden')}</p>}
      {v.eenheden.map((e) => (
        <EenheidBlok key={e.id} eenheid={e} voorziening={v} />
      ))}
    </Paneel>
  )
}

function EenheidBlok(props: { eenheid: Eenheid; voorziening: Voorziening }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const dag = vandaag(useNu())
  const [open, zetOpen] = useState<'wijzig' | 'plekken' | 'alles' | null>(null)
  const { eenheid: e, voorziening: v } = props
  const nu = e.plekken.filter((p) => geldtOp(p.geldig, dag))
  const grens = e.leeftijdVan === null ? 'tot' : e.leeftijdTot === null ? 'van' : 'beide'
  const leeftijd =
    e.leeftijdVan === null && e.leeftijdTot === null
      ? null
      : t(`register.leeftijd.${grens}`, { van: e.leeftijdVan ?? 0, tot: e.leeftijdTot ?? 0 })
  const feiten = [
    t(`register.eenheidsoort.${e.soort}`),
    e.geslacht !== 'alle' && t(`register.geslacht.${e.geslacht}`),
    leeftijd,
    e.alsGeheel && t('register.veld.alsGeheelZin'),
    ...e.kenmerken.map((k) => t(`register.kenmerk.${k}`)),
  ].filter(Boolean)
  const wissel = (wat: 'wijzig' | 'plekken' | 'alles') => () => zetOpen(open === wat ? null : wat)
  return (
    <section className="z-registereenheid">
      <h3 className="utrecht-heading-4">
        {e.naam} <span className="z-stil">{t('register.aantalPlekken', { aantal: nu.length })}</span>
      </h3>
      <p>{feiten.join(' · ')}</p>
      <p className="z-stil z-klein">
        {geldigInWoorden(e.geldig, t, taal)} · {e.bron}
      </p>
      <div className="z-knoppen z-geen-afdruk">
        <Knop klein soort="stil" uitgeklapt={open === 'alles'} bijKlik={wissel('alles')}>
          {t('register.toonPlekken')}
        </Knop>
        {v.magWijzigen && (
          <>
            <Knop
              klein
              soort="stil"
              icoon="potlood"
              uitgeklapt={open === 'wijzig'}
              bijKlik={wissel('wijzig')}
            >
              {t('register.wijzig')}
            </Knop>
            <Knop klein soort="stil" icoon="plus" uitgeklapt={open === 'plekken'} bijKlik={wissel('plekken')}>
              {t('register.plekkenErbij')}
            </Knop>
          </>
        )}
      </div>
      {open === 'wijzig' && <EenheidFormulier voorzieningId={v.id} eenheid={e} klaar={() => zetOpen(null)} />}
      {open === 'plekken' && (
        <PlekkenFormulier
          eenheidId={e.id}
          productCode={nu[0]?.productCode ?? null}
          klaar={() => zetOpen('alles')}
        />
      )}
      {open === 'alles' && <Plekkentabel plekken={e.plekken} magWijzigen={v.magWijzigen} />}
    </section>
  )
}

function Plekkentabel(props: { plekken: readonly Plek[]; magWijzigen: boolean }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const [sluit, zetSluit] = useState<string | null>(null)
  const regio = useHaal<{ producten: { code: string; naam: string }[] }>('/regio')
  const product = (code: string): string =>
    regio.gegevens?.producten.find((p) => p.code === code)?.naam ?? code
  return (
    <table className="z-tabel">
      <caption className="z-verborgen">{t('register.plekken')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('register.plek')}</th>
          <th scope="col">{t('register.veld.product')}</th>
          <th scope="col">{t('register.geldig')}</th>
          <th scope="col" className="z-bijzaak">
            {t('register.veld.bron')}
          </th>
          {props.magWijzigen && <th scope="col">{t('register.sluiten')}</th>}
        </tr>
      </thead>
      <tbody>
        {props.plekken.map((p) => (
          <tr key={p.id}>
            <th scope="row">
              {p.nummer}
              {p.tijdelijk && <span className="z-merkje">{t('register.tijdelijk')}</span>}
              {p.crisis && <span className="z-merkje">{t('register.crisis')}</span>}
            </th>
            <td data-label={t('register.veld.product')}>{product(p.productCode)}</td>
            <td data-label={t('register.geldig')}>{geldigInWoorden(p.geldig, t, taal)}</td>
            <td className="z-bijzaak">{p.bron}</td>
            {props.magWijzigen && (
              <td data-label={t('register.sluiten')}>
                {sluit === p.id ? (
                  <Sluiten
                    pad={`/plekken/${p.id}`}
                    versie={p.versie}
                    geldig={p.geldig}
                    klaar={() => zetSluit(null)}
                  />
                ) : (
                  <button type="button" className="z-linkknop" onClick={() => zetSluit(p.id)}>
                    {t('register.laatsteDag')}
                    <span className="z-verborgen"> {t('register.plekNr', { nummer: p.nummer })}</span>
                  </button>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
