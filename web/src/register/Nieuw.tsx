import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Kop } from '../onderdelen/Kop.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { OrganisatieFormulier } from './OrganisatieFormulier.tsx'
import './register.css'
import { VoorzieningFormulier } from './VoorzieningFormulier.tsx'

export function NieuweVoorziening(): ReactNode {
  const t = useTekst()
  const navigeer = useNavigate()
  return (
    <div className="z-blad z-blad--register">
      <Kop
        boven={
          <Link to="/register" className="utrecht-link">
            {t('register.voorzieningen')}
          </Link>
        }
        titel={t('register.voorzieningErbij')}
      />
      <VoorzieningFormulier
        klaar={(id) =>
          void (id
            ? navigeer({ to: '/register/voorzieningen/$id', params: { id } })
            : navigeer({ to: '/register' }))
        }
      />
    </div>
  )
}

export function NieuweOrganisatie(): ReactNode {
  const t = useTekst()
  const navigeer = useNavigate()
  return (
    <div className="z-blad z-blad--register">
      <Kop
        boven={
          <Link to="/register/organisaties" className="utrecht-link">
            {t('register.organisaties')}
          </Link>
        }
        titel={t('register.organisatieErbij')}
      />
      <OrganisatieFormulier
        klaar={(id) =>
          void (id
            ? navigeer({ to: '/register/organisaties/$id', params: { id } })
            : navigeer({ to: '/register/organisaties' }))
        }
      />
    </div>
  )
}
