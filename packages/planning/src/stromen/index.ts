export { STANDAARDZAAD, Stroom } from './mrg32k3a.ts'
