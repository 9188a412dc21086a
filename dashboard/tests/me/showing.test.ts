// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { App } from 'vue'
import { aCode, aMe, fakeServer, json, problem, unreachable } from './server'
import { click, find, hide, openPage, settle, text, violations } from './page'

const show = 'POST /v1/me/codes'
const whoAmI = 'GET /v1/me'
const kept = () => JSON.parse(localStorage.getItem('healthpass.me') ?? 'null')
let server: ReturnType<typeof fakeServer>
let app: App

const open = async (address?: string) => { ({ app } = await openPage(address)) }

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2022-09-01T04:30:00Z') })
  localStorage.clear()
  server = fakeServer().on(whoAmI, json(aMe())).on(show, () => json(aCode())())
})

afterEach(() => { app.unmount(); vi.restoreAllMocks(); vi.unstubAllGlobals(); vi.useRealTimers() })

describe('a code', () => {
  it('is there at once for whoever is signed in, with its colour as a word and a shape and no mark that looks like a check', async () => {
    await open()
    expect(find('code')!.dataset.colour).toBe('green')
    expect(text('colour')).toBe('绿码')
    expect(text('masked-name')).toBe('张*')
    expect(text('clock')).toBe('12:30:00')
    expect(find('code')!.querySelectorAll('.mark circle')).toHaveLength(1)
    expect(find('code')!.querySelectorAll('.mark path')).toHaveLength(0)
    expect(find('code')!.textContent).toContain('经扫码查验才有效')
    expect(find('code')!.textContent).not.toMatch(/[✓✔√☑]/)
    expect(server.last(show)!.headers['X-Requested-With']).toBeTruthy()
    expect(await violations()).toEqual([])
  })

  it('is asked for before the rest where somebody was signed in before', async () => {
    localStorage.setItem('healthpass.me', JSON.stringify({ colour: 'green', reasonCode: 'G0', at: '2022-09-01T04:00:00Z' }))
    server.on(whoAmI, () => new Promise(() => {}))
    await open()
    expect(find('code')).not.toBeNull()
    expect(find('status')).toBeNull()
  })

  it('runs with the clock and is drawn anew after as long as the server says', async () => {
    await open()
    server.on(show, () => json(aCode({ code: 'HP$NEXT' }))())
    const first = find('code')!.querySelector('.qr path')!.getAttribute('d')
    await vi.advanceTimersByTimeAsync(29_000)
    expect(text('clock')).toBe('12:30:29')
    expect(server.count(show)).toBe(1)
    await vi.advanceTimersByTimeAsync(1_000)
    await settle()
    expect(server.count(show)).toBe(2)
    expect(find('code')!.querySelector('.qr path')!.getAttribute('d')).not.toBe(first)
  })

  it('is drawn anew when somebody asks for it', async () => {
    await open()
    await click('[data-testid="refresh"]')
    expect(server.count(show)).toBe(2)
  })

  it('is not asked for in a pocket, and at once when it is looked at again', async () => {
    await open()
    hide(true)
    await vi.advanceTimersByTimeAsync(10 * 60_000)
    expect(server.count(show)).toBe(1)
    hide(false)
    await settle()
    expect(server.count(show)).toBe(2)
    expect(find('code')).not.toBeNull()
  })

  it('says politely that the colour turned, and asks why', async () => {
    await open()
    server.on(show, () => json(aCode({ colour: 'red', reasonCode: 'R1' }))()).on(whoAmI, json(aMe({ colour: 'red', reasonCode: 'R1', reason: '密切接触者' })))
    await click('[data-testid="refresh"]')
    expect(text('told')).toBe('您的健康码现在是红码。')
    expect(find('told')!.getAttribute('aria-live')).toBe('polite')
    expect(text('reason')).toBe('密切接触者')
  })

  it('speaks English, and still says the colour in Chinese to those who look at it', async () => {
    await open('/me?lang=en')
    expect(text('colour')).toBe('Green')
    expect(find('code')!.querySelector('.word [lang="zh-CN"]')!.textContent).toBe('绿码')
    expect(text('reason')).toBe('Nothing found')
    expect(text('what-to-do')).toBe('Go about as usual.')
  })
})

