/**
 * The room of stays: who stays where, on which ground, with which clock, and what follows. Other rooms call these.
 * Shapes are documented where they are defined; moments are ISO UTC, days `YYYY-MM-DD` in the region's zone.
 */
export { BESTEMMINGEN, EINDE_REDENEN, isZonderPlek, type Bestemming, type EindeReden } from './bestemming.ts'
export { isKantoortijd, type Plaatsingsopdracht } from './opdracht.ts'
export { plaatsClient } from './plaats-client.ts'
export { klokkenVan, type Klok, type Norm } from './termijn.ts'
