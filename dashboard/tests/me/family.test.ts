// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { App } from 'vue'
import type { Family, Member } from '../../src/api/me'
import { aCode, aMe, fakeServer, json, places, problem, unreachable } from './server'
import { click, find, openPage, see, settle, submit, text, type, violations } from './page'

const child: Member = { memberId: 'c1', maskedName: '张*', relation: 'child', state: 'held', colour: 'yellow' }
const grown: Member = { memberId: 'c2', maskedName: '张**', relation: 'child', state: 'needs_consent', colour: null }
const holder = { holderId: 'h1', maskedName: '李*', since: '2022-08-01T08:00:00+08:00' }
const detail = { memberId: 'c1', maskedName: '张*', relation: 'child', colour: 'yellow', reasonCode: 'Y2', reason: '到过中风险地区', reasonEn: 'Was in a medium-risk area', since: '2022-09-01T08:00:00+08:00', until: null, whatToDo: '三天两检。', whatToDoEn: 'Test twice in three days.' }
const applications = 'POST /v1/me/members/applications'
const codes = 'POST /v1/me/members/c1/codes'
let server: ReturnType<typeof fakeServer>
let app: App

const family = (value: Family) => server.on('GET /v1/me/members', json(value))
const open = async (address = '/me/family') => { ({ app } = await openPage(address)) }
const childCode = () => json(aCode({ colour: 'yellow', reasonCode: 'Y2', maskedName: '张*', code: 'HP$CHILD' }))()

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2022-09-01T04:30:00Z') })
  localStorage.clear()
  see(true)
  server = fakeServer().on('GET /v1/me', json(aMe())).on('POST /v1/me/codes', () => json(aCode())())
    .on('GET /v1/me/lookups', json({ items: [] })).on('GET /v1/me/appeals', json({ items: [] }))
    .on('GET /v1/me/members/c1', json(detail)).on(codes, childCode)
  family({ members: [child, grown], holders: [holder] })
  for (const [code, children] of places) server.on(`GET /v1/places/${code}`, json({ code, name: code, level: 'city', children }))
})

afterEach(() => { app.unmount(); vi.restoreAllMocks(); vi.unstubAllGlobals(); vi.useRealTimers() })

describe('the family', () => {
  it('is told with shape, word and relation, and who holds me', async () => {
    await open()
    const [first, second] = [...document.querySelectorAll<HTMLElement>('[data-testid="member"]')]
    expect(first!.querySelector('svg.yellow path')).toBeNull()
    expect(first!.textContent).toContain('黄码')
    expect(first!.textContent).toContain('子女')
    expect(second!.querySelector('svg')).toBeNull()
    expect(second!.querySelector('[data-testid="show-member"]')).toBeNull()
    expect(second!.textContent).toContain('满 14 周岁')
    expect(find('holder')!.textContent).toContain('2022-08-01 08:00')
    expect(await violations()).toEqual([])
  })

  it('says that it is empty, and what can be done', async () => {
    family({ members: [], holders: [] })
    await open()
    expect(find('card-family')!.textContent).toContain('还没有添加家人')
    expect(find('card-family')!.textContent).toContain('没有人把您加为家人')
    expect(find('add-member')).not.toBeNull()
    expect(await violations()).toEqual([])
  })

  it('offers no sixth', async () => {
    family({ members: [1, 2, 3, 4, 5].map(i => ({ ...child, memberId: `m${i}` })), holders: [] })
    await open()
    expect(find('add-member')).toBeNull()
    expect(find('card-family')!.textContent).toContain('最多添加五位')
  })

  it('hides where the server has none', async () => {
    server.on('GET /v1/me/members', problem(404, 'not_found'))
    await open('/me')
    expect(find('card-family')!.style.display).toBe('none')
  })
})

describe('a removal', () => {
  it('is asked about first, and can be left', async () => {
    await open()
    await click('[data-ask="c1"]')
    expect(document.activeElement).toBe(find('let-go'))
    expect(server.count('DELETE /v1/me/members/c1')).toBe(0)
    await click('.ask .link')
    expect(find('let-go')).toBeNull()
    expect((document.activeElement as HTMLElement).dataset.ask).toBe('c1')
  })

  it('lets a member go and reads the list anew', async () => {
    await open()
    server.on('DELETE /v1/me/members/c1', json(null, 204))
    await click('[data-ask="c1"]')
    family({ members: [grown], holders: [holder] })
    await click('[data-testid="let-go"]')
    expect(document.querySelectorAll('[data-testid="member"]')).toHaveLength(1)
    expect(find('card-family')!.querySelector('[role="status"]')!.textContent).toContain('已移除 张*')
    expect(await violations()).toEqual([])
  })

  it('ends being held by somebody', async () => {
    await open()
    server.on('DELETE /v1/me/holders/h1', json(null, 204))
    await click('[data-ask="h1"]')
    family({ members: [child], holders: [] })
    await click('[data-testid="leave-holder"]')
    expect(find('holder')).toBeNull()
    expect(find('card-family')!.textContent).toContain('李* 不能再出示您的健康码')
  })

  it('says why it did not come about', async () => {
    await open()
    server.on('DELETE /v1/me/members/c1', problem(503, 'storage_unavailable'))
    await click('[data-ask="c1"]')
    await click('[data-testid="let-go"]')
    expect(document.querySelector<HTMLElement>('[data-testid="card-family"] .problem')!.dataset.code).toBe('storage_unavailable')
    expect(document.querySelectorAll('[data-testid="member"]')).toHaveLength(2)
  })
})

