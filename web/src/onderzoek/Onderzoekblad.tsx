import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Afloop } from '../onderdelen/Formulier.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Vouwkeuze } from '../onderdelen/Vouwkeuze.tsx'
import { useActie } from '../platform/actie.ts'
import { datumTijd } from '../platform/datum.ts'
import { ververs } from '../platform/gegevens.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Stapblad } from './Stapblad.tsx'
import { type Beleid, type Onderzoek, PADEN, STAPPEN, type Stapnaam } from './vormen.ts'

/** The steps, in any order; which is open is remembered by the page. Completing gives all that is missing, with a way to it. */
export function Onderzoekblad(props: { zaakId: string; onderzoek: Onderzoek; beleid: Beleid }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const client = useQueryClient()
  const { onderzoek, beleid } = props
  const [open, zetOpen] = useState<Stapnaam>(
    () => onderzoek.stappen.find((s) => s.nogNodig > 0)?.stap ?? 'situatie',
  )
  // another step begins at its heading, also for who clicked at the bottom of a long one or hears the page
  const kop = useRef<HTMLHeadingElement>(null)
  const getoond = useRef(open)
  useEffect(() => {
    if (getoond.current !== open) kop.current?.focus()
    getoond.current = open
  }, [open])
  const afronden = useActie<void>({
    pad: `/onderzoeken/${onderzoek.id}/afronding`,
    inhoud: () => ({}),
    versie: `"${onderzoek.versie}"`,
    ververs: PADEN,
  })
  const haalOpnieuw = useCallback(
    () => void ververs(client, [`/zaken/${props.zaakId}/onderzoek`]),
    [client, props.zaakId],
  )
  const ontbreekt = (afronden.probleem?.fouten ?? []).flatMap((f) => {
    const [, stap, veld] = /^\/stappen\/([^/]+)\/(.+)$/.exec(f.pad) ?? []
    if (!stap || !veld) return []
    // fixed questions are told by their own words, those of the region by the message
    const wat = veld.includes('.') || veld === 'kern' ? f.melding : t(`onderzoek.veld.${veld}`)
    return [{ stap: stap as Stapnaam, veld, melding: f.melding, wat }]
  })
  const stap = onderzoek.stappen.find((s) => s.stap === open)
  const nu = STAPPEN.indexOf(open)
  const ga = (plaats: number) => {
    const naar = STAPPEN[plaats]
    if (naar) zetOpen(naar)
  }
  if (!stap) return null
  return (
    <div className="z-onderzoek">
      <Vouwkeuze
        naam={t('onderzoek.stappen')}
        woord={t('onderzoek.stapNu')}
        nu={t(`onderzoek.stap.${open}`)}
        klasse="z-stapkeuze"
      >
        <ol>
          {onderzoek.stappen.map((s) => (
            <li key={s.stap}>
              <button
                type="button"
                aria-current={s.stap === open ? 'step' : undefined}
                onClick={() => zetOpen(s.stap)}
              >
                {t(`onderzoek.stap.${s.stap}`)}
                <span className="z-stapkeuze__stand">
                  {s.nogNodig > 0 ? t('onderzoek.nogNodig', { aantal: s.nogNodig }) : t('onderzoek.compleet')}
                </span>
              </button>
            </li>
          ))}
        </ol>
      </Vouwkeuze>
      <section aria-label={t(`onderzoek.stap.${open}`)}>
        <h2 className="utrecht-heading-3" tabIndex={-1} ref={kop}>
          {t('onderzoek.stapVan', { nu: nu + 1, totaal: STAPPEN.length })}: {t(`onderzoek.stap.${open}`)}
        </h2>
        {/* always a line: one that appears with the first answer would push the questions away from under the mouse */}
        <p className="z-stil z-laatst">
          {stap.gewijzigdDoor && stap.gewijzigdOp
            ? t('onderzoek.laatst', { naam: stap.gewijzigdDoor, moment: datumTijd(stap.gewijzigdOp, taal) })
            : t('onderzoek.nogDoorNiemand')}
        </p>
        {ontbreekt.length > 0 && (
          <Melding soort="fout" kop={t('onderzoek.nietCompleet', { aantal: ontbreekt.length })} luid>
            <ul className="z-punten">
              {ontbreekt.map((o) => (
                <li key={`${o.stap}/${o.veld}`}>
                  <button
                    type="button"
                    className="utrecht-link utrecht-link--html-a z-linkknop"
                    onClick={() => zetOpen(o.stap)}
                  >
                    {t(`onderzoek.stap.${o.stap}`)}: {o.wat}
                  </button>
                </li>
              ))}
            </ul>
          </Melding>
        )}
        <Stapblad
          key={`${onderzoek.id} ${open}`}
          onderzoekId={onderzoek.id}
          stap={stap}
          beleid={beleid}
          model={beleid.modellen.find((m) => m.code === onderzoek.model) ?? null}
          fouten={Object.fromEntries(
            ontbreekt.filter((o) => o.stap === open).map((o) => [o.veld, o.melding]),
          )}
          bijBewaard={haalOpnieuw}
        />
        {ontbreekt.length === 0 && <Afloop actie={afronden} />}
        <div className="z-knoppen">
          {nu > 0 && <Knop bijKlik={() => ga(nu - 1)}>{t('onderzoek.vorige')}</Knop>}
          {nu < STAPPEN.length - 1 ? (
            <Knop soort="hoofd" bijKlik={() => ga(nu + 1)}>
              {t('onderzoek.volgende')}
            </Knop>
          ) : (
            <Knop
              soort="hoofd"
              bezig={afronden.bezig}
              bijKlik={() => afronden.voerUit()}
              bevestig={{ vraag: t('onderzoek.rondAfVraag'), ja: t('onderzoek.rondAf') }}
            >
              {t('onderzoek.rondAf')}
            </Knop>
          )}
        </div>
      </section>
    </div>
  )
}
