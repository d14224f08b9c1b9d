import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'

type Rij = { inhoud: AdapterPayload; tot: number }

/**
 * What the demo provider remembers, in memory and for as long as it lasts: a sign-in under way. Nothing has to survive a restart;
 * who was choosing a persona chooses again.
 */
export function maakOpslag(): AdapterFactory {
  const rijen = new Map<string, Rij>()
  const ruimOp = () => {
    const nu = Date.now()
    for (const [sleutel, rij] of rijen) if (rij.tot <= nu) rijen.delete(sleutel)
  }
  return (model): Adapter => {
    const lees = (sleutel: string): AdapterPayload | undefined => {
      const rij = rijen.get(sleutel)
      return rij && rij.tot > Date.now() ? rij.inhoud : undefined
    }
    const zoek = (past: (inhoud: AdapterPayload) => boolean): AdapterPayload | undefined => {
      for (const [sleutel, rij] of rijen)
        if (sleutel.startsWith(`${model}:`) && rij.tot > Date.now() && past(rij.inhoud)) return rij.inhoud
      return undefined
    }
    return {
      upsert: async (id, inhoud, seconden) => {
        if (rijen.size > 2000) ruimOp()
        rijen.set(`${model}:${id}`, { inhoud, tot: Date.now() + (seconden || 3600) * 1000 })
      },
      find: async (id) => lees(`${model}:${id}`),
      findByUid: async (uid) => zoek((inhoud) => inhoud.uid === uid),
      findByUserCode: async (code) => zoek((inhoud) => inhoud.userCode === code),
      consume: async (id) => {
        const inhoud = lees(`${model}:${id}`)
        if (inhoud) inhoud.consumed = Math.floor(Date.now() / 1000)
      },
      destroy: async (id) => {
        rijen.delete(`${model}:${id}`)
      },
      revokeByGrantId: async (grantId) => {
        for (const [sleutel, rij] of rijen) if (rij.inhoud.grantId === grantId) rijen.delete(sleutel)
      },
    }
  }
}