describe("a member's code", () => {
  it('stands under the name of the member, with its reason and a way back', async () => {
    await open()
    await click('[data-testid="show-member"]')
    expect(document.querySelector('h1')!.textContent).toBe('张*（子女）的健康码')
    expect(document.activeElement).toBe(document.querySelector('h1'))
    expect(document.querySelectorAll('[data-testid="code"]')).toHaveLength(1)
    expect(find('code')!.dataset.colour).toBe('yellow')
    expect(text('masked-name')).toBe('张*')
    expect(find('member-status')!.textContent).toContain('三天两检')
    await click('[data-testid="close-member"]')
    expect(find('member-view')).toBeNull()
    expect(find('code')!.dataset.colour).toBe('green')
    expect(document.activeElement!.closest('[data-testid="card-family"]')).not.toBeNull()
  })

  it('breaks no rule', async () => {
    await open()
    await click('[data-testid="show-member"]')
    expect(await violations()).toEqual([])
  })

  it('is made anew in time, and is gone when it has run out without the network', async () => {
    await open()
    await click('[data-testid="show-member"]')
    await vi.advanceTimersByTimeAsync(30_000)
    expect(server.count(codes)).toBe(2)
    server.on(codes, unreachable)
    await vi.advanceTimersByTimeAsync(61_000)
    await settle()
    expect(find('code')).toBeNull()
    expect(find('problem')).not.toBeNull()
    expect(localStorage.getItem('healthpass.me')).not.toContain('yellow')
  })

  it('goes at once when the member has left', async () => {
    await open()
    await click('[data-testid="show-member"]')
    server.on(codes, problem(404, 'member_unknown'))
    await click('[data-testid="refresh"]')
    expect(find('code')).toBeNull()
    expect(find('problem')!.textContent).toContain('已不在您的名单里')
    expect(await violations()).toEqual([])
  })

  it('leads back to the form when the session has ended', async () => {
    await open()
    server.on(codes, problem(401, 'session_invalid'))
    await click('[data-testid="show-member"]')
    expect(find('apply')).not.toBeNull()
  })
})

describe('adding somebody', () => {
  beforeEach(async () => {
    server.on(applications, json({ ticket: 'ticket-1', maskedPhone: '1*******678', expiresAt: '2022-09-01T12:40:00+08:00' }, 202))
    await open()
    await click('[data-testid="add-member"]')
  })

  async function fillIn() {
    expect(document.querySelector('#birth')).toBeNull()
    await type('#type', 'passport')
    expect(document.querySelector('#birth')).not.toBeNull()
    await type('#relation', 'grandparent')
    expect(document.querySelector('#birth')).toBeNull()
    await type('#type', 'resident_id')
    await type('#number', '510104194001010012')
    await type('#name', ' 张三 ')
    await type('#phone', '13812345678')
    await type('#place-city', '510100000000')
    await type('#place-county', '510104000000')
    await type('#place-township', '510104017000')
    document.querySelector<HTMLInputElement>('#agreed')!.click()
    await settle()
  }

  it('asks for the document, the phone and what they are to each other', async () => {
    expect(document.activeElement).toBe(document.querySelector('h1'))
    expect(document.querySelector('#name')!.getAttribute('autocomplete')).toBe('off')
    for (const field of document.querySelectorAll('input, select')) expect(document.querySelector(`label[for="${field.id}"]`), field.id).not.toBeNull()
    await submit('form')
    expect(server.count(applications)).toBe(0)
    expect(document.activeElement?.id).toBe('number')
    expect(await violations()).toEqual([])
  })

  it('is confirmed by the code on the phone of the other', async () => {
    await fillIn()
    await submit('form')
    expect(server.last(applications)!.body).toEqual({ document: { type: 'resident_id', number: '510104194001010012' }, name: '张三', phone: '13812345678', regionCode: '510104017000', relation: 'grandparent' })
    expect(find('code-step')!.textContent).toContain('请家人把收到的验证码告诉您')
    server.on('POST /v1/me/members', json({ ...child, relation: 'grandparent' }, 201))
    await type('#code', '123456')
    await submit('form')
    expect(server.last('POST /v1/me/members')!.body).toEqual({ ticket: 'ticket-1', code: '123456' })
    expect(text('told')).toBe('已添加 张*。')
    expect(find('code')).not.toBeNull()
    expect(server.count('GET /v1/me/members')).toBe(2)
  })

  it.each([['member_is_self', '您自己的证件'], ['too_many_members', '最多添加五位']])('says what is in the way: %s', async (code, words) => {
    await fillIn()
    server.on(applications, problem(409, code))
    await submit('form')
    expect(text('problem')).toContain(words)
    expect(await violations()).toEqual([])
  })

  it('says that others hold the member already', async () => {
    await fillIn()
    await submit('form')
    server.on('POST /v1/me/members', problem(409, 'too_many_holders'))
    await type('#code', '123456')
    await submit('form')
    expect(text('problem')).toContain('三个人')
    expect(await violations()).toEqual([])
  })

  it('can be left, for the own code', async () => {
    await click('[data-testid="close-add"]')
    expect(find('code')).not.toBeNull()
  })

  it('asks a child that has grown up again', async () => {
    await click('[data-testid="close-add"]')
    await click('[data-testid="ask-member"]')
    expect(document.querySelector('h1')!.textContent).toBe('请 张** 重新确认')
    expect(document.querySelector<HTMLSelectElement>('#relation')!.value).toBe('child')
  })
})
