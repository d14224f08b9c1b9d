export { STROOM } from './beschrijving.ts'
export { meld, type Gebeurtenis } from './meld.ts'
export { zetStroom } from './sse.ts'
export { startStroom, type Bericht, type Luisteraar, type Stroom } from './stroom.ts'
