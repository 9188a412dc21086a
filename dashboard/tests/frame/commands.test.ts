import { describe, expect, it } from 'vitest'
import { staffZh } from '../../src/i18n/staff/zh'
import { zh } from '../../src/i18n/zh'
import { commandsFor, type Command } from '../../src/frame/commands'

const texts: Record<string, string> = { ...zh, ...staffZh }
const nameOf = (command: Command) => texts[command.label]!
const ids = (typed: string, roles: string[]) => commandsFor(typed, roles, nameOf).map(command => command.id)

describe('the command box', () => {
  it('lists everything for a role while nothing is typed', () => {
    expect(ids('', ['hotline_agent'])).toEqual(['work', 'hotline', 'account', 'wall', 'reference', 'language', 'help', 'signOut'])
  })

  it('finds a page by its name and by its address', () => {
    expect(ids('热线', ['hotline_agent'])).toEqual(['hotline'])
    expect(ids('/WALL', [])).toEqual(['wall'])
  })

  it.each(['2026-11-27', '2026/11/27', '20261127', '2026年11月27日'])('opens the report of a day: %s', typed => {
    expect(commandsFor(typed, ['auditor'], nameOf)[0]).toMatchObject({ id: 'day', to: '/report/2026-11-27' })
  })

  it('offers no report to whoever may not read one, and none of a day that there is not', () => {
    expect(ids('2026-11-27', ['hotline_agent'])).toEqual([])
    expect(ids('2026-02-30', ['auditor'])).toEqual([])
  })

  it('opens a case by its number and a region by its code', () => {
    expect(commandsFor('0198c0de-0000-7000-8000-000000000001', [], nameOf)[0]?.to).toBe('/work/0198c0de-0000-7000-8000-000000000001')
    expect(commandsFor('510104000000', [], nameOf)[0]).toMatchObject({ to: '/wall?region=510104000000', otherShell: true })
    expect(ids('440104000000', [])).toEqual([])
  })
})
