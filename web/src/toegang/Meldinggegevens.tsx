import type { ReactNode } from 'react'
import { Gegevens } from '../onderdelen/Gegevens.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Telefoon } from '../onderdelen/Telefoon.tsx'
import { datumKort, datumTijd } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { useGemeentenaam } from './useGemeenten.ts'
import type { Melding } from './vormen.ts'

/** What came in: the words of who reported first, then the facts. */
export function Meldinggegevens(props: { m: Melding }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const gemeente = useGemeentenaam()
  const { m } = props
  const bel = (nummer: string | null) => nummer && <Telefoon nummer={nummer} />
  return (
    <>
      <blockquote className="z-toegang-vraag">{m.vraag}</blockquote>
      <Gegevens
        gegevens={[
          {
            naam: t('toegang.gemeldDoor'),
            waarde: (
              <>
                {t(`toegang.doorWie.${m.melderSoort}`)}
                {m.melder.naam && (
                  <>
                    , <Naam naam={m.melder.naam} />
                  </>
                )}
                {m.melder.organisatie && `, ${m.melder.organisatie}`}
              </>
            ),
          },
          { naam: t('toegang.veld.telefoon'), waarde: bel(m.melder.telefoon ?? m.persoon.telefoon) },
          { naam: t('toegang.veld.email'), waarde: m.melder.email },
          {
            naam: t('toegang.overWie'),
            waarde: <Naam naam={[m.persoon.roepnaam, m.persoon.achternaam].filter(Boolean).join(' ')} />,
          },
          {
            naam: t('toegang.veld.geboortedatum'),
            waarde: m.persoon.geboortedatum && datumKort(m.persoon.geboortedatum, taal),
          },
          { naam: t('toegang.veld.verblijf'), waarde: m.persoon.verblijf },
          { naam: t('toegang.veld.gemeente'), waarde: gemeente(m.gemeente) },
          {
            naam: t('toegang.ontvangenOp'),
            waarde: `${datumTijd(m.ontvangenOp, taal)}, ${t(`toegang.kanaal.${m.kanaal}`)}`,
          },
          {
            naam: t('toegang.signaal'),
            waarde:
              m.signaal &&
              t('toegang.signaalVan', { organisatie: m.signaal.van, datum: datumKort(m.signaal.op, taal) }),
          },
          {
            naam: t('toegang.uitCrisismelding'),
            waarde:
              m.crisis &&
              t('toegang.crisismeldingVan', {
                nummer: m.crisis.nummer,
                moment: datumTijd(m.crisis.op, taal),
              }),
          },
          { naam: t('toegang.wilOndersteuner'), waarde: t(m.wilOndersteuner ? 'toegang.ja' : 'toegang.nee') },
          {
            naam: t('toegang.persoonlijkPlan'),
            waarde: m.persoonlijkPlan && <span className="z-toegang-plan">{m.persoonlijkPlan}</span>,
          },
        ]}
      />
    </>
  )
}
