import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { parentOf, provinceCode } from '../regions/regionCode'
import { readWallUrl, writeWallUrl, type WallUrl } from './wallUrl'

/** The wall's address as state, and the ways to move. Moving keeps a history, so Back works. */
export function useWallUrl() {
  const route = useRoute()
  const router = useRouter()
  const url = computed(() => readWallUrl(route.query))

  const push = (change: Partial<WallUrl>) => void router.push({ query: writeWallUrl({ ...url.value, ...change }) })
  const replace = (change: Partial<WallUrl>) => void router.replace({ query: writeWallUrl({ ...url.value, ...change }) })

  return {
    url,
    goTo: (region: string = provinceCode) => push({ region }),
    /** The same without filling the history: nobody has asked for it. */
    turnTo: (region: string) => replace({ region }),
    goUp: () => {
      const parent = parentOf(url.value.region)
      if (parent) push({ region: parent })
    },
    /** Takes a screen's token out of the address, so that nobody reads it off the screen or the history. */
    forgetToken: () => replace({ kioskToken: null }),
    setRotation: (rotateSeconds: number | null) => replace({ rotateSeconds }),
  }
}
