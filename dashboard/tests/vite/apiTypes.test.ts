import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { faultOf, typesOf } from '../../vite/apiTypes.mjs'

const read = (path: string) => readFile(new URL(path, import.meta.url), 'utf8')

const refused = { description: '', content: { 'application/problem+json': { schema: { type: 'object' } } } }
const documentOf = (fields: object, required: string[]) => JSON.stringify({
  openapi: '3.1.1',
  info: { title: 'x', version: '1' },
  paths: {
    '/v1/things': {
      get: {
        responses: {
          200: { description: '', content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
          404: refused,
        },
      },
    },
  },
  components: { schemas: { Thing: { type: 'object', required, properties: fields } } },
})
const thing = documentOf(
  { code: { type: 'string' }, count: { type: ['null', 'integer'] }, level: { type: 'string', enum: ['city', 'county'] }, next: { type: 'string' } },
  ['code', 'count', 'level'],
)

describe('the types of the API', () => {
  it('tell what may be null, what may be left out, and which words there are', async () => {
    const types = await typesOf(thing)
    expect(types).toContain('code: string;')
    expect(types).toContain('count: null | number;')
    expect(types).toContain('level: "city" | "county";')
    expect(types).toContain('next?: string;')
  })

  it('leave out the answers that fail', async () => {
    const types = await typesOf(thing)
    expect(types).toContain('200: {')
    expect(types).not.toContain('404: {')
  })

  it('are at fault as soon as the document has a field more or less', async () => {
    const kept = await typesOf(thing)
    expect(await faultOf(thing, kept)).toBeNull()
    expect(await faultOf(documentOf({ code: { type: 'string' }, added: { type: 'string' } }, ['code', 'added']), kept)).toContain('+             added: string;')
    expect(await faultOf(thing, kept.replace('count: null | number', 'count: number'))).toContain('npm run api')
    expect(await faultOf(thing, `${kept}\n`)).toContain('npm run api')
  })

  it('that are kept are those of the document that is kept', async () => {
    expect(await faultOf(await read('../../../docs/openapi.json'), await read('../../src/api/generated/schema.ts'))).toBeNull()
  })
})
