import { readFileSync } from 'node:fs'
import type { BuildEnvironmentOptions, EnvironmentOptions, Plugin } from 'vite'
import { embedScript, embedShell } from './embed.ts'
import { appOf } from './apps.ts'

const list = new URL('../src/routes/routes.json', import.meta.url)

interface Route { path: string, shell: string }

const read = (): Route[] => JSON.parse(readFileSync(list, 'utf8')) as Route[]

/** The shell that has no page of its own for an address the list does not know, but says so. */
const shellOfUnknown = 'site'

/** The shells that pages live in. */
export const shellNames = (): string[] => [...new Set([shellOfUnknown, ...read().map(route => route.shell)])]

/** A build of its own for each shell, so that none carries a byte for another. */
export const shellEnvironments = (): Record<string, EnvironmentOptions> =>
  Object.fromEntries(shellNames().map(name => [name, {
    consumer: 'client',
    build: { outDir: 'dist', emptyOutDir: name === shellOfUnknown, rolldownOptions: withWorker(name) },
  }]))

// A worker governs what lies below its own address, so that it stands at the top and under one name.
function withWorker(name: string): BuildEnvironmentOptions['rolldownOptions'] {
  const app = appOf(name)
  return app
    ? {
        input: { [name]: `${name}.html`, worker: 'src/worker/worker.ts' },
        output: { entryFileNames: chunk => (chunk.name === 'worker' ? app.worker : 'assets/[name]-[hash].js') },
      }
    : { input: `${name}.html` }
}

/** Gives the server the list of pages, and in development serves each address with its shell. */
export function shells(): Plugin {
  return {
    name: 'healthpass-shells',
    generateBundle() {
      if (this.environment.name === embedShell) this.emitFile({ type: 'asset', ...embedScript() })
      if (this.environment.name === shellOfUnknown) this.emitFile({ type: 'asset', fileName: 'routes.json', source: readFileSync(list) })
    },
    configureServer(server) {
      server.middlewares.use((request, _, next) => {
        const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
        if (request.headers.accept?.includes('text/html')) request.url = `/${shellOf(pathname)}.html${search}`
        next()
      })
    },
  }
}

function shellOf(address: string): string {
  const found = read().find(({ path }) => new RegExp(`^${path.replace(/\/:\w+\?/g, '(/[^/]+)?').replace(/:\w+/g, '[^/]+')}$`).test(address))
  return found?.shell ?? shellOfUnknown
}
