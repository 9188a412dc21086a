import { describe, expect, it, vi } from 'vitest'
import { hotlineShortcuts } from '../../src/hotline/hotlineShortcuts'
import { find, helpShortcuts, nameOf, type Shortcut } from '../../src/shortcuts/shortcut'
import { staffShortcuts } from '../../src/frame/staffShortcuts'
import { wallShortcuts } from '../../src/wall/wallShortcuts'

const press = (key: string, modifiers: { ctrlKey?: boolean, altKey?: boolean, metaKey?: boolean, shiftKey?: boolean } = {}) =>
  ({ key, ctrlKey: false, altKey: false, metaKey: false, ...modifiers })
const actions = () => ({
  focusSearch: vi.fn(), clear: vi.fn(), choosePurpose: vi.fn(), move: vi.fn(), hasSeveral: vi.fn(() => true),
})
const hit = (table: Shortcut[], event: ReturnType<typeof press>, inText: boolean) => {
  const row = find(table, event, inText)
  row?.run?.(nameOf(event))
  return row
}

describe('the desk\'s keyboard', () => {
  it('lets digits be typed into a text box, and chooses a purpose outside of one', () => {
    const does = actions()
    expect(hit(hotlineShortcuts(does), press('2'), true)).toBeUndefined()
    hit(hotlineShortcuts(does), press('2'), false)
    expect(does.choosePurpose).toHaveBeenCalledExactlyOnceWith('family_code')
  })

  it('chooses a purpose from anywhere with Alt', () => {
    const does = actions()
    hit(hotlineShortcuts(does), press('4', { altKey: true }), true)
    expect(does.choosePurpose).toHaveBeenCalledWith('complaint_check')
  })

  it('clears and finds the search box while somebody types, but leaves / to the text', () => {
    const table = hotlineShortcuts(actions())
    expect(hit(table, press('Escape'), true)?.help).toBe('keys.clear')
    expect(hit(table, press('/', { ctrlKey: true }), true)?.help).toBe('keys.search')
    expect(hit(table, press('/', { metaKey: true }), true)?.help).toBe('keys.search')
    expect(find(table, press('/'), true)).toBeUndefined()
  })

  it('moves among results only where there are several', () => {
    const does = actions()
    hit(hotlineShortcuts(does), press('ArrowUp'), true)
    expect(does.move).toHaveBeenCalledWith(-1)
    does.hasSeveral.mockReturnValue(false)
    expect(find(hotlineShortcuts(does), press('ArrowDown'), true)).toBeUndefined()
  })
})

it('keeps the browser\'s own combinations out of the wall\'s single letters', () => {
  const noop = () => {}
  const table = wallShortcuts({ up: noop, help: noop, language: noop, fullscreen: noop, rotate: noop })
  expect(find(table, press('f', { ctrlKey: true }), false)).toBeUndefined()
  expect(find(table, press('R', { metaKey: true }), false)).toBeUndefined()
  expect(find(table, press('F'), false)?.help).toBe('keys.fullscreen')
})

it('binds no key twice', () => {
  const noop = () => {}
  for (const table of [[...hotlineShortcuts(actions()), ...staffShortcuts({ command: noop, help: noop, signedIn: () => true })], wallShortcuts({ up: noop, help: noop, language: noop, fullscreen: noop, rotate: noop })]) {
    const keys = table.flatMap(row => row.keys)
    expect(new Set(keys).size).toBe(keys.length)
  }
})

it('opens the help with ? alone outside of a text box, and with F1 and Ctrl+Shift+/ from anywhere', () => {
  const open = vi.fn()
  const table = helpShortcuts(open)
  expect(hit(table, press('?', { shiftKey: true }), false)).toBeDefined()
  expect(hit(table, press('?', { shiftKey: true }), true)).toBeUndefined()
  expect(hit(table, press('F1'), true)).toBeDefined()
  expect(hit(table, press('?', { ctrlKey: true, shiftKey: true }), true)).toBeDefined()
  expect(hit(table, press('/', { ctrlKey: true, shiftKey: true }), true)).toBeDefined()
  expect(open).toHaveBeenCalledTimes(4)
})

it('lets the help open over a dialog, and nothing else', () => {
  const table = staffShortcuts({ command: vi.fn(), help: vi.fn(), signedIn: () => true })
  expect(find(table, press('F1'), true, true)?.help).toBe('keys.helpAnywhere')
  expect(find(table, press('k', { ctrlKey: true }), false, true)).toBeUndefined()
})

it('opens the command box for those who have signed in', () => {
  const noop = () => {}
  expect(find(staffShortcuts({ command: noop, help: noop, signedIn: () => true }), press('k', { ctrlKey: true }), true)?.help).toBe('keys.command')
  expect(find(staffShortcuts({ command: noop, help: noop, signedIn: () => false }), press('k', { ctrlKey: true }), true)).toBeUndefined()
})
