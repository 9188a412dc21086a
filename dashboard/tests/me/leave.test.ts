// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { App } from 'vue'
import { aCode, aMe, fakeServer, json, problem } from './server'
import { click, find, openPage, see, submit, text, type, violations } from './page'

let server: ReturnType<typeof fakeServer>
let app: App

const terms = {
  goes: ['details', 'channels', 'devices', 'family', 'printed_code', 'corrections', 'appeals', 'unheard_of'],
  stays: [{ what: 'facts', until: null }, { what: 'scans', until: '2022-09-22T12:30:00+08:00' }, { what: 'audit', until: null }],
}
const ticket = { ticket: 'sealed', maskedPhone: '139*****001', expiresAt: '2022-09-01T12:40:00+08:00' }
const agree = () => click('#leave-agreed')

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2022-09-01T04:30:00Z') })
  localStorage.clear()
  see(true)
  server = fakeServer().on('GET /v1/me', json(aMe())).on('POST /v1/me/codes', () => json(aCode())()).on('GET /v1/me/withdrawal', json(terms))
})

afterEach(() => { app.unmount(); vi.restoreAllMocks(); vi.unstubAllGlobals(); vi.useRealTimers() })

describe('withdrawing', () => {
  it('says what goes and what stays until when, in words', async () => {
    ({ app } = await openPage('/me/leave'))
    expect(find('leave-goes')!.children).toHaveLength(8)
    expect(text('leave-goes')).toContain('家人关系')
    expect(text('leave-goes')).toContain('unheard_of')
    expect(text('leave-stays')).toContain('扫码记录 · 保留至')
    expect(await violations()).toEqual([])
  })

  it('takes a tick, a code to the phone and the code, and leaves nothing of the person on the page', async () => {
    server.on('POST /v1/me/withdrawal/code', json(ticket, 202)).on('POST /v1/me/withdrawal', json(null, 204));
    ({ app } = await openPage('/me/leave'))
    await submit('[data-testid="leave-form"]')
    expect(document.querySelector('#leave-error')).not.toBeNull()
    expect(server.count('POST /v1/me/withdrawal/code')).toBe(0)
    await agree()
    await submit('[data-testid="leave-form"]')
    await type('#leave-code', '12 34')
    await submit('[data-testid="leave-form"]')
    expect(server.count('POST /v1/me/withdrawal')).toBe(0)
    await type('#leave-code', '验证码123456')
    server.on('GET /v1/me', problem(401, 'session_invalid'))
    await submit('[data-testid="leave-form"]')
    expect(server.last('POST /v1/me/withdrawal')!.body).toEqual({ ticket: 'sealed', code: '123456' })
    expect([find('apply') !== null, find('card-leave'), text('told')]).toEqual([true, null, '您的健康码已注销。'])
    expect(Object.values(localStorage).some(value => String(value).includes('green'))).toBe(false)
  })

  it('says that a code is wrong, and can be thought better of', async () => {
    server.on('POST /v1/me/withdrawal/code', json(ticket, 202)).on('POST /v1/me/withdrawal', problem(409, 'entry_code_wrong'));
    ({ app } = await openPage('/me/leave'))
    await agree()
    await submit('[data-testid="leave-form"]')
    await type('#leave-code', '123456')
    await submit('[data-testid="leave-form"]')
    expect(document.querySelector<HTMLElement>('[data-testid="leave-form"] [role="alert"]')!.dataset.code).toBe('entry_code_wrong')
    await click('[data-testid="stay"]')
    expect(document.querySelector('#leave-agreed')).not.toBeNull()
  })
})

describe('own scans', () => {
  it('are listed with where, which way and what came of it', async () => {
    server.on('GET /v1/me/scans', json({ items: [
      { at: '2022-09-01T12:00:00+08:00', venue: '天府市场', region: '锦江区', verdict: 'allow', colour: 'green', direction: 'in', place: '北门', placeEn: 'North gate' },
      { at: '2022-09-01T11:00:00+08:00', venue: null, region: '锦江区', verdict: 'check', colour: 'green', direction: 'pass' },
    ] }));
    ({ app } = await openPage('/me/scans'))
    const items = [...document.querySelectorAll('[data-testid="card-scans"] li')].map(item => item.textContent)
    expect(items[0]).toContain('天府市场 · 北门锦江区 · 进 · 放行')
    expect(items[1]).toContain('已注销的场所锦江区 · 通过 · 核查')
    expect(await violations()).toEqual([])
  })

  it('are none where nobody was scanned', async () => {
    server.on('GET /v1/me/scans', json({ items: [] }));
    ({ app } = await openPage('/me/scans'))
    expect(find('card-scans')!.textContent).toContain('近 14 天没有扫码记录')
  })
})
