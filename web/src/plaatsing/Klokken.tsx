import { type ReactNode, useState } from 'react'
import { Dialoog } from '../onderdelen/Dialoog.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { datumKort, datumTijd, dagVan } from '../platform/datum.ts'
import { useTaal, useTekst, useWoord } from '../platform/tekst.tsx'
import { sluitwoorden } from '../toegang/klokwoorden.ts'
import { Herbeoordelen } from './Herbeoordelen.tsx'
import { klokduur } from './klokduur.ts'
import { verblijfsklok } from './klokwoorden.ts'
import { Klokzin } from './Klokzin.tsx'
import { KlokSluiten, Verlengen } from './Verlengen.tsx'
import type { KlokMetAfloop, Plaatsing } from './vormen.ts'
import { reden } from './woorden.ts'

/** The clocks of a stay: how far they are, what was extended and why, who heard of it. Over means: look at it again. */
export function Klokken(props: {
  plaatsing: Plaatsing
  klokken: readonly KlokMetAfloop[]
  werkt: boolean
}): ReactNode {
  const t = useTekst()
  return (
    <Paneel kop={t('plaatsing.klokken')} bij={<span className="z-stil">{t('plaatsing.klokUitleg')}</span>}>
      <ul className="z-klokken">
        {props.klokken.map((k) => (
          <Klokregel key={k.id} plaatsing={props.plaatsing} klok={k} werkt={props.werkt} />
        ))}
      </ul>
    </Paneel>
  )
}

function Klokregel(props: { plaatsing: Plaatsing; klok: KlokMetAfloop; werkt: boolean }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const woord = useWoord()
  const { klok: k } = props
  const naam = verblijfsklok(k, taal, woord)
  const [open, zetOpen] = useState<'verlengen' | 'sluiten' | 'herbeoordelen' | null>(null)
  const { herbeoordelingen, mag } = props.plaatsing
  const opnieuw = k.langVerblijf && k.magSluiten && herbeoordelingen && mag?.herbeoordelen
  const werkt = props.werkt && !k.gesloten
  const deel = Math.min(1, Math.max(0, k.dag / Math.max(1, k.van)))
  return (
    <li className="z-klok">
      <p className="z-klok__naam">{naam}</p>
      {k.gesloten ? (
        <p>
          {t('plaatsing.klokGesloten', {
            moment: datumTijd(k.gesloten.op, taal),
            naam: k.gesloten.door ?? '',
            reden: sluitwoorden(reden(t, k.gesloten.reden), woord),
          })}
        </p>
      ) : (
        <>
          <progress
            className={`z-klok__balk z-klok__balk--${k.fase}`}
            max={1}
            value={deel}
            aria-label={klokduur(t, k)}
          />
          <Klokzin klok={k} />
        </>
      )}
      <p className="z-stil">
        {t(k.eersteDagTelt ? 'plaatsing.normEersteTelt' : 'plaatsing.norm', {
          begin: datumKort(k.begin, taal),
          laatste: datumKort(k.laatsteDag, taal),
          bron: k.bron,
        })}
      </p>
      {k.verlengingen.map((v) => (
        <p key={v.op} className="z-stil">
          {t('plaatsing.verlengd', {
            tot: datumKort(dagVan(new Date(Date.parse(v.tot) - 1).toISOString()), taal),
            naam: v.door,
            rol: t(`rol.${v.rol}`),
            reden: v.reden,
          })}
        </p>
      ))}
      {k.treden.map((e) => (
        <p key={`${e.rol}${e.op}`} className="z-stil">
          {t('plaatsing.gehoordDoor', { rol: t(`rol.${e.rol}`), moment: datumTijd(e.op, taal) })}
        </p>
      ))}
      {(werkt || (opnieuw && !k.gesloten)) && (
        <div className="z-knoppen">
          {werkt && k.dagenTeVerlengen > 0 && (
            <Knop
              klein
              bijKlik={() => zetOpen('verlengen')}
              waaromNiet={
                k.verlengbaar
                  ? null
                  : t('plaatsing.verlengenDoor', {
                      rollen: k.rollenVerlengen.map((r) => t(`rol.${r}`)).join(', '),
                    })
              }
            >
              {t('plaatsing.verleng')}
            </Knop>
          )}
          {opnieuw && (
            <Knop klein bijKlik={() => zetOpen('herbeoordelen')}>
              {t('plaatsing.legUitkomstVast')}
            </Knop>
          )}
          {werkt && k.magSluiten && !k.langVerblijf && (
            <Knop klein bijKlik={() => zetOpen('sluiten')}>
              {t(k.herkomst === 'herbeoordeling' ? 'plaatsing.legUitkomstVast' : 'plaatsing.sluitKlok')}
            </Knop>
          )}
        </div>
      )}
      <Dialoog
        open={open !== null}
        kop={t(open === 'verlengen' ? 'plaatsing.verlengKop' : 'plaatsing.sluitKlokKop', { naam })}
        sluit={() => zetOpen(null)}
      >
        {open === 'verlengen' && <Verlengen klok={k} klaar={() => zetOpen(null)} />}
        {open === 'herbeoordelen' && herbeoordelingen && (
          <Herbeoordelen
            id={props.plaatsing.id}
            termijnId={k.id}
            herbeoordelingen={herbeoordelingen}
            klaar={() => zetOpen(null)}
          />
        )}
        {open === 'sluiten' && <KlokSluiten klok={k} klaar={() => zetOpen(null)} />}
      </Dialoog>
    </li>
  )
}
