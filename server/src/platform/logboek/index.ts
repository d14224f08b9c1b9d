export { logBesluit, logWeigering } from './schrijf.ts'
export { controleerZegels, verzegel, type Zegelcontrole } from './verzegel.ts'
