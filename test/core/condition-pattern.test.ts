import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compilePattern, globSource } from '../../src/core/pattern.js'
import { cost, HANGS } from './condition-world.js'

const same = (text: string): string => text
const lower = (text: string): string => text.toLowerCase()
const glob = (text: string, path: string): boolean | undefined => compilePattern(globSource(text), same)?.(path)

describe('a pattern', () => {
  const atom = fc.constantFrom('a', 'b', 'B', '/', '.', '\\.', '\\/', '[ab]', '[^a]', '[a-c]', '[A-C\\d]', '[^\\w/]', '[\\-\\]]', '[a-]', '[-b]', '[]', '[^]', '\\d', '\\D', '\\w', '\\W', '\\s', '\\S', ']', '}', 'é', '-', '1', '\\|')
  const item = fc.tuple(atom, fc.constantFrom('', '', '*', '+', '?', '*?', '+?', '??')).map(parts => parts.join(''))
  const choice = fc.tuple(fc.constantFrom('', '^'), fc.array(item, { maxLength: 5 }), fc.constantFrom('', '$')).map(([start, items, end]) => start + items.join('') + end)
  const pattern = fc.array(choice, { minLength: 1, maxLength: 3 }).map(choices => choices.join('|'))
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'B', '/', '.', '1', ' ', '\n', ']', '-', '|', 'é'), maxLength: 8 })

  test.each([20260302, undefined])('finds what the browser finds (seed %s)', { timeout: 30_000 }, seed => {
    let found = 0
    fc.assert(fc.property(pattern, text, (source, given) => {
      const [plain, folded] = [new RegExp(source).test(given), new RegExp(source, 'i').test(given)]
      expect(compilePattern(source, same)!(given)).toBe(plain)
      expect(compilePattern(source, lower)!(given)).toBe(folded)
      found += Number(plain)
    }), { numRuns: 2000, seed })
    expect(found).toBeGreaterThan(200)
  })

  test.each([
    '(a)', '(?:a)', 'a(?=b)', '(?<=a)b', '(a)\\1', 'a{2}', 'a{2,}', '{', '\\b', '\\u0041', '\\x41', '\\cA', '\\n', '\\1', '\\k<a>', '\\p{L}', '[b-a]', '[\\d-z]', '[a-\\w]', '[a', '[', '\\', 'a\\', '[\\',
    '*', '+a', '?', 'a**', 'a+*', '^*', '$+', 'a|*', '|+', 'a)',
  ])('%s is refused', source => expect(compilePattern(source, same)).toBeUndefined())

  test('never throws, whatever it is made of', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'ab\\[]()^$|*+?{}-.d/'), maxLength: 40 }), fc.string(), (source, given) => {
      compilePattern(source, same)?.(given)
    }), { numRuns: 3000 })
  })
})

describe('FE18 a glob', () => {
  test.each([
    ['/pricing', '/pricing', true], ['/pricing', '/pricing/', false], ['/pricing', '/en/pricing', false],
    ['/*', '/', true], ['/*', '/a', true], ['/*', '/a/b', false], ['/*/edit', '/a/edit', true], ['/*/edit', '/a/b/edit', false],
    ['/**', '/a/b/c', true], ['/**/edit', '/a/b/edit', true], ['/a/**', '/a', false], ['/a**', '/a', true], ['/a**', '/a/b', true],
    ['**', '', true], ['*', '', true], ['', '', true], ['', '/', false],
    ['/a.b', '/a.b', true], ['/a.b', '/axb', false], ['/a+(b)[c]?d|e^$', '/a+(b)[c]?d|e^$', true], ['/a\\b', '/a\\b', true], ['/tarifs-été', '/tarifs-été', true],
    ['/b-*-2', '/b-x-2', true], ['/b-*-2', '/b-x/y-2', false], ['*.pdf', 'x.pdf', true], ['/{a,b}', '/a', false], ['/😀/*', '/😀/x', true],
  ])('%s on %s is %s', (source, path, expected) => expect(glob(source, path)).toBe(expected))

  test('agrees with a slow and simple one', () => {
    const slow = (source: string, path: string): boolean =>
      source === '' ? path === ''
      : source.startsWith('**') ? slow(source.slice(2), path) || (path !== '' && slow(source, path.slice(1)))
      : source[0] === '*' ? slow(source.slice(1), path) || (path !== '' && path[0] !== '/' && slow(source, path.slice(1)))
      : path[0] === source[0] && slow(source.slice(1), path.slice(1))
    const piece = fc.constantFrom('a', 'b', '/', '.', '*', '**')
    fc.assert(fc.property(fc.array(piece, { maxLength: 7 }), fc.string({ unit: fc.constantFrom('a', 'b', '/', '.'), maxLength: 8 }), (pieces, path) => {
      // Three stars and more are two.
      const source = pieces.join('').replace(/\*{3,}/g, '**')
      expect(glob(source, path)).toBe(slow(source, path))
    }), { numRuns: 2000, seed: 18 })
  })
})

describe('FE18 the time that a pattern takes', () => {
  const a = 'a'.repeat(1023)
  /** Known to take exponential or high polynomial time in engines that backtrack; with groups written out where there were some. */
  const corpus: [string, string][] = [
    ['a*a*a*a*a*a*a*a*a*a*b', a], ['^a*a*a*a*a*a*a*a*a*$', `${a}!`], ['.*.*.*.*.*.*=.*', a], ['a?'.repeat(30) + 'a'.repeat(30), 'a'.repeat(29)], ['^[a-z]+[a-z]+[a-z]+[a-z]+\\d$', a],
    ['\\s+$', ' '.repeat(1023) + 'x'], ['^\\w+\\w+\\w+\\w+@\\w+\\.$', a], ['x+x+y', 'x'.repeat(1024)], ['[^]*[^]*[^]*z', a], [`${'a*'.repeat(63)}b`, a], [`${'[^x]*'.repeat(25)}x`, a], [`${'a|'.repeat(60)}b$`, a + 'c'],
  ]

  test.each(corpus)('%s is answered', (source, text) => {
    const holds = compilePattern(source, same)!
    expect(cost(() => holds(text))).toBeLessThan(HANGS)
  })

  test.each(['/' + '*a'.repeat(12) + 'b', '**a'.repeat(12) + 'b', '*'.repeat(128), '/*'.repeat(14)])('glob %s is answered', source => {
    expect(cost(() => glob(source, `/${a}`))).toBeLessThan(HANGS)
  })

  test.each(['(a+)+$', '^(([a-z])+.)+[A-Z]([a-z])+$', '(x+x+)+y', '(.*)*=', '^(a|aa)+$', '(a|a)*b', '^(\\d+\\.?)+$', '(?:a?){50}a{50}'])('%s is refused, being grouped or counted', source => {
    expect(compilePattern(source, same)).toBeUndefined()
  })

  test('and a text beyond 1,024 characters is not read', () => expect(compilePattern('x', same)!('x'.repeat(1025))).toBe(false))
})
