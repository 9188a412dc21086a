// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { App } from 'vue'
import type { Router } from 'vue-router'
import { aCode, aMe, fakeServer, json, problem } from './server'
import { click, find, openPage, see, submit, text, type, violations } from './page'

let server: ReturnType<typeof fakeServer>
let app: App
let router: Router

const yellow = { colour: 'yellow', reasonCode: 'Y2', reason: '到过中风险地区', until: '2022-09-15T08:00:00+08:00' } as const
const appeal = { appealId: 'a', state: 'received', openedAt: '2022-09-01T12:30:00+08:00', dueAt: '2022-09-03T12:30:00+08:00', reasonCode: 'Y2', text: '我没有去过。' }
const printed = { code: `HP1:${'6BFOXN'.repeat(36)}ABCDE`, maskedName: '张*', maskedDocument: '51**************23', issuedAt: '2022-09-01T12:30:00+08:00', expiresAt: '2022-09-08T12:30:00+08:00' }
const open = async (address?: string) => { ({ app, router } = await openPage(address)) }
const turn = (colour: typeof yellow) => server.on('GET /v1/me', json(aMe(colour))).on('POST /v1/me/codes', () => json(aCode(colour))())
const shown = (card: string) => { const section = find(`card-${card}`); return section !== null && section.style.display !== 'none' }

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2022-09-01T04:30:00Z') })
  localStorage.clear()
  see(true)
  server = fakeServer().on('GET /v1/me', json(aMe())).on('POST /v1/me/codes', () => json(aCode())())
    .on('GET /v1/me/lookups', json({ items: [] })).on('GET /v1/me/appeals', json({ items: [] }))
})

afterEach(() => { app.unmount(); vi.restoreAllMocks(); vi.unstubAllGlobals(); vi.useRealTimers() })

describe('a card', () => {
  it('is opened and closed by its line, and the address says which one is', async () => {
    await open()
    await click('[data-testid="card-history"] button')
    expect(router.currentRoute.value.fullPath).toBe('/me/history')
    expect(document.querySelector('[data-testid="card-history"] button')!.getAttribute('aria-expanded')).toBe('true')
    await click('[data-testid="card-history"] button')
    expect(router.currentRoute.value.fullPath).toBe('/me')
  })

  it('hides where the server does not have what it is about', async () => {
    server.on('GET /v1/me/lookups', problem(404, 'not_found'))
    turn(yellow).on('GET /v1/me/appeals', problem(404, 'not_found'))
    await open()
    expect([shown('lookups'), shown('appeal'), shown('devices')]).toEqual([false, false, true])
  })

  it('costs the server nothing below the edge of the screen', async () => {
    see(false)
    await open()
    expect(server.count('GET /v1/me/lookups')).toBe(0)
    await click('[data-testid="card-lookups"] button')
    expect(server.count('GET /v1/me/lookups')).toBe(1)
  })

  it('says why it was refused, and asks again', async () => {
    server.on('GET /v1/me/lookups', problem(503, 'storage_unavailable'))
    await open('/me/lookups')
    expect(find('problem')!.dataset.code).toBe('storage_unavailable')
    server.on('GET /v1/me/lookups', json({ items: [] }))
    await click('[data-testid="card-lookups"] .button')
    expect(find('empty')!.textContent).toContain('没有人查过您')
  })

  it('leads back to the form when the session has ended', async () => {
    server.on('GET /v1/me/lookups', problem(401, 'session_invalid'))
    await open('/me/lookups')
    expect(find('apply')).not.toBeNull()
  })
})

describe('who looked me up', () => {
  it('is told with the purpose, and with words of a newer server as they are', async () => {
    server.on('GET /v1/me/lookups', json({ items: [{ at: '2022-08-30T10:00:00+08:00', by: 'hotline', purpose: 'own_code', region: '成都市' }, { at: '2022-08-29T10:00:00+08:00', by: 'mayor', purpose: 'curious', region: null }] }))
    await open('/me/lookups')
    const lines = [...document.querySelectorAll('[data-testid="card-lookups"] li')].map(line => line.textContent)
    expect(lines).toEqual(['2022-08-30 10:0012345 热线本人来电查询 · 成都市', '2022-08-29 10:00mayorcurious'])
    expect(await violations()).toEqual([])
  })
})

