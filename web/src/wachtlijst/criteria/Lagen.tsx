import type { ReactNode } from 'react'
import { Paneel } from '../../onderdelen/Paneel.tsx'
import { vandaag } from '../../platform/datum.ts'
import { useNu } from '../../platform/klok.ts'
import { useTaal, useTekst } from '../../platform/tekst.tsx'
import { type Laag, vervangenDoor } from './model.ts'
import { herkomstZin, regelZin } from './zinnen.ts'

/** What counts for a place, level by level; a rule that a more specific level replaces says so. */
export function Lagen(props: {
  lagen: readonly Laag[]
  behoeften: readonly { code: string; naam: string }[]
}): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const dag = vandaag(useNu())
  const { lagen } = props
  return (
    <Paneel kop={t('wachtlijst.criteria.lagen')} bij={t('wachtlijst.criteria.lagenBij')}>
      <ol className="z-kaal">
        {lagen.map((laag, i) => (
          <li key={`${laag.niveau}${laag.naam}${laag.uitRegister}`} className="z-voorgesteld">
            <strong>
              {t(`wachtlijst.criteria.niveau.${laag.niveau}`)}: {laag.naam}
              {laag.uitRegister && ` (${t('wachtlijst.criteria.uitRegister')})`}
            </strong>
            {laag.criteria.length === 0 ? (
              <span>{t('wachtlijst.criteria.geen')}</span>
            ) : (
              <ul className="z-opsomming">
                {laag.criteria.map((r) => {
                  const door = vervangenDoor(lagen, i, r.code, dag)
                  return (
                    <li key={`${r.code}${r.geldig.van}`}>
                      {r.uit ? r.code : r.naam}: {regelZin(t, r, props.behoeften)}
                      <div className="z-klein">
                        {herkomstZin(t, taal, r)}
                        {door && ` ${t('wachtlijst.criteria.vervangen', { naam: door.naam })}`}
                      </div>
                    </li>
                  )
                })}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Paneel>
  )
}
