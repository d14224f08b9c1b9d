import { samen } from './samen.ts'

export default samen(
  import.meta.glob<Record<string, string>>('./en/*.json', { eager: true, import: 'default' }),
)
