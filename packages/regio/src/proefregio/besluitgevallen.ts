import type { Geval } from './geval.ts'

/** Letters that could never be filled, and decisions that the law does not know. */
export const BESLUITGEVALLEN: readonly Geval[] = [
  {
    wat: 'brief vraagt iets dat er niet is',
    in: 'brieven.yaml',
    oud: "soort: wachtlijst, onderwerp: 'Over {naam}'",
    nieuw: "soort: wachtlijst, onderwerp: 'Over {bsn}'",
    bij: '{bsn}',
    zegt: /"\{bsn\}" kan in een brief van soort wachtlijst niet worden ingevuld/,
  },
  {
    wat: 'geen brief voor een soort',
    in: 'brieven.yaml',
    oud: 'code: B_weigering, soort: weigering',
    nieuw: 'code: B_weigering, gemeente: GM9001, soort: weigering',
    bij: 'B_ontvangstbevestiging',
    zegt: /geen brief van soort "weigering" voor de hele regio/,
  },
  {
    wat: 'weigeren op binding met de regio',
    in: 'besluit.yaml',
    oud: 'code: KAN_ZELF',
    nieuw: 'code: GEEN_REGIOBINDING',
    bij: 'GEEN_REGIOBINDING',
    zegt: /geen grond voor een besluit/,
  },
  {
    wat: 'grond die niet bij het besluit hoort',
    in: 'besluit.yaml',
    oud: 'wetsgrond: EIGEN_KRACHT',
    nieuw: 'wetsgrond: ANDER_DOEL',
    bij: 'KAN_ZELF',
    zegt: /op ANDER_DOEL kan een besluit niet rusten bij weigeren/,
  },
  {
    wat: 'mandaat voor een organisatie die er niet is',
    in: 'besluit.yaml',
    oud: 'organisatie: STAD',
    nieuw: 'organisatie: DORP',
    bij: 'DORP',
    zegt: /organisatie "DORP" bestaat niet/,
  },
]
