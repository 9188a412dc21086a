import { readFileSync } from 'node:fs'

/** The shell that portals embed. */
export const embedShell = 'window'

/** The script that embeds it, byte for byte as it is written: portals name its hash. */
export const embedScript = () => ({
  fileName: 'embed/window-1.js',
  source: readFileSync(new URL('../src/embed/window-1.js', import.meta.url)),
})
