import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const placeholder = '__HEALTHPASS_KEPT__'

/** A shell that can be put on a phone's home screen and starts without the network. */
export interface App {
  shell: string
  /** Where it begins; its worker governs what lies below. */
  address: string
  /** The file that keeps it, at the top: a worker governs nothing above its own address. */
  worker: string
  /** Where its manifest is written. */
  folder: string
  /** Where its icons are drawn, where that is not the same folder. */
  icons?: string
}

export const apps: App[] = [
  { shell: 'phone', address: '/me', worker: 'me-worker.js', folder: 'phone' },
  { shell: 'gate', address: '/gate', worker: 'gate-worker.js', folder: 'gate/app' },
  { shell: 'screen', address: '/screen', worker: 'screen-worker.js', folder: 'screen/app', icons: 'gate/app' },
]

export const appOf = (shell: string): App | undefined => apps.find(app => app.shell === shell)

interface AppFile { address: string, type: string, source: string | Buffer }

const hashOf = (source: string | Buffer) => createHash('sha256').update(source).digest('hex').slice(0, 8)

const drawings = [
  { name: 'icon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any maskable' },
  { name: 'icon-192.png', type: 'image/png', sizes: '192x192', purpose: 'any' },
  { name: 'icon-512.png', type: 'image/png', sizes: '512x512', purpose: 'any maskable' },
]

const fileIn = (folder: string, name: string) => readFileSync(new URL(`../src/${folder}/${name}`, import.meta.url))

function draw(app: App, name: string, type: string): AppFile {
  const source = fileIn(app.icons ?? app.folder, name)
  return { address: `/assets/${name.replace('.', `-${hashOf(source)}.`)}`, type, source }
}

/** What a browser installs: the icons, and the manifest that names them as they are served. */
export function appFiles(app: App): { manifest: AppFile, icons: AppFile[] } {
  const icons = drawings.map(drawing => draw(app, drawing.name, drawing.type))
  const source = JSON.stringify({
    ...JSON.parse(fileIn(app.folder, 'manifest.json').toString()) as object,
    icons: icons.map(({ address, type }, index) => ({ src: address, type, sizes: drawings[index]!.sizes, purpose: drawings[index]!.purpose })),
  })
  return { manifest: { address: `/assets/${app.address.slice(1)}-${hashOf(source)}.webmanifest`, type: 'application/manifest+json', source }, icons }
}

const allFiles = (app: App) => {
  const { manifest, icons } = appFiles(app)
  return [manifest, ...icons]
}

/** Makes apps of the shells that are some: manifest and icons, and the list of files that each one's worker keeps. */
export function installable(): Plugin {
  return {
    name: 'healthpass-apps',
    enforce: 'post',
    transformIndexHtml(_, { path, filename }) {
      const app = apps.find(({ shell }) => `${path} ${filename}`.includes(`${shell}.html`))
      if (!app) return
      const { manifest, icons } = appFiles(app)
      return [
        { tag: 'link', attrs: { rel: 'manifest', href: manifest.address }, injectTo: 'head' },
        { tag: 'link', attrs: { rel: 'apple-touch-icon', href: icons[1]!.address }, injectTo: 'head' },
      ]
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const app = appOf(this.environment.name)
        if (!app) return
        for (const { address, source } of allFiles(app)) this.emitFile({ type: 'asset', fileName: address.slice(1), source })
        const kept = [...new Set([...Object.keys(bundle).filter(name => name.startsWith('assets/')).map(name => `/${name}`), ...allFiles(app).map(file => file.address)])].sort()
        const worker = bundle[app.worker]
        if (worker?.type !== 'chunk' || !worker.code.includes(placeholder)) throw new Error(`The worker of ${app.address} has no place for its list of files.`)
        worker.code = worker.code.replace(placeholder, JSON.stringify({ address: app.address, build: hashOf(kept.join()), files: kept }))
      },
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const found = apps.flatMap(allFiles).find(file => file.address === request.url)
        if (!found) return next()
        response.setHeader('Content-Type', found.type)
        response.end(found.source)
      })
    },
  }
}
