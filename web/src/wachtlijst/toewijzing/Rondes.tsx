import { type ReactNode, useRef, useState } from 'react'
import { Formulier } from '../../onderdelen/Formulier.tsx'
import { useFormulier } from '../../onderdelen/formulier.ts'
import { Knop } from '../../onderdelen/Knop.tsx'
import { Laadtoestand } from '../../onderdelen/Laadtoestand.tsx'
import { Melding } from '../../onderdelen/Melding.tsx'
import { useActie } from '../../platform/actie.ts'
import { dagEnDatum, datumTijd } from '../../platform/datum.ts'
import { useHaal } from '../../platform/gegevens.ts'
import { useTaal, useTekst } from '../../platform/tekst.tsx'
import { LIVE, VERVERS } from '../vormen.ts'
import { plekVan, type Ronde, type Rondes as Stand } from './vormen.ts'

type Aan = 'u' | 'team'

/**
 * The rounds in which somebody can say which place goes first: on the own page, or by a professional for that person. `leeg` is said where
 * there is none; without it nothing is shown.
 */
export function Rondes(props: { plaatsId: string; aan: Aan; alleen?: string; leeg?: string }): ReactNode {
  const t = useTekst()
  const { plaatsId, aan } = props
  const rondes = useHaal<Stand>(`/wachtlijstplaatsen/${plaatsId}/rondes`, { live: LIVE })
  return (
    <Laadtoestand van={rondes} wat={t('wachtlijst.ronde.kop')}>
      {({ items }) => {
        const deze = items.filter((r) => props.alleen === undefined || r.toewijzingId === props.alleen)
        if (deze.length === 0) return props.leeg ? <p>{props.leeg}</p> : null
        return deze.map((r) => (
          // another order that came in shows itself; what was being typed belongs to the one before
          <Een key={`${r.toewijzingId}${r.volgorde?.id ?? ''}`} ronde={r} plaatsId={plaatsId} aan={aan} />
        ))
      }}
    </Laadtoestand>
  )
}

function Een(props: { ronde: Ronde; plaatsId: string; aan: Aan }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { ronde: r, plaatsId, aan } = props
  const naam = (id: string): string => {
    const v = r.vacatures.find((x) => x.id === id)
    return v ? `${plekVan(v)}, ${t('wachtlijst.vanaf', { datum: dagEnDatum(v.vanaf, taal) })}` : ''
  }
  const bekend = (ids: readonly string[]): string[] =>
    ids.filter((id) => r.vacatures.some((v) => v.id === id))
  type Invoer = { volgorde: readonly string[] }
  const actie = useActie<Invoer>({
    pad: `/wachtlijstplaatsen/${plaatsId}/rondevolgorde`,
    inhoud: (w) => ({
      toewijzingId: r.toewijzingId,
      vacatureIds: w.volgorde,
      na: r.volgorde?.id ?? null,
    }),
    ververs: VERVERS,
  })
  const formulier = useFormulier<Invoer>({
    begin: { volgorde: bekend(r.volgorde?.vacatureIds ?? r.voorstel) },
    probleem: actie.probleem,
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const { volgorde } = formulier.waarden
  const zet = (nieuw: readonly string[]): void => formulier.zet({ volgorde: nieuw })
  const lijst = useRef<HTMLParagraphElement>(null)
  /** The button that was pressed goes away with it: who uses the keyboard goes on at the list. */
  const zetEnGa = (nieuw: readonly string[]): void => {
    zet(nieuw)
    lijst.current?.focus()
  }
  const ruil = (i: number): void => {
    const [a, b] = [volgorde[i - 1], volgorde[i]]
    if (a === undefined || b === undefined) return
    const nieuw = [...volgorde.slice(0, i - 1), b, a, ...volgorde.slice(i + 1)]
    if (i === 1) zetEnGa(nieuw)
    else zet(nieuw)
  }
  const niet = r.voorstel.filter((id) => !volgorde.includes(id))
  return (
    <div>
      <h3 className="utrecht-heading-4">{t('wachtlijst.ronde.kop')}</h3>
      <p>{t(`wachtlijst.ronde.uitleg.${aan}`)}</p>
      <p>
        {r.volgorde === null
          ? t('wachtlijst.ronde.voorstel')
          : t(r.volgorde.zelf ? 'wachtlijst.ronde.doorZelf' : 'wachtlijst.ronde.doorTeam', {
              op: datumTijd(r.volgorde.op, taal),
            })}
      </p>
      <p className="z-stil z-klein">{t('wachtlijst.ronde.wieZiet')}</p>
      <Formulier
        formulier={formulier}
        actie={actie}
        verzend={t('wachtlijst.ronde.bewaar')}
        wieZiet={t('wachtlijst.ronde.wieZiet')}
      >
        <p ref={lijst} tabIndex={-1}>
          {t('wachtlijst.ronde.volgorde')}
        </p>
        {volgorde.length === 0 ? (
          <Melding soort="info">{t('wachtlijst.ronde.wachtLiever')}</Melding>
        ) : (
          <ol className="z-opsomming">
            {volgorde.map((id, i) => (
              <li key={id}>
                {naam(id)}
                <span className="z-knoppen">
                  {volgorde.length > 1 && (
                    <Knop
                      klein
                      waaromNiet={i === 0 ? t('wachtlijst.ronde.bovenaan') : null}
                      bijKlik={() => ruil(i)}
                    >
                      {t('wachtlijst.ronde.hoger')}
                      <span className="z-verborgen">: {naam(id)}</span>
                    </Knop>
                  )}
                  <Knop klein soort="stil" bijKlik={() => zetEnGa(volgorde.filter((x) => x !== id))}>
                    {t('wachtlijst.ronde.liever')}
                    <span className="z-verborgen">: {naam(id)}</span>
                  </Knop>
                </span>
              </li>
            ))}
          </ol>
        )}
        {niet.length > 0 && (
          <>
            <p>{t('wachtlijst.ronde.nietGenoemd')}</p>
            <ul className="z-opsomming">
              {niet.map((id) => (
                <li key={id}>
                  {naam(id)}
                  <span className="z-knoppen">
                    <Knop klein bijKlik={() => zetEnGa([...volgorde, id])}>
                      {t('wachtlijst.ronde.tochNoemen')}
                      <span className="z-verborgen">: {naam(id)}</span>
                    </Knop>
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Formulier>
    </div>
  )
}

/** Asked for only when it is opened: to look is to look into somebody's file. */
export function Rondevan(props: { plaatsId: string; alleen: string }): ReactNode {
  const t = useTekst()
  const [open, zetOpen] = useState(false)
  return (
    <details onToggle={(e) => zetOpen(e.currentTarget.open)}>
      <summary>{t('wachtlijst.ronde.geefVoor')}</summary>
      {open && <Rondes {...props} aan="team" leeg={t('wachtlijst.ronde.geen')} />}
    </details>
  )
}
