import type { ReactNode } from 'react'
import type { Veldbinding } from '../onderdelen/formulier.ts'
import { leesGetal } from '../onderdelen/getal.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Veld } from '../onderdelen/Veld.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { GESLACHTEN, ROLLEN } from './codes.ts'
import type { Huisgenoot } from './meldingformulier.ts'

const MAX = 11

/** Who must stay together with the person who called: one line each, ages first because they decide where there is room. */
export function Huishouden(props: { veld: Veldbinding<readonly Huisgenoot[]> }): ReactNode {
  const t = useTekst()
  const { veld } = props
  const zet = (i: number, deel: Partial<Huisgenoot>): void =>
    veld.zet(veld.waarde.map((p, n) => (n === i ? { ...p, ...deel } : p)))
  const erbij = (rol: string): void =>
    veld.zet([...veld.waarde, { roepnaam: '', leeftijd: null, geslacht: 'onbekend', rol }])
  return (
    <Veld
      veld={veld}
      groep
      optioneel
      label={t('crisis.veld.huishouden')}
      waarom={t('crisis.veld.huishouden.waarom')}
    >
      {() => (
        <div className="z-huishouden">
          {veld.waarde.map((p, i) => (
            <div className="z-huishouden__rij" key={i}>
              <select
                className="utrecht-select utrecht-select--html-select z-invoer"
                aria-label={t('crisis.huisgenoot.rol', { nummer: i + 1 })}
                value={p.rol}
                onChange={(e) => zet(i, { rol: e.target.value })}
              >
                {ROLLEN.map((rol) => (
                  <option key={rol} value={rol}>
                    {t(`crisis.rol.${rol}`)}
                  </option>
                ))}
              </select>
              <input
                className="utrecht-textbox z-invoer z-invoer--4"
                inputMode="numeric"
                autoComplete="off"
                aria-label={t('crisis.huisgenoot.leeftijd', { nummer: i + 1 })}
                placeholder={t('crisis.jaar')}
                value={p.leeftijd === null || Number.isNaN(p.leeftijd) ? '' : p.leeftijd}
                onChange={(e) => zet(i, { leeftijd: leesGetal(e.target.value) })}
                onBlur={veld.verlaat}
              />
              <select
                className="utrecht-select utrecht-select--html-select z-invoer"
                aria-label={t('crisis.huisgenoot.geslacht', { nummer: i + 1 })}
                value={p.geslacht}
                onChange={(e) => zet(i, { geslacht: e.target.value })}
              >
                {GESLACHTEN.map((g) => (
                  <option key={g} value={g}>
                    {t(`crisis.geslacht.${g}`)}
                  </option>
                ))}
              </select>
              <Knop
                soort="stil"
                icoon="kruis"
                alleenIcoon
                bijKlik={() => veld.zet(veld.waarde.filter((_, n) => n !== i))}
              >
                {t('crisis.huisgenoot.weg', { nummer: i + 1 })}
              </Knop>
            </div>
          ))}
          {veld.waarde.length < MAX && (
            <div className="z-knoppen">
              {(['kind', 'partner', 'ander'] as const).map((rol) => (
                <Knop key={rol} klein icoon="plus" bijKlik={() => erbij(rol)}>
                  {t(`crisis.rol.${rol}`)}
                </Knop>
              ))}
            </div>
          )}
        </div>
      )}
    </Veld>
  )
}
