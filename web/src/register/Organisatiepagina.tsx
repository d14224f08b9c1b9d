import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Afloop, Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Gegevens } from '../onderdelen/Gegevens.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Telefoon } from '../onderdelen/Telefoon.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { useActie } from '../platform/actie.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useMag, useSessie } from '../platform/sessie.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { useControles } from './controles.ts'
import { Geschiedenis } from './Geschiedenis.tsx'
import { geldigInWoorden } from './geldig.ts'
import { OrganisatieFormulier } from './OrganisatieFormulier.tsx'
import './register.css'
import type { Organisatie } from './vormen.ts'

/** One organisation with its other names and its facilities. */
export function Organisatiepagina(): ReactNode {
  const t = useTekst()
  const { id } = useParams({ strict: false }) as { id: string }
  const vraag = useHaal<Organisatie>(`/organisaties/${id}`, { live: ['nl.zicht.register.gewijzigd'] })
  return (
    <div className="z-blad z-blad--register">
      <Laadtoestand van={vraag} wat={t('register.watOrganisatie')}>
        {(organisatie) => <Pagina organisatie={organisatie} etag={vraag.etag} />}
      </Laadtoestand>
    </div>
  )
}

function Pagina(props: { organisatie: Organisatie; etag: string | null }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { actief } = useSessie()
  const ooit = useMag('register:wijzigen')
  const [wijzig, zetWijzig] = useState(false)
  const { organisatie: o } = props
  const mag = ooit && (actief.rol !== 'aanbieder' || actief.organisatieId === o.id)
  return (
    <>
      <Kop
        boven={
          <Link to="/register/organisaties" className="utrecht-link">
            {t('register.organisaties')}
          </Link>
        }
        titel={o.naam}
        bij={t(`register.organisatiesoort.${o.soort}`)}
        knoppen={
          mag &&
          !wijzig && (
            <Knop icoon="potlood" bijKlik={() => zetWijzig(true)}>
              {t('register.wijzig')}
            </Knop>
          )
        }
      />
      {wijzig ? (
        <Paneel kop={t('register.wijzig')}>
          <OrganisatieFormulier organisatie={o} etag={props.etag} klaar={() => zetWijzig(false)} />
        </Paneel>
      ) : (
        <Gegevens
          gegevens={[
            { naam: t('register.veld.code'), waarde: o.code },
            { naam: t('register.veld.telefoon'), waarde: o.telefoon && <Telefoon nummer={o.telefoon} /> },
            { naam: t('register.geldig'), waarde: geldigInWoorden(o.geldig, t, taal) },
            { naam: t('register.veld.bron'), waarde: o.bron },
          ]}
        />
      )}
      <Aliassen organisatie={o} mag={mag} />
      <Paneel kop={t('register.voorzieningen')}>
        {o.voorzieningen.length === 0 ? (
          <p className="z-stil">{t('register.geenVoorzieningen')}</p>
        ) : (
          <ul className="z-registerlijst">
            {o.voorzieningen.map((v) => (
              <li key={v.id}>
                <Link to="/register/voorzieningen/$id" params={{ id: v.id }} className="utrecht-link">
                  {v.naam}
                </Link>{' '}
                <span className="z-stil">{geldigInWoorden(v.geldig, t, taal)}</span>
              </li>
            ))}
          </ul>
        )}
      </Paneel>
      <Geschiedenis pad={`/organisaties/${o.id}`} />
    </>
  )
}

function Aliassen(props: { organisatie: Organisatie; mag: boolean }): ReactNode {
  const t = useTekst()
  const c = useControles()
  const { organisatie: o, mag } = props
  const pad = `/organisaties/${o.id}`
  const erbij = useActie<{ naam: string; bron: string }>({
    pad: `${pad}/aliassen`,
    ververs: ['/organisaties'],
    naSucces: () => formulier.begin(),
  })
  const weg = useActie<{ naam: string }>({ pad: `${pad}/aliassen/_verwijder`, ververs: ['/organisaties'] })
  const formulier = useFormulier({
    begin: { naam: '', bron: '' },
    probleem: erbij.probleem,
    controleer: (w: { naam: string; bron: string }) => ({
      naam: c.leeg(w.naam, 'register.veld.naam'),
      bron: c.leeg(w.bron, 'register.veld.bron'),
    }),
    bijVerzenden: (w) => erbij.voerUit(w),
  })
  return (
    <Paneel kop={t('register.aliassen')}>
      {o.aliassen.length === 0 && <p className="z-stil">{t('register.geenAliassen')}</p>}
      <ul className="z-registerlijst">
        {o.aliassen.map((a) => (
          <li key={a.naam}>
            <strong>{a.naam}</strong> <span className="z-stil">{a.bron}</span>
            {mag && (
              <Knop
                klein
                soort="stil"
                bevestig={{
                  vraag: t('register.aliasWegVraag', { naam: a.naam }),
                  ja: t('register.aliasWegJa'),
                }}
                bijKlik={() => weg.voerUit({ naam: a.naam })}
              >
                {t('register.aliasWeg')}
              </Knop>
            )}
          </li>
        ))}
      </ul>
      <Afloop actie={weg} />
      {mag && (
        <Formulier
          formulier={formulier}
          actie={erbij}
          verzend={t('register.aliasErbij')}
          wieZiet={t('register.wieZiet')}
          naam={t('register.aliasErbij')}
        >
          <Tekstveld
            veld={formulier.veld('naam')}
            label={t('register.alias')}
            waarom={t('register.aliasWaarom')}
            breedte={24}
            max={200}
          />
          <Tekstveld
            veld={formulier.veld('bron')}
            label={t('register.veld.bron')}
            waarom={t('register.veld.bronWaarom')}
            breedte={24}
            max={300}
          />
        </Formulier>
      )}
    </Paneel>
  )
}
