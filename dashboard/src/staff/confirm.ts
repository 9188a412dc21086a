import { shallowRef } from 'vue'

/** What is asked before something is done that cannot be taken back. */
export interface Question {
  title: string
  /** What will happen, a sentence each. */
  lines: string[]
  /** The button that does it, in words that say what. */
  confirm: string
  danger?: boolean
  /** A note that has to be given with it. */
  note?: { label: string, maxLength: number }
}

interface Asked extends Question { answer: (note: string | null) => void }

/** The question that is open; one at a time. */
export const asked = shallowRef<Asked | null>(null)

/** Asks, and answers with the note, empty where none was wanted, or null when nothing is to be done. */
export function ask(question: Question): Promise<string | null> {
  asked.value?.answer(null)
  return new Promise(resolve => {
    asked.value = {
      ...question,
      answer: note => {
        asked.value = null
        resolve(note)
      },
    }
  })
}