describe('an appeal', () => {
  it('is not offered to somebody green who never made one', async () => {
    await open()
    expect(shown('appeal')).toBe(false)
  })

  it('stays to be read when the code is green again', async () => {
    server.on('GET /v1/me/appeals', json({ items: [{ ...appeal, state: 'upheld', answer: '已核实。', answeredAt: '2022-09-02T09:00:00+08:00' }] }))
    await open('/me/appeal')
    expect(shown('appeal')).toBe(true)
    expect(find('appeal')!.textContent).toContain('已核实。')
    expect(document.querySelector('#appeal-text')).toBeNull()
    expect(await violations()).toEqual([])
  })

  it('is written, sent and shown with the time of its answer, and then waits', async () => {
    turn(yellow).on('POST /v1/me/appeals', json(appeal, 201))
    await open('/me/appeal')
    await type('#appeal-text', ' 我没有去过。 ')
    await submit('[data-testid="card-appeal"] form')
    expect(server.last('POST /v1/me/appeals')!.body).toEqual({ text: '我没有去过。' })
    expect(find('appeal')!.textContent).toContain('2022-09-03 12:30')
    expect(document.querySelector('#appeal-text')).toBeNull()
    expect(find('card-appeal')!.textContent).toContain('正在办理')
  })

  it('needs words, and says where one is under way already', async () => {
    turn(yellow).on('POST /v1/me/appeals', problem(409, 'appeal_open'))
    await open('/me/appeal')
    await submit('[data-testid="card-appeal"] form')
    expect(document.activeElement?.id).toBe('appeal-text')
    expect(server.count('POST /v1/me/appeals')).toBe(0)
    await type('#appeal-text', '再申诉')
    await submit('[data-testid="card-appeal"] form')
    expect(document.querySelector<HTMLElement>('#appeal-error')!.dataset.code).toBe('appeal_open')
    expect(document.querySelector<HTMLTextAreaElement>('#appeal-text')!.value).toBe('再申诉')
    expect(await violations()).toEqual([])
  })
})

describe('a paper code', () => {
  it('is a page with a card for the wallet and, apart, a code for people', async () => {
    const print = vi.fn()
    vi.stubGlobal('print', print)
    window.print = print
    server.on('POST /v1/me/printed-codes', json(printed, 201))
    await open('/me/print')
    await click('[data-testid="make-printed"]')
    const sheet = find('print-sheet')!
    expect([...sheet.querySelectorAll<HTMLElement>('.qr')].map(code => code.dataset.size).slice(0, 2)).toEqual(['61', '61'])
    expect(text('valid-until')).toBe('2022-09-08 12:30')
    expect(find('wallet-card')!.textContent).toContain('2022-09-08 12:30')
    expect(sheet.textContent).toContain('不是实时健康码')
    expect(sheet.textContent).toContain('Paper code, 7 days, not a live code')
    expect(find('code')).toBeNull()
    await click('[data-testid="print"]')
    expect(print).toHaveBeenCalledOnce()
    expect(await violations()).toEqual([])
  })

  it('leads back to the live code', async () => {
    server.on('POST /v1/me/printed-codes', json(printed, 201))
    await open('/me/print')
    await click('[data-testid="make-printed"]')
    await click('[data-testid="close-print"]')
    expect(find('code')).not.toBeNull()
  })

  it('is not offered to somebody who is not green', async () => {
    turn(yellow)
    await open('/me/print')
    expect(find('make-printed')).toBeNull()
  })

  it('says that only green is printed where the colour has just turned', async () => {
    server.on('POST /v1/me/printed-codes', problem(409, 'printed_code_colour'))
    await open('/me/print')
    await click('[data-testid="make-printed"]')
    expect(document.querySelector<HTMLElement>('[data-testid="card-print"] [role="alert"]')!.dataset.code).toBe('printed_code_colour')
  })

  it('can be ended, and hides where the server prints none', async () => {
    server.on('DELETE /v1/me/printed-codes', json(null, 204))
    await open('/me/print')
    await click('[data-testid="end-printed"]')
    expect(find('card-print')!.textContent).toContain('已作废')
    await click('[data-testid="make-printed"]')
    expect(shown('print')).toBe(false)
  })
})

describe('the changes', () => {
  it('are told with colour, what happened and when', async () => {
    await open('/me/history')
    expect(document.querySelector('[data-testid="card-history"] li')!.textContent).toBe('绿码 申领2022-08-01 08:00 · G0')
    expect(await violations()).toEqual([])
  })

  it('say that there are none', async () => {
    server.on('GET /v1/me', json(aMe({ events: [] })))
    await open('/me/history')
    expect(find('empty')).not.toBeNull()
  })
})
