// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp, defineComponent, nextTick, ref, type App } from 'vue'
import { useRotation } from '../../src/wall/useRotation'
import { chengdu, province, zigong } from './views'

const seconds = ref<number | null>(20)
const flowing = ref(true)
const whole = ref(true)
const current = ref(province)
const turned: string[] = []
let app: App
let rotation: ReturnType<typeof useRotation>

const wait = async (s: number) => {
  vi.advanceTimersByTime(s * 1_000)
  await nextTick()
}

beforeEach(() => {
  vi.useFakeTimers()
  seconds.value = 20
  flowing.value = whole.value = true
  current.value = province
  turned.length = 0
  app = createApp(defineComponent({
    setup() {
      rotation = useRotation({
        seconds, resumeSeconds: ref(60), flowing, whole, current, children: () => [chengdu, zigong],
        turnTo: code => { current.value = code; turned.push(code) },
      })
      return () => null
    },
  }))
  app.mount(document.createElement('div'))
})

afterEach(() => { app.unmount(); vi.useRealTimers() })

describe('a rotating wall', () => {
  it('turns through the children and home', async () => {
    await wait(61)
    expect(turned).toEqual([chengdu, zigong, province])
    expect(rotation.state.value).toBe('turning')
  })

  const touches: [string, () => Event][] = [
    ['touch', () => new Event('pointerdown')],
    ['key', () => new KeyboardEvent('keydown', { key: 'Tab' })],
    ['wheel', () => new Event('wheel')],
    ['mouse', () => Object.assign(new Event('pointermove'), { pointerType: 'mouse', movementX: 9, movementY: 0 })],
  ]
  it.each(touches)('is paused by a %s and goes on after a minute without one', async (_, touch) => {
    await wait(19)
    window.dispatchEvent(touch())
    expect(rotation.state.value).toBe('touched')
    await wait(30)
    window.dispatchEvent(touch())
    await wait(59)
    expect(turned).toEqual([])
    expect(rotation.resumesIn.value).toBe(1)
    await wait(2)
    expect(turned).toEqual([chengdu])
    await wait(20)
    expect(turned).toEqual([chengdu, zigong])
  })

  it('is not paused by a mouse that trembles', async () => {
    window.dispatchEvent(Object.assign(new Event('pointermove'), { pointerType: 'mouse', movementX: 1, movementY: 1 }))
    expect(rotation.state.value).toBe('turning')
  })

  it('comes home from where somebody has wandered off to', async () => {
    window.dispatchEvent(new Event('pointerdown'))
    current.value = '510104000000'
    await wait(61)
    expect(turned).toEqual([province])
  })

  it('stays where it is without numbers, and goes on with them', async () => {
    await wait(21)
    flowing.value = false
    await wait(600)
    expect(rotation.state.value).toBe('waiting')
    expect(turned).toEqual([chengdu])
    flowing.value = true
    await wait(1)
    expect(turned).toEqual([chengdu, zigong])
  })

  it('goes back to the last region that it has something of when the server is lost just as it turns', async () => {
    await wait(19)
    whole.value = false
    flowing.value = false
    current.value = chengdu
    await wait(1)
    expect(current.value).toBe(province)
  })

  it('starts at once by the key that asks for it, and stops by it', async () => {
    seconds.value = null
    await nextTick()
    expect(rotation.state.value).toBe('off')
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'r' }))
    seconds.value = 15
    await nextTick()
    expect(rotation.state.value).toBe('turning')
    await wait(16)
    expect(turned).toEqual([chengdu])
  })
})
