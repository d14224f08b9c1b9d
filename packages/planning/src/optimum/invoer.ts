export { lees as controleer } from '../invoer/lees.ts'
