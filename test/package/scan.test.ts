import { describe, expect, test } from 'vitest'
import { built, read } from './built.js'
import { nameOf, nodes, type Node } from './syntax.js'

/** What runs in a page: all but the command. */
const files = built(/^(?!cli\.js).*\.js$/)

/** By the words that no file may have, as a name, a property or a text of its own. */
const FORBIDDEN: [what: string, words: string[]][] = [
  ['FE14 nothing makes code of text', ['eval', 'Function', 'execScript', 'importScripts', 'createContextualFragment', 'srcdoc']],
  ['FE1 FE13 nothing makes HTML of text', ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'setHTMLUnsafe', 'parseFromString', 'writeln', 'trustedTypes', 'createPolicy']],
  ['FE15 no message of a window is listened to', ['onmessage', 'onmessageerror', 'MessageChannel']],
  ['FB11 nothing holds a page back that is left', ['unload', 'beforeunload', 'onunload', 'onbeforeunload']],
  ['FA22 nobody is asked to keep the storage', ['persist', 'requestStorageAccess']],
  ['FH6 nothing tells one device from another', ['randomUUID', 'getRandomValues', 'userAgent', 'userAgentData', 'hardwareConcurrency', 'deviceMemory', 'maxTouchPoints', 'getContext', 'toDataURL', 'AudioContext', 'enumerateDevices', 'getBattery', 'geolocation', 'plugins']],
  ['FH4 nothing is kept but in its own database', ['cookie', 'cookieStore', 'localStorage', 'sessionStorage', 'caches', 'openDatabase']],
  ['I10 nothing is sent but by fetch', ['XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon', 'RTCPeerConnection', 'Worker', 'SharedWorker', 'serviceWorker', 'fetchLater']],
]

describe('FE14 FE15 FB11 FA22 what the built files never do', () => {
  const words = new Map<string, Set<string>>()
  const calls: [file: string, call: Node][] = []
  const blanks: [file: string, attributes: Map<string | undefined, Node>][] = []
  for (const file of files)
    for (const [node] of nodes(read(`dist/${file}`))) {
      // A listener may have several types, separated by spaces.
      for (const word of nameOf(node)?.split(' ') ?? []) (words.get(word) ?? words.set(word, new Set()).get(word)!).add(file)
      if (/^(Call|New)Expression$/.test(node.type)) calls.push([file, node])
      if (node.type === 'ObjectExpression') {
        const attributes = new Map((node['properties'] as Node[]).filter(({ key }) => key).map(({ key, value }) => [nameOf(key as Node), value as Node]))
        if (nameOf(attributes.get('target') ?? node) === '_blank') blanks.push([file, attributes])
      }
    }

  test('all of them were read', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(files).toEqual(expect.arrayContaining(['expansion.js', 'expansion.iife.js', 'expansion.en.iife.js', 'stub.js', 'index.js', 'testing.js', 'report.js']))
    for (const word of ['replaceSync', 'pagehide', 'BroadcastChannel', '_blank']) expect([...words.keys()]).toContain(word)
  })

  test.each(FORBIDDEN)('%s', (_, forbidden) => {
    expect(forbidden.flatMap((word) => (words.has(word) ? [[word, ...words.get(word)!]] : []))).toEqual([])
  })

  test('FE15 the word "message" is listened to on a BroadcastChannel alone', () => {
    const listening = calls.filter(([, { arguments: given }]) => (given as Node[]).some(({ type, value }) => type === 'Literal' && value === 'message') && (given as Node[]).some(({ type }) => /Function|Identifier/.test(type)))
    expect(listening.length).toBeGreaterThan(0)
    for (const [file, call] of listening) expect(JSON.stringify(call), file).toMatch(/"BroadcastChannel"|"channel"/)
  })

  test('FE14 no timer is given a text', () => {
    const timers = calls.filter(([, { callee }]) => /setTimeout|setInterval/.test(nameOf(((callee as Node)['property'] ?? callee) as Node) ?? ''))
    for (const [file, { arguments: given }] of timers) expect(nameOf((given as Node[])[0]!) === undefined || (given as Node[])[0]!.type === 'Identifier', file).toBe(true)
  })

  test('FE4 what opens a window has neither opener nor referrer', () => {
    expect(blanks.length).toBeGreaterThan(0)
    for (const [file, attributes] of blanks) expect(nameOf(attributes.get('rel')!), file).toBe('noreferrer')
  })
})
