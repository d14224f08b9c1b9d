import type { ReactNode } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { useControles } from './controles.ts'
import type { Voorziening } from './vormen.ts'

/** The address; a secret one is read and written by the provider itself only. */
export function AdresFormulier(props: { voorziening: Voorziening; klaar: () => void }): ReactNode {
  const t = useTekst()
  const c = useControles()
  const { voorziening: v } = props
  const actie = useActie<{ adres: string; aanwijzing: string }>({
    methode: 'PUT',
    pad: `/voorzieningen/${v.id}/adres`,
    versie: `"${v.versie}"`,
    inhoud: (w) => ({ adres: w.adres.trim(), aanwijzing: w.aanwijzing.trim() || null }),
    ververs: [`/voorzieningen/${v.id}`],
    naSucces: props.klaar,
  })
  const formulier = useFormulier({
    begin: { adres: v.adres?.adres ?? '', aanwijzing: v.adres?.aanwijzing ?? '' },
    probleem: actie.probleem,
    controleer: (w: { adres: string }) => ({ adres: c.leeg(w.adres, 'register.adres') }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('register.bewaar')}
      wieZiet={v.adresGeheim ? t('register.wieZietGeheim') : t('register.wieZiet')}
      naam={t('register.adres')}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('register.annuleer')}
        </Knop>
      }
    >
      <Tekstveld
        veld={formulier.veld('adres')}
        label={t('register.adres')}
        waarom={t('register.veld.adresWaarom')}
        breedte={24}
        max={200}
      />
      <Tekstveld
        veld={formulier.veld('aanwijzing')}
        label={t('register.veld.aanwijzing')}
        waarom={t('register.veld.aanwijzingWaarom')}
        optioneel
        breedte={24}
        max={500}
      />
    </Formulier>
  )
}
