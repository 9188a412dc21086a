import { expect, it } from 'vitest'
import { ask, asked } from '../../src/staff/confirm'

const question = { title: 'Correct?', lines: ['It is issued.'], confirm: 'Issue' }

it('answers with the note when it is confirmed', async () => {
  const answer = ask(question)
  asked.value?.answer('checked')
  expect(await answer).toBe('checked')
  expect(asked.value).toBeNull()
})

it('answers with nothing when it is cancelled, and when another question takes its place', async () => {
  const first = ask(question)
  const second = ask({ ...question, title: 'Approve?' })
  expect(await first).toBeNull()
  expect(asked.value?.title).toBe('Approve?')
  asked.value?.answer(null)
  expect(await second).toBeNull()
})
