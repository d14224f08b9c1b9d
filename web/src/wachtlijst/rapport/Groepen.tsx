import type { ReactNode } from 'react'
import { useTekst } from '../../platform/tekst.tsx'
import type { Aandeel, Kenmerk } from './vormen.ts'

/** One table per characteristic: how often, between which bounds it may lie, and which groups stand out. */
export function Groepen(props: { kenmerk: Kenmerk }): ReactNode {
  const t = useTekst()
  const { kenmerk: k } = props
  const groepen = k.maten[0]?.perGroep ?? []
  const naam = (groep: string, anders: string): string =>
    k.kenmerk === 'gemeente' ? anders : t(`wachtlijst.rapport.groep.${groep}`)
  return (
    <table className="utrecht-table z-tabel z-tabel--dicht">
      <caption className="utrecht-table__caption">{t(`wachtlijst.rapport.kenmerk.${k.kenmerk}`)}</caption>
      <thead className="utrecht-table__header">
        <tr>
          <th scope="col">{t(`wachtlijst.rapport.kenmerk.${k.kenmerk}`)}</th>
          {k.maten.map((m) => (
            <th key={m.maat} scope="col">
              {t(`wachtlijst.rapport.maat.${m.maat}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="utrecht-table__body">
        {groepen.map((g) => (
          <tr key={g.groep}>
            <th scope="row">{naam(g.groep, g.naam)}</th>
            {k.maten.map((m) => (
              <td key={m.maat} data-label={t(`wachtlijst.rapport.maat.${m.maat}`)}>
                <Cijfer cijfer={m.perGroep.find((x) => x.groep === g.groep)?.cijfer ?? null} />
                {m.opvallend.includes(g.groep) && <strong> {t('wachtlijst.rapport.opvallend')}</strong>}
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{t('wachtlijst.rapport.samen')}</th>
          {k.maten.map((m) => (
            <td key={m.maat} data-label={t(`wachtlijst.rapport.maat.${m.maat}`)}>
              <Cijfer cijfer={m.totaal} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

function Cijfer(props: { cijfer: Aandeel }): ReactNode {
  const t = useTekst()
  const { cijfer: c } = props
  if (c === null) return <span className="z-stil">{t('wachtlijst.rapport.teKlein')}</span>
  const procent = (x: number): number => Math.round(x * 100)
  return (
    <>
      {t('wachtlijst.rapport.cijfer', {
        aantal: c.aantal,
        van: c.van,
        deel: procent(c.deel),
        onder: procent(c.onder),
        boven: procent(c.boven),
      })}
    </>
  )
}
