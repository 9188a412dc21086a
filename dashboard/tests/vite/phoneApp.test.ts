import { expect, it } from 'vitest'
import { appFiles } from '../../vite/phoneApp.ts'

it('names its icons as they are served, in every size that a browser asks for', () => {
  const { manifest, icons } = appFiles()
  const read = JSON.parse(manifest.source as string) as { start_url: string, scope: string, name: string, icons: { src: string, sizes: string }[] }
  expect([read.start_url, read.scope]).toEqual(['/me', '/me'])
  expect(read.icons.map(icon => icon.sizes)).toEqual(['any', '192x192', '512x512'])
  expect(read.icons.map(icon => icon.src)).toEqual(icons.map(icon => icon.address))
  for (const { address } of [manifest, ...icons]) expect(address).toMatch(/^\/assets\/[\w-]+-[0-9a-f]{8}\.\w+$/)
})
