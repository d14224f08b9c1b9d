export { isGeweigerd, logBesluit, logVerteld, logWeigering } from './schrijf.ts'
export { controleerZegels, heeftZegel, verzegel, type Zegel, type Zegelcontrole } from './verzegel.ts'
