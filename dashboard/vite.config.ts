import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { countyMaps } from './vite/countyMaps.ts'
import { precompressed } from './vite/precompressed.ts'

const api = process.env.HEALTHPASS_API ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [vue(), countyMaps(), precompressed()],
  build: {
    target: 'es2022',
    // The content security policy allows data: for images only, so nothing else may be inlined.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: {
    proxy: {
      '/v1': api,
      '/hubs': { target: api, ws: true },
    },
  },
})
