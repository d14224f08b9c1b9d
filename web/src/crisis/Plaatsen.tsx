import { type ReactNode, useId, useState } from 'react'
import { Afloop } from '../onderdelen/Formulier.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { useActie } from '../platform/actie.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useSessie } from '../platform/sessie.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { leesTelaat, telaat } from './telaat.ts'
import type { Klok, Melding } from './vormen.ts'
import { useWoorden } from './woorden.ts'

type Keuze = { reserveringId: string } | { plekIds: string[]; afwijkreden?: string }

/** Places with one question that shows the clock. When violence plays it first asks who may know where. */
export function Plaatsen(props: { m: Melding; keuze: Keuze; klok: Klok | null; stil?: boolean }): ReactNode {
  const t = useTekst()
  const woorden = useWoorden()
  const { m } = props
  const [kring, zetKring] = useState<readonly string[]>([])
  const [reden, zetReden] = useState('')
  const plaats = useActie<void>({
    pad: `/crisismeldingen/${m.id}/plaatsing`,
    inhoud: () => ({
      ...props.keuze,
      ...(m.adresGeheim ? { kring } : {}),
      ...(reden.trim() ? { afwijkreden: reden.trim() } : {}),
    }),
    ververs: [`/crisismeldingen/${m.id}`, '/crisismeldingen', '/bord'],
  })
  // since it was held something changed, so that a rule now says no: a professional may still, with a reason
  const vraagtReden = plaats.probleem?.inhoud.reden === 'afwijkreden_nodig'
  const redenId = useId()
  const laat = leesTelaat(m.id, plaats.probleem)
  const klok = props.klok ? woorden.klok(props.klok) : t('crisis.zonderKlok')
  return (
    <div className="z-plaatsen">
      {m.adresGeheim && <Kring gekozen={kring} zet={zetKring} />}
      <Knop
        soort={props.stil ? 'gewoon' : 'hoofd'}
        klein={props.stil ?? false}
        bezig={plaats.bezig}
        bijKlik={async () => {
          const uit = await plaats.voerUit()
          if (uit === null) return
          telaat.zet(null)
        }}
        bevestig={{
          vraag: t('crisis.plaatsVraag', { klok, aantal: 1 + m.huishouden.length }),
          ja: t('crisis.plaatsJa'),
        }}
      >
        {t('crisis.plaats')}
      </Knop>
      {vraagtReden && (
        <label className="z-afwijk" htmlFor={redenId}>
          {t('crisis.veld.afwijkreden')}
          <textarea
            id={redenId}
            className="utrecht-textarea z-invoer"
            rows={2}
            maxLength={1000}
            value={reden}
            onChange={(e) => zetReden(e.target.value)}
          />
        </label>
      )}
      {laat ? <p className="z-verlopen">{laat.uitleg}</p> : <Afloop actie={plaats} />}
    </div>
  )
}

/** The named circle around a secret address: who places is always in it. */
function Kring(props: { gekozen: readonly string[]; zet: (ids: readonly string[]) => void }): ReactNode {
  const t = useTekst()
  const { gebruiker } = useSessie()
  const team = useHaal<{ items: { id: string; naam: string; rol: string }[] }>('/crisisteam')
  const collegas = (team.gegevens?.items ?? []).filter((c) => c.id !== gebruiker.id)
  return (
    <fieldset className="z-kring">
      <legend className="z-groep__naam">{t('crisis.kring')}</legend>
      <p className="z-stil z-klein">{t('crisis.kringUitleg')}</p>
      <div className="z-keuzes--los">
        {collegas.map((c) => (
          <label className="z-keuze" key={c.id}>
            <input
              type="checkbox"
              className="z-aankruis"
              checked={props.gekozen.includes(c.id)}
              onChange={(e) =>
                props.zet(
                  e.target.checked ? [...props.gekozen, c.id] : props.gekozen.filter((id) => id !== c.id),
                )
              }
            />
            <span>
              <Naam naam={c.naam} /> <span className="z-stil">{t(`rol.${c.rol}`)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
