import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { hasMap, loadMap } from '../../src/maps/regionMaps'

const tree = gunzipSync(readFileSync(new URL('../../../grains/Kernel/Regions/Data/regions-51.csv.gz', import.meta.url))).toString('utf8')
const rows = tree.split('\n').map(line => line.split(','))
const childrenOf = (parent: string) => rows.filter(row => row[1] === parent).map(row => row[0]!).sort()

it('has a shape for every city of the province and for every county of every city, under today\'s codes', async () => {
  for (const code of ['510000000000', ...childrenOf('510000000000')]) {
    const map = await loadMap(code)
    expect([code, map?.shapes.map(shape => shape.code).sort()]).toEqual([code, childrenOf(code)])
  }
})

it('has no map below the cities', async () => {
  expect(hasMap('510104000000')).toBe(false)
  expect(await loadMap('510104000000')).toBeNull()
})
