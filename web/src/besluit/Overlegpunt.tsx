import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Gegevens } from '../onderdelen/Gegevens.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { useSessie } from '../platform/sessie.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { AdviesVastleggen } from './AdviesVastleggen.tsx'
import { Meningen } from './Meningen.tsx'
import { MeningGeven } from './MeningGeven.tsx'
import { type Punt, SET } from './overlegvormen.ts'

/** One point of the agenda: for which purpose, the question, the set that is shown, what each thinks, and the advice. */
export function Overlegpunt(props: { p: Punt; leidt: boolean; open: boolean }): ReactNode {
  const t = useTekst()
  const { actief } = useSessie()
  const { p, leidt, open } = props
  const bezig = open && p.advies === null
  const gaf = p.meningen.some((m) => m.organisatie === actief.organisatieNaam)
  const bekend = (naam: string): naam is (typeof SET)[number] => SET.some((s) => s === naam)
  return (
    <Paneel kop={t('besluit.puntKop', { nummer: p.volgorde, doel: p.doel })}>
      <div className="z-besluit-blok">
        <p>{p.vraag}</p>
        <Gegevens
          gegevens={Object.entries(p.adviesset).map(([naam, waarde]) => ({
            naam: bekend(naam) ? t(`besluit.set.${naam}`) : naam,
            waarde,
          }))}
        />
        {p.zaakId && (
          <p>
            <Link
              to="/toegang/zaak/$id"
              params={{ id: p.zaakId }}
              search={{ deel: 'overleg' }}
              className="utrecht-link"
            >
              {t('besluit.naarDossier')}
              <span className="z-verborgen"> ({t('besluit.punt', { nummer: p.volgorde })})</span>
            </Link>
          </p>
        )}
        <Meningen p={p} />
        {bezig && leidt && <AdviesVastleggen p={p} />}
        {bezig && !leidt && !gaf && <MeningGeven p={p} />}
      </div>
    </Paneel>
  )
}
