import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { installable } from './vite/apps.ts'
import { countyMaps } from './vite/countyMaps.ts'
import { compress } from './vite/precompressed.ts'
import { shellEnvironments, shellNames, shells } from './vite/shells.ts'

const api = process.env.HEALTHPASS_API ?? 'http://localhost:8080'

export default defineConfig({
  appType: 'mpa',
  plugins: [vue(), countyMaps(), shells(), installable()],
  environments: shellEnvironments(),
  builder: {
    async buildApp(builder) {
      for (const name of shellNames()) await builder.build(builder.environments[name]!)
      await compress(builder.config.build.outDir)
    },
  },
  build: {
    target: 'es2022',
    // The content security policy allows data: for images only, so nothing else may be inlined.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    reportCompressedSize: false,
  },
  server: {
    proxy: {
      '/v1': api,
      '/hubs': { target: api, ws: true },
    },
  },
})
