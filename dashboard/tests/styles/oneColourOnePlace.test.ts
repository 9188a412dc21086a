import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '../../src')

const written = (file: string): string => {
  const text = readFileSync(join(source, file), 'utf8')
  return file.endsWith('.vue') ? [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(style => style[1]).join() : text
}

test('a colour is written in tokens.css and nowhere else', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(file => /\.(css|vue)$/.test(file))
  expect(files.length).toBeGreaterThan(50)
  const elsewhere = files
    .filter(file => file !== join('styles', 'tokens.css'))
    .flatMap(file => [...written(file).matchAll(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(/gi)].map(colour => `${file}: ${colour[0]}`))
  expect(elsewhere).toEqual([])
})

test('every colour that is asked for has a token', () => {
  const known = new Set([...readFileSync(join(source, 'styles/tokens.css'), 'utf8').matchAll(/(--[\w-]+):/g)].map(token => token[1]))
  const asked = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.(css|vue)$/.test(file))
    .flatMap(file => {
      const text = written(file)
      const own = new Set([...readFileSync(join(source, file), 'utf8').matchAll(/['"]?(--[\w-]+)['"]?\s*:/g)].map(token => token[1]))
      return [...text.matchAll(/var\((--[\w-]+)\)/g)].map(use => use[1]!).filter(use => !known.has(use) && !own.has(use)).map(use => `${file}: ${use}`)
    })
  expect(asked).toEqual([])
})
