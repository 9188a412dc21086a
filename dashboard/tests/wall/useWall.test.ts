// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp, defineComponent, nextTick, ref, type App } from 'vue'
import type { Panels } from '../../src/api/panels'
import type { RegionsChanged } from '../../src/api/regionView'
import { useWall } from '../../src/wall/useWall'
import { at, chengdu, panels, province, push, view } from './views'

const feed = vi.hoisted(() => ({
  onPush: (_: RegionsChanged) => {}, onPanels: (_: Panels) => {}, onWatch: () => {}, onRefused: (_: boolean) => {}, onUp: (_: boolean) => {}, onEnded: () => {},
  start: vi.fn(), stop: vi.fn(), hurry: vi.fn(), renew: vi.fn(), watch: vi.fn(),
}))

vi.mock('../../src/api/wallFeed', () => ({
  WallFeed: function (
    _: string, __: () => string | undefined, onPush: typeof feed.onPush, onPanels: typeof feed.onPanels, onWatch: typeof feed.onWatch,
    onRefused: typeof feed.onRefused, onUp: typeof feed.onUp, onEnded: typeof feed.onEnded,
  ) {
    return Object.assign(feed, { onPush, onPanels, onWatch, onRefused, onUp, onEnded })
  },
}))

let app: App
let wall: ReturnType<typeof useWall>
const code = ref(province)
const onEnded = vi.fn()
const snapshot = (seconds: number) => push(seconds, [view(province, seconds), view(chengdu, seconds)], { complete: true })

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
  vi.clearAllMocks()
  code.value = province
  app = createApp(defineComponent({ setup() { wall = useWall(code, { onEnded }); return () => null } }))
  app.mount(document.createElement('div'))
})

afterEach(() => { app.unmount(); vi.useRealTimers() })

