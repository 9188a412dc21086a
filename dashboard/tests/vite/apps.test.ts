import { describe, expect, it } from 'vitest'
import { appFiles, apps } from '../../vite/apps.ts'

describe.each(apps)('the app at $address', app => {
  const { manifest, icons } = appFiles(app)
  const read = JSON.parse(manifest.source as string) as { id: string, start_url: string, scope: string, icons: { src: string, sizes: string }[] }

  it('begins where its worker governs', () => expect([read.id, read.start_url, read.scope]).toEqual([app.address, app.address, app.address]))

  it('names its icons as they are served, in every size that a browser asks for', () => {
    expect(read.icons.map(icon => icon.sizes)).toEqual(['any', '192x192', '512x512'])
    expect(read.icons.map(icon => icon.src)).toEqual(icons.map(icon => icon.address))
    for (const { address } of [manifest, ...icons]) expect(address).toMatch(/^\/assets\/[\w-]+-[0-9a-f]{8}\.\w+$/)
  })
})
