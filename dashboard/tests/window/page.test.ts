// @vitest-environment happy-dom
import axe from 'axe-core'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createApp, nextTick } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { addMessages } from '../../src/i18n/messages'
import { phoneEn } from '../../src/i18n/phone/en'
import { phoneZh } from '../../src/i18n/phone/zh'
import { windowEn } from '../../src/i18n/window/en'
import { windowZh } from '../../src/i18n/window/zh'
import WindowPage from '../../src/window/WindowPage.vue'

addMessages({ zh: phoneZh, en: phoneEn })
addMessages({ zh: windowZh, en: windowEn })

const said: { message: object, origin: string }[] = []
let answers: Record<string, [number, object]> = {}

const settle = async () => {
  for (let i = 0; i < 12; i++) {
    await new Promise(resolve => setTimeout(resolve, 0))
    await nextTick()
  }
}

beforeEach(() => {
  said.length = 0
  vi.stubGlobal('ResizeObserver', class { observe() {} disconnect() {} })
  vi.spyOn(window.parent, 'postMessage').mockImplementation((message: object, origin: unknown) => { said.push({ message, origin: String(origin) }) })
  vi.stubGlobal('fetch', (path: string) => {
    const [status, body] = answers[path] ?? [404, { code: 'window_not_found' }]
    return Promise.resolve(new Response(JSON.stringify(body), { status }))
  })
  answers = {
    '/v1/windows/government': [200, { channel: 'government', origins: ['https://portal.example'] }],
    '/v1/places/510000000000': [200, { code: '510000000000', name: '四川省', level: 'province', children: [] }],
  }
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

async function open(address: string) {
  document.body.innerHTML = '<main id="app"></main>'
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/window/:channel', component: WindowPage, meta: { page: 'window' } }] })
  await router.push(address)
  createApp(WindowPage).use(router).mount('#app')
  await settle()
}

const find = (id: string) => document.querySelector<HTMLElement>(`[data-testid="${id}"]`)

it('opens for a page that may embed it, and says so to that page', async () => {
  await open('/window/government?host=https://portal.example')
  expect(find('apply')).not.toBeNull()
  expect(said).toEqual([{ message: { healthpass: 1, type: 'ready' }, origin: 'https://portal.example' }])
  const { violations } = await axe.run(document, { rules: { 'page-has-heading-one': { enabled: true } }, resultTypes: ['violations'] })
  expect(violations.map(violation => violation.id).filter(id => id !== 'document-title' && id !== 'html-has-lang' && id !== 'color-contrast')).toEqual([])
})

it('shows no form to a page that may not, and tells it nothing', async () => {
  await open('/window/government?host=https://evil.example')
  expect(find('apply')).toBeNull()
  expect(find('problem')?.dataset.code).toBe('refused')
  expect(said).toEqual([])
})

it('says why it is not there where the channel has none', async () => {
  await open('/window/nobody')
  expect(find('problem')?.dataset.code).toBe('window_not_found')
})