describe('a wall', () => {
  it('is connecting, not stale, as long as it has never had a number', () => {
    vi.advanceTimersByTime(60_000)
    expect(wall.freshness.value).toBe('connecting')
  })

  it('is live up to five seconds after a push, stale after that, and live again with the next', () => {
    feed.onUp(true)
    feed.onPush(snapshot(0))
    vi.advanceTimersByTime(5_000)
    expect(wall.freshness.value).toBe('live')
    vi.advanceTimersByTime(250)
    expect(wall.freshness.value).toBe('stale')
    feed.onPush(push(6))
    expect(wall.freshness.value).toBe('live')
  })

  it('is not made to look stale, nor live, by a screen whose clock is put right', () => {
    feed.onUp(true)
    feed.onPush(snapshot(0))
    vi.setSystemTime(Date.now() + 3_600_000)
    expect(wall.freshness.value).toBe('live')
    vi.advanceTimersByTime(250)
    expect(wall.freshness.value).toBe('live')
    feed.onUp(false)
    vi.setSystemTime(Date.now() - 7_200_000)
    vi.advanceTimersByTime(5_250)
    expect(wall.freshness.value).toBe('stale')
    expect(wall.state.value.region?.registered).toBe(100)
  })

  it('goes by the time that the server has, and by the screen\'s until it has said so', () => {
    expect(wall.now.value).toBe(1_000_000)
    feed.onPush(snapshot(0))
    vi.advanceTimersByTime(500)
    expect(wall.now.value).toBe(Date.parse(at(0)) + 500)
  })

  it('asks anew after a sleep, of which its stopwatch knows nothing', () => {
    feed.onUp(true)
    feed.onPush(snapshot(0))
    vi.setSystemTime(Date.now() + 3_600_000)
    vi.advanceTimersByTime(250)
    expect(feed.renew).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(500)
    expect(feed.renew).toHaveBeenCalledTimes(1)
  })

  it('looks as old as what it is sent, however lately that arrived', () => {
    feed.onUp(true)
    feed.onPush(snapshot(0))
    vi.advanceTimersByTime(9_000)
    feed.onPush(push(2))
    expect(wall.freshness.value).toBe('stale')
    feed.onPush(push(9))
    expect(wall.freshness.value).toBe('live')
  })

  it('connects anew for whoever has signed in, connected as nobody or not', () => {
    wall.rejoin()
    expect(feed.renew).toHaveBeenCalledTimes(1)
    expect(feed.hurry).toHaveBeenCalledTimes(1)
  })

  it('says when the session that it was opened with is over', () => {
    feed.onEnded()
    expect(onEnded).toHaveBeenCalledTimes(1)
  })

  it('shows what it last had of a region that it turns to without a server, as stale', async () => {
    feed.onUp(true)
    feed.onPush(snapshot(0))
    code.value = chengdu
    await nextTick()
    feed.onPush(push(1, [view(chengdu, 1), view('510104000000', 1)], { watched: chengdu, complete: true }))
    vi.advanceTimersByTime(2_000)
    feed.onUp(false)
    code.value = province
    await nextTick()
    expect([...wall.state.value.children.keys()]).toEqual([chengdu])
    expect(wall.whole.value).toBe(true)
    vi.advanceTimersByTime(4_000)
    expect(wall.freshness.value).toBe('stale')
    expect(wall.flowing.value).toBe(false)
  })

  it('waits a moment for the snapshot before it shows what it had', async () => {
    feed.onUp(true)
    feed.onPush(snapshot(0))
    code.value = chengdu
    await nextTick()
    code.value = province
    await nextTick()
    vi.advanceTimersByTime(1_250)
    expect(wall.whole.value).toBe(false)
    vi.advanceTimersByTime(500)
    expect(wall.whole.value).toBe(true)
  })

  it('knows when the server refuses its token, and when it takes it again', () => {
    feed.onRefused(true)
    expect(wall.refused.value).toBe(true)
    feed.onRefused(false)
    expect(wall.refused.value).toBe(false)
  })

  it('is kept live by heartbeats alone', () => {
    feed.onPush(snapshot(0))
    for (let beat = 1; beat <= 30; beat++) {
      vi.advanceTimersByTime(2_000)
      feed.onPush(push(beat * 2))
      expect(wall.freshness.value).toBe('live')
    }
  })

  it('keeps its numbers through a lost connection and takes the next snapshot', () => {
    feed.onPush(snapshot(0))
    feed.onUp(false)
    vi.advanceTimersByTime(3_600_000)
    expect(wall.state.value.region?.registered).toBe(100)
    expect(wall.freshness.value).toBe('stale')
    feed.onUp(true)
    feed.onWatch()
    feed.onPush(push(3_600, [view(province, 3_600, { registered: 500 })], { complete: true }))
    expect(wall.state.value.region?.registered).toBe(500)
    expect(wall.freshness.value).toBe('live')
  })

  it('gives up a connection that is open and silent, once for each six seconds', () => {
    feed.onUp(true)
    feed.onPush(snapshot(0))
    vi.advanceTimersByTime(6_000)
    expect(feed.renew).not.toHaveBeenCalled()
    vi.advanceTimersByTime(250)
    expect(feed.renew).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(5_000)
    expect(feed.renew).toHaveBeenCalledTimes(1)
  })

  it('leaves a closed connection to its own reconnect loop', () => {
    feed.onPush(snapshot(0))
    feed.onUp(false)
    vi.advanceTimersByTime(60_000)
    expect(feed.renew).not.toHaveBeenCalled()
  })

  it('hurries when the tab is looked at or the network returns', () => {
    document.dispatchEvent(new Event('visibilitychange'))
    window.dispatchEvent(new Event('online'))
    expect(feed.hurry).toHaveBeenCalledTimes(2)
  })

  it('shows the panels of the region it watches and of no other', async () => {
    feed.onPanels(panels({ hubWindowSeconds: 60 }))
    expect(wall.panels.value?.hubWindowSeconds).toBe(60)
    code.value = chengdu
    await nextTick()
    expect(wall.panels.value).toBeNull()
    feed.onPanels(panels())
    expect(wall.panels.value).toBeNull()
    feed.onPanels(panels({ code: chengdu }))
    expect(wall.panels.value?.code).toBe(chengdu)
  })

  it('watches the region it turns to, and drops the speed of the one before', async () => {
    feed.onPush(snapshot(0))
    feed.onPush(push(2, [view(province, 2, { showsToday: 1_200 })]))
    expect(wall.showsPerSecond.value).toBe(100)
    code.value = chengdu
    await nextTick()
    expect(feed.watch).toHaveBeenCalledWith(chengdu)
    expect(wall.showsPerSecond.value).toBeNull()
    expect(wall.state.value.region?.code).toBe(chengdu)
  })
})
