import { expect, test } from 'vitest'
import { mentions, plain, sameName } from '../../src/core/names.js'

test.each<[a: unknown, b: unknown, same: boolean]>([
  ['Marketing Automation', 'marketing-automation', true], ['Éditeur', 'editeur', true], ['Größe', 'GRÖSSE', false], ['', '', false], ['-', '!', false], [undefined, undefined, false], [3, 3, false], ['crm', 'crm2', false],
])('%j and %j are one name: %s', (a, b, same) => expect(sameName(a, b)).toBe(same))

test.each<[phrase: unknown, word: unknown, found: boolean]>([
  ['éditeur de landing pages', 'landing page', true], ['un sondage', 'sondages', true], ['ab', 'ab', false], ['abc', 'abc', true], ['a b c', 'bc', false], ['x', undefined, false], [undefined, 'abc', false],
])('%j mentions %j: %s', (phrase, word, found) => expect(mentions(phrase, word)).toBe(found))

test('a name is its letters and digits, in small letters', () => expect([plain('Plan Nº 2 — Été'), plain(7)]).toEqual(['plannº2ete', '']))
