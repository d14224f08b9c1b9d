import { controleerToewijzing, type Bewijsfout, type Toewijzingsbewijs } from '@zicht/matching'
import { type ReactNode, useState } from 'react'
import { Gegevens } from '../../onderdelen/Gegevens.tsx'
import { Knop } from '../../onderdelen/Knop.tsx'
import { Melding } from '../../onderdelen/Melding.tsx'
import { Paneel } from '../../onderdelen/Paneel.tsx'
import { datumTijd } from '../../platform/datum.ts'
import { useTaal, useTekst } from '../../platform/tekst.tsx'
import type { Toewijzing } from './vormen.ts'

/** The lot, for whoever wants to check it: the seal from before, the seed from after, and the whole replayed in this browser. */
export function Loting(props: { stand: Toewijzing }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { stand: s } = props
  return (
    <Paneel kop={t('wachtlijst.toewijzing.loting')} bij={t('wachtlijst.toewijzing.lotingBij')}>
      <Gegevens
        gegevens={[
          {
            naam: t('wachtlijst.toewijzing.zegel'),
            waarde: <code className="z-zegel">{s.vastlegging}</code>,
          },
          { naam: t('wachtlijst.toewijzing.zegelOp'), waarde: datumTijd(s.vastgelegdOp, taal) },
          {
            naam: t('wachtlijst.toewijzing.zaad'),
            waarde: s.zaad ? (
              <code className="z-zegel">{s.zaad}</code>
            ) : (
              t('wachtlijst.toewijzing.zaadGeheim')
            ),
          },
        ]}
      />
      {s.bewijs && <Naspelen bewijs={s.bewijs} />}
    </Paneel>
  )
}

function Naspelen(props: { bewijs: Toewijzingsbewijs }): ReactNode {
  const t = useTekst()
  const [fouten, zetFouten] = useState<readonly Bewijsfout[] | null>(null)
  const { bewijs } = props
  const speelNa = async (): Promise<void> => {
    // the browser's digest is asynchronous, the rule is not: the only text that is hashed is known beforehand
    const gehasht = await sha256(`zicht-loting-1:${bewijs.zaad}`)
    zetFouten(controleerToewijzing(bewijs, () => gehasht))
  }
  const bewaar = (): void => {
    const blob = new Blob([`${JSON.stringify(bewijs, null, 2)}\n`], { type: 'application/json' })
    const link = document.createElement('a')
    link.href = URL.createObjectURL(blob)
    link.download = 'bewijs-toewijzing.json'
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <>
      <p className="z-knoppen">
        <Knop bijKlik={speelNa}>{t('wachtlijst.toewijzing.speelNa')}</Knop>
        <Knop bijKlik={bewaar}>{t('wachtlijst.toewijzing.bewijs')}</Knop>
      </p>
      {fouten?.length === 0 && (
        <Melding soort="ok" luid>
          {t('wachtlijst.toewijzing.klopt', {
            mensen: bewijs.vraag.clienten.length,
            plekken: bewijs.vraag.plekken.length,
          })}
        </Melding>
      )}
      {fouten?.map((f) => (
        <Melding key={f} soort="fout" luid>
          {t(`wachtlijst.toewijzing.mis.${f}`)}
        </Melding>
      ))}
      <p className="z-klein">{t('wachtlijst.toewijzing.iedereenKan')}</p>
    </>
  )
}

async function sha256(tekst: string): Promise<string> {
  const uit = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(tekst))
  return [...new Uint8Array(uit)].map((b) => b.toString(16).padStart(2, '0')).join('')
}
