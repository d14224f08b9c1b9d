import { expect, test } from 'vitest'
import { leesRolclaim } from './rolclaim.ts'

test('a list or one text; double ones count once', () => {
  const rollen = [
    { rol: 'crisismedewerker', organisatie: 'regieteam' },
    { rol: 'gemeente', organisatie: 'gm-0935' },
  ]
  expect(leesRolclaim(['crisismedewerker@regieteam', 'gemeente@gm-0935', 'gemeente@gm-0935'])).toEqual({
    rollen,
    genegeerd: 0,
  })
  expect(leesRolclaim('crisismedewerker@regieteam, gemeente@gm-0935')).toEqual({ rollen, genegeerd: 0 })
})

test('what is no role is counted and gives nothing; a client is never made this way', () => {
  expect(
    leesRolclaim(['baas@regieteam', 'crisismedewerker', 'client@regieteam', 7, null, '__proto__@x']),
  ).toEqual({ rollen: [], genegeerd: 6 })
  expect(leesRolclaim(undefined)).toEqual({ rollen: [], genegeerd: 0 })
  expect(leesRolclaim({ toString: 'x' })).toEqual({ rollen: [], genegeerd: 0 })
})
