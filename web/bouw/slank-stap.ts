import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { slank } from './slank.ts'

const WEB = join(import.meta.dirname, '..')

/** The build step: the finished style sheets without what no page uses. Only in a build; while developing all is there. */
export function slankStap(): Plugin {
  return {
    name: 'zicht-slank',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundel) {
      const broncode = readdirSync(join(WEB, 'src'), { recursive: true, encoding: 'utf8' })
        .filter((pad) => /\.tsx?$/.test(pad))
        .map((pad) => readFileSync(join(WEB, 'src', pad), 'utf8'))
      broncode.push(readFileSync(join(WEB, 'index.html'), 'utf8'))
      const bladen = Object.values(bundel).flatMap((b) =>
        b.type === 'asset' && b.fileName.endsWith('.css') ? [{ asset: b, css: String(b.source) }] : [],
      )
      const alle = bladen.map((blad) => blad.css)
      for (const blad of bladen)
        blad.asset.source = slank(
          blad.css,
          broncode,
          alle.filter((css) => css !== blad.css),
        )
    },
  }
}
