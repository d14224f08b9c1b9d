import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { type Gegeven, Gegevens } from '../onderdelen/Gegevens.tsx'
import { geboorteInWoorden } from '../onderdelen/geboorte.ts'
import { Naam } from '../onderdelen/Naam.tsx'
import { verstuur } from '../platform/api.ts'
import { dagVan } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { useRegioGegevens } from './useRegioGegevens.ts'
import type { Clientkaart } from './vormen.ts'

/** What is known, with "niet bekend" for what was asked and is not. Only fields of the field set are there at all. */
export function Persoonsgegevens(props: { kaart: Clientkaart }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { gemeenteNaam } = useRegioGegevens()
  const { kaart: k } = props
  const bron = k.vastgelegdOp ? { naam: t('dossier.dossier'), datum: dagVan(k.vastgelegdOp) } : undefined
  const geboren = geboorteInWoorden(k, t, taal, 'lang')
  const rijen: Gegeven[] = [
    {
      naam: t('dossier.geboortedatum'),
      waarde: geboren === null ? null : t('dossier.geboren', { datum: geboren, jaren: k.leeftijd ?? 0 }),
      ...(bron ? { bron } : {}),
    },
    ...(k.geslacht === undefined
      ? []
      : [{ naam: t('dossier.geslacht'), waarde: t(`dossier.geslacht.${k.geslacht}`) }]),
    ...(k.telefoon === undefined ? [] : [{ naam: t('dossier.telefoon'), waarde: k.telefoon }]),
    ...(k.taal === undefined ? [] : [{ naam: t('dossier.taal'), waarde: k.taal }]),
    ...(k.herkomstGemeente === undefined
      ? []
      : [{ naam: t('dossier.herkomst'), waarde: gemeenteNaam(k.herkomstGemeente) }]),
    ...(k.postcode === undefined || k.postcode === null
      ? []
      : [{ naam: t('dossier.laatsteAdres'), waarde: `${k.postcode} ${k.huisnummer ?? ''}`.trim() }]),
    ...(k.lvbVermoeden === undefined
      ? []
      : [
          {
            naam: t('dossier.lvb'),
            waarde: k.lvbVermoeden === null ? null : t(k.lvbVermoeden ? 'dossier.lvbJa' : 'dossier.lvbNee'),
          },
        ]),
    ...(k.begeleidingsbehoefte === undefined
      ? []
      : [{ naam: t('dossier.behoefte'), waarde: k.begeleidingsbehoefte.join(', ') }]),
    ...(k.bsn === undefined
      ? []
      : [
          {
            naam: t('dossier.bsn'),
            waarde: k.bsn === null ? null : <Bsn id={k.id} gemaskeerd={k.bsn} zelf={k.veldset === 'zelf'} />,
          },
        ]),
    ...(k.huisgenoten === undefined || k.huisgenoten.length === 0
      ? []
      : [
          {
            naam: t('dossier.samen'),
            waarde: (
              <ul className="z-kaal">
                {k.huisgenoten.map((h) => (
                  <li key={h.id}>
                    <Link to="/mensen/$id" params={{ id: h.id }} className="utrecht-link">
                      <Naam naam={h.naam} />
                    </Link>{' '}
                    <span className="z-stil">({t(`dossier.rol.${h.rol}`)})</span>
                  </li>
                ))}
              </ul>
            ),
          },
        ]),
  ]
  return <Gegevens gegevens={rijen} />
}

/** Masked until asked for; asking is a line of its own in the log. */
function Bsn(props: { id: string; gemaskeerd: string; zelf: boolean }): ReactNode {
  const t = useTekst()
  const [heel, zetHeel] = useState<string | null>(null)
  if (heel !== null) return <span translate="no">{heel}</span>
  return (
    <>
      <span translate="no">{props.gemaskeerd}</span>{' '}
      {!props.zelf && (
        <button
          type="button"
          className="z-linkknop"
          onClick={() =>
            void verstuur<{ bsn: string | null }>('POST', `/clienten/${props.id}/bsn-inzage`, {}).then(
              (a) => zetHeel(a.data.bsn),
              () => undefined,
            )
          }
        >
          {t('dossier.toonBsn')}
        </button>
      )}
    </>
  )
}
