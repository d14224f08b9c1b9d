import type { ReactNode } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { useTekst } from '../platform/tekst.tsx'

export const ROLLEN = ['partner', 'kind', 'ouder', 'anders'] as const
export type Huisgenoot = { roepnaam: string; leeftijd: string; rol: (typeof ROLLEN)[number] }

/** Who belongs to the household and goes with the same plan; nothing but a role is needed. */
export function Huisgenoten(props: { leden: Huisgenoot[]; zet: (leden: Huisgenoot[]) => void }): ReactNode {
  const t = useTekst()
  const { leden, zet } = props
  const wijzig = (i: number, deel: Partial<Huisgenoot>): void =>
    zet(leden.map((lid, j) => (j === i ? { ...lid, ...deel } : lid)))
  return (
    <fieldset className="z-veld">
      <legend className="z-veld__label">{t('toegang.huishouden')}</legend>
      <p className="z-veld__hulp">{t('toegang.huishoudenHulp')}</p>
      {leden.map((lid, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- people without a name are told apart by their place only
        <div className="z-toegang-huisgenoot" key={i}>
          <label>
            {t('toegang.veld.roepnaam')}
            <input
              className="utrecht-textbox z-invoer z-invoer--16"
              value={lid.roepnaam}
              maxLength={120}
              onChange={(e) => wijzig(i, { roepnaam: e.target.value })}
            />
          </label>
          <label>
            {t('toegang.leeftijd')}
            <input
              className="utrecht-textbox z-invoer z-invoer--4"
              inputMode="numeric"
              value={lid.leeftijd}
              maxLength={3}
              onChange={(e) => wijzig(i, { leeftijd: e.target.value })}
            />
          </label>
          <label>
            {t('toegang.rol')}
            <select
              className="utrecht-select utrecht-select--html-select z-invoer"
              value={lid.rol}
              onChange={(e) => wijzig(i, { rol: e.target.value as Huisgenoot['rol'] })}
            >
              {ROLLEN.map((rol) => (
                <option key={rol} value={rol}>
                  {t(`toegang.rol.${rol}`)}
                </option>
              ))}
            </select>
          </label>
          <Knop soort="stil" icoon="kruis" alleenIcoon bijKlik={() => zet(leden.filter((_, j) => j !== i))}>
            {t('toegang.haalWeg')}
          </Knop>
        </div>
      ))}
      {leden.length < 11 && (
        <Knop klein icoon="plus" bijKlik={() => zet([...leden, { roepnaam: '', leeftijd: '', rol: 'kind' }])}>
          {t('toegang.huisgenootErbij')}
        </Knop>
      )}
    </fieldset>
  )
}
