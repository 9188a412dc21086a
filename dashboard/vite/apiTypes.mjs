import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const documentFile = fileURLToPath(new URL('../../docs/openapi.json', import.meta.url))
const typesFile = fileURLToPath(new URL('../src/api/generated/schema.ts', import.meta.url))

const head = '// Made of docs/openapi.json by `npm run api`; whoever edits it by hand is refused by `npm run check`.\n\n'

/**
 * The TypeScript of the API's document. Of its answers only those that succeed are kept: the codes of
 * all others are one type, `ProblemCode`, and would otherwise be most of the file.
 * @param {string} text
 * @returns {Promise<string>}
 */
export async function typesOf(text) {
  const document = JSON.parse(text)
  for (const path of Object.values(document.paths)) {
    for (const { responses = {} } of Object.values(path)) {
      for (const status of Object.keys(responses)) if (!status.startsWith('2')) delete responses[status]
    }
  }
  return head + astToString(await openapiTS(document))
}

/**
 * What is wrong with types that are kept, or null for nothing.
 * @param {string} text the document
 * @param {string} kept
 * @returns {Promise<string | null>}
 */
export async function faultOf(text, kept) {
  const lines = kept.split('\n')
  const made = (await typesOf(text)).split('\n')
  const at = made.findIndex((line, number) => line !== lines[number])
  if (at < 0 && made.length === lines.length) return null
  const number = at < 0 ? made.length : at
  return `src/api/generated/schema.ts is not what docs/openapi.json gives; run \`npm run api\`. Line ${number + 1}:\n- ${lines[number] ?? ''}\n+ ${made[number] ?? ''}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const document = await readFile(documentFile, 'utf8')
  if (process.argv.includes('--write')) {
    await writeFile(typesFile, await typesOf(document))
  } else {
    const fault = await faultOf(document, await readFile(typesFile, 'utf8'))
    if (fault) {
      console.error(fault)
      process.exitCode = 1
    }
  }
}
