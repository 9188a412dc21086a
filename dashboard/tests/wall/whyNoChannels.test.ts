import { expect, it } from 'vitest'
import { whyNoChannels } from '../../src/wall/whyNoChannels'

it.each([[0, 'wall.nobody'], [1, 'wall.noChannels'], [9, 'wall.noChannels'], [10, 'wall.waiting'], [null, 'wall.waiting']])(
  'of %s people registered it is said: %s', (registered, message) => expect(whyNoChannels(registered)).toBe(message))
