import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const folder = new URL('../src/phone/', import.meta.url)
const placeholder = '__HEALTHPASS_KEPT__'

/** The shell that is an app, and the file that keeps it. */
export const phoneShell = 'phone'
export const workerFile = 'me-worker.js'

interface AppFile { address: string, type: string, source: string | Buffer }

const hashOf = (source: string | Buffer) => createHash('sha256').update(source).digest('hex').slice(0, 8)

const icons = [
  { name: 'icon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any maskable' },
  { name: 'icon-192.png', type: 'image/png', sizes: '192x192', purpose: 'any' },
  { name: 'icon-512.png', type: 'image/png', sizes: '512x512', purpose: 'any maskable' },
]

function read(name: string, type: string): AppFile {
  const source = readFileSync(new URL(name, folder))
  return { address: `/assets/${name.replace('.', `-${hashOf(source)}.`)}`, type, source }
}

/** What a browser installs: the icons, and the manifest that names them as they are served. */
export function appFiles(): { manifest: AppFile, icons: AppFile[] } {
  const drawn = icons.map(icon => read(icon.name, icon.type))
  const source = JSON.stringify({
    ...JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')) as object,
    icons: drawn.map(({ address, type }, index) => ({ src: address, type, sizes: icons[index]!.sizes, purpose: icons[index]!.purpose })),
  })
  return { manifest: { address: `/assets/me-${hashOf(source)}.webmanifest`, type: 'application/manifest+json', source }, icons: drawn }
}

/** Makes the residents' page an app: its manifest and icons, and the list of files that its worker keeps. */
export function phoneApp(): Plugin {
  const files = () => {
    const { manifest, icons: drawn } = appFiles()
    return [manifest, ...drawn]
  }
  return {
    name: 'healthpass-phone-app',
    enforce: 'post',
    transformIndexHtml(_, { path, filename }) {
      if (!`${path} ${filename}`.includes(`${phoneShell}.html`)) return
      const { manifest, icons: drawn } = appFiles()
      return [
        { tag: 'link', attrs: { rel: 'manifest', href: manifest.address }, injectTo: 'head' },
        { tag: 'link', attrs: { rel: 'apple-touch-icon', href: drawn[1]!.address }, injectTo: 'head' },
      ]
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        if (this.environment.name !== phoneShell) return
        for (const { address, source } of files()) this.emitFile({ type: 'asset', fileName: address.slice(1), source })
        const kept = [...new Set([...Object.keys(bundle).filter(name => name.startsWith('assets/')).map(name => `/${name}`), ...files().map(file => file.address)])].sort()
        const worker = bundle[workerFile]
        if (worker?.type !== 'chunk' || !worker.code.includes(placeholder)) throw new Error('The worker of the residents\' page has no place for its list of files.')
        worker.code = worker.code.replace(placeholder, JSON.stringify({ build: hashOf(kept.join()), files: kept }))
      },
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const found = files().find(file => file.address === request.url)
        if (!found) return next()
        response.setHeader('Content-Type', found.type)
        response.end(found.source)
      })
    },
  }
}
