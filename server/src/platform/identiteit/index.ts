/** Who is asking: sessions, tokens, signing in with OpenID Connect, and the demo's own identity provider. */
export { beleidVan, leesAanmeldbeleid, type Aanmeldbeleid } from './aanmeldbeleid.ts'
export { PERSONAS, vindPersona, type Persona } from './demo/personas.ts'
export { startDemoProvider, type DemoProvider } from './demo/provider.ts'
export { DemoNietGestart, maakDemotoken } from './demo/token.ts'
export { zorgPersonas } from './demo/zorg-personas.ts'
export { identiteit } from './kamer.ts'
export { zetIdentiteit } from './zet-identiteit.ts'
