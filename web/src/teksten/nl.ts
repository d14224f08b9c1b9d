import { samen } from './samen.ts'

export default samen(
  import.meta.glob<Record<string, string>>('./nl/*.json', { eager: true, import: 'default' }),
)
