import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { staffEn } from '../../src/i18n/staff/en'
import { staffZh } from '../../src/i18n/staff/zh'

const catalogue = ['AuditActions.cs', 'AuditActions.Campaign.cs'].map(file => readFileSync(new URL(`../../../grains/Domain/Audit/${file}`, import.meta.url), 'utf8')).join('\n')
const actions = [...catalogue.matchAll(/(?:Before|After)\("(\w+)"/g)].map(action => `audit.action.${action[1]}`)

test('every action of the audit has a name in both languages', () => {
  expect(actions.length).toBeGreaterThan(15)
  expect(actions.filter(action => !(action in staffZh))).toEqual([])
  expect(actions.filter(action => !(action in staffEn))).toEqual([])
})