describe('without the network', () => {
  it('a code stays until it has run out, and not a second longer', async () => {
    await open()
    server.on(show, unreachable)
    await vi.advanceTimersByTimeAsync(59_000)
    expect(find('code')).not.toBeNull()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(find('code')).toBeNull()
    expect(find('last-known')!.textContent).toContain('最后一次得知：12:30')
    expect(find('last-known')!.textContent).toContain('不是健康码')
    expect(find('last-known')!.querySelector('.qr')).toBeNull()
  })

  it('a start shows what was last known, grey, and the code as soon as there is one', async () => {
    localStorage.setItem('healthpass.me', JSON.stringify({ colour: 'green', reasonCode: 'G0', at: '2022-09-01T04:00:00Z' }))
    server.on(show, unreachable).on(whoAmI, unreachable)
    await open()
    expect(find('last-known')!.textContent).toContain('最后一次得知：12:00')
    expect(document.querySelector('.band')).toBeNull()
    server.on(show, () => json(aCode())()).on(whoAmI, json(aMe()))
    window.dispatchEvent(new Event('online'))
    await settle()
    expect(find('code')).not.toBeNull()
    expect(find('status')).not.toBeNull()
  })

  it('a start by somebody unknown says that nothing can be reached, and tries again by itself', async () => {
    server.on(whoAmI, unreachable)
    await open()
    expect(find('problem')!.dataset.code).toBe('unreachable')
    expect(await Promise.resolve(find('apply'))).toBeNull()
    server.on(whoAmI, problem(401, 'session_invalid'))
    await vi.advanceTimersByTimeAsync(2_000)
    await settle()
    expect(find('apply')).not.toBeNull()
  })

  it('has no violations for those who cannot see it', async () => {
    localStorage.setItem('healthpass.me', JSON.stringify({ colour: 'yellow', reasonCode: 'Y2', at: '2022-08-31T04:00:00Z' }))
    server.on(show, unreachable).on(whoAmI, unreachable)
    await open()
    expect(find('last-known')!.textContent).toContain('2022-08-31')
    expect(await violations()).toEqual([])
  })
})

describe('what a phone keeps', () => {
  it('is a colour, a reason and a time', async () => {
    await open()
    expect(Object.keys(kept()).sort()).toEqual(['at', 'colour', 'reasonCode'])
    expect(JSON.stringify(localStorage)).not.toMatch(/张|51\*/)
  })

  it('is gone after signing out', async () => {
    server.on('DELETE /v1/me/sessions/current', json(null, 204))
    await open('/me/devices')
    await click('[data-testid="sign-out"]')
    expect(kept()).toBeNull()
    expect(find('apply')).not.toBeNull()
    expect(find('code')).toBeNull()
  })

  it('is gone after signing out everywhere', async () => {
    server.on('DELETE /v1/me/sessions', json(null, 204))
    await open('/me/devices')
    await click('[data-testid="sign-out-everywhere"]')
    expect(kept()).toBeNull()
    expect(find('apply')).not.toBeNull()
  })

  it('does not come back with a code that was on its way', async () => {
    server.on('DELETE /v1/me/sessions/current', json(null, 204))
    await open('/me/devices')
    let arrive = (_: Response) => {}
    server.on(show, () => new Promise<Response>(resolve => { arrive = resolve }))
    await click('[data-testid="refresh"]')
    document.querySelector<HTMLElement>('[data-testid="sign-out"]')!.click()
    arrive(json(aCode())())
    await settle()
    expect(kept()).toBeNull()
    expect(find('code')).toBeNull()
  })

  it('stays where signing out did not reach the server, and the page says so', async () => {
    server.on('DELETE /v1/me/sessions/current', unreachable)
    await open('/me/devices')
    await click('[data-testid="sign-out"]')
    expect(kept()).not.toBeNull()
    expect(document.querySelector('[data-testid="card-devices"] [role="alert"]')!.textContent).toContain('没有网络')
  })

  it('is gone when the server knows the session no more', async () => {
    await open()
    server.on(show, problem(401, 'session_invalid'))
    await vi.advanceTimersByTimeAsync(30_000)
    await settle()
    expect(kept()).toBeNull()
    expect(find('apply')).not.toBeNull()
    const asked = server.count(show)
    await vi.advanceTimersByTimeAsync(120_000)
    expect(server.count(show)).toBe(asked)
  })
})
