import type { ReactNode } from 'react'
import { Afloop } from '../onderdelen/Formulier.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { useActie } from '../platform/actie.ts'
import { datumKort, datumTijd, dagVan } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useMag } from '../platform/sessie.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { overlegRoute } from './kamer.ts'
import { OVERLEGLIVE, type Overleg } from './overlegvormen.ts'
import { Overlegpunt } from './Overlegpunt.tsx'
import { versie } from './vormen.ts'
import './besluit.css'

/** One meeting: its agenda by purpose, what each thinks, and the advice. */
export function Overlegpagina(): ReactNode {
  const t = useTekst()
  const { id } = overlegRoute.useParams()
  const overleg = useHaal<Overleg>(`/expertiseoverleggen/${id}`, { live: OVERLEGLIVE })
  return (
    <div className="z-blad">
      <Laadtoestand van={overleg} wat={t('besluit.overleg')}>
        {(o) => <Blad o={o} />}
      </Laadtoestand>
    </div>
  )
}

function Blad(props: { o: Overleg }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const leidt = useMag('overleg:maken')
  const { o } = props
  const gepland = o.status === 'gepland'
  const open = o.agenda.filter((p) => p.advies === null && !p.ingetrokkenOp).length
  // of whom and why stands in the file; here it is a number that fell away
  const agenda = o.agenda.filter((p) => !p.ingetrokkenOp)
  return (
    <>
      <Kop
        boven={t(`besluit.overlegstatus.${o.status}`)}
        titel={t('besluit.overlegOp', { moment: datumTijd(o.op, taal) })}
        bij={[o.plaats, o.deelnemers.join(', ')].filter(Boolean).join('. ')}
      />
      {gepland && !leidt && <Melding soort="info">{t('besluit.alleenVoorAdvies')}</Melding>}
      {agenda.length === 0 ? (
        <Paneel kop={t('besluit.agenda')}>
          <p>
            {t(
              leidt && gepland
                ? 'besluit.agendaLeegTeam'
                : gepland
                  ? 'besluit.agendaLeeg'
                  : 'besluit.agendaDicht',
            )}
          </p>
        </Paneel>
      ) : (
        agenda.map((p) => <Overlegpunt key={p.id} p={p} leidt={leidt} open={gepland} />)
      )}
      {o.ingetrokken.length > 0 && (
        <Melding soort="info" kop={t('besluit.ingetrokkenPunten')}>
          <ul>
            {o.ingetrokken.map((p) => (
              <li key={p.volgorde}>
                {t('besluit.ingetrokkenPunt', {
                  nummer: p.volgorde,
                  datum: datumKort(dagVan(p.op), taal),
                })}
              </li>
            ))}
          </ul>
        </Melding>
      )}
      {gepland && leidt && <Sluiten o={o} open={open} />}
    </>
  )
}

/** The meeting was, or does not take place: participants then see nothing of the people on it any more. */
function Sluiten(props: { o: Overleg; open: number }): ReactNode {
  const t = useTekst()
  const { o, open } = props
  const actie = useActie<'gehouden' | 'afgelast'>({
    pad: `/expertiseoverleggen/${o.id}/afsluiting`,
    inhoud: (status) => ({ status }),
    versie: versie(o),
    ververs: ['/expertiseoverleggen'],
  })
  return (
    <Paneel kop={t('besluit.sluitOverleg')}>
      <p>{t('besluit.sluitOverlegUitleg')}</p>
      {open > 0 && <p>{t('besluit.nogZonderAdvies', { aantal: open })}</p>}
      <div className="z-knoppen">
        <Knop
          soort="hoofd"
          bezig={actie.bezig}
          bevestig={{ vraag: t('besluit.sluitVraag'), ja: t('besluit.sluitJa') }}
          bijKlik={() => actie.voerUit('gehouden')}
        >
          {t('besluit.overlegGehouden')}
        </Knop>
        <Knop
          bezig={actie.bezig}
          bevestig={{ vraag: t('besluit.sluitVraag'), ja: t('besluit.sluitJa') }}
          bijKlik={() => actie.voerUit('afgelast')}
        >
          {t('besluit.overlegAfgelast')}
        </Knop>
      </div>
      <Afloop actie={actie} />
    </Paneel>
  )
}
