import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, get, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assert, asyncProperty, constantFrom, json, oneof, string } from 'fast-check'
import { createTransport } from 'nodemailer'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Host, startHost } from '../../demo/server/host.js'
import { createHandler } from '../../demo/server/http.js'
import type { Mail } from '../../demo/server/inbox.js'
import { DAY, mail, START } from './process.js'

let folder: string
let file: string
let host: Host
let server: Server
let url: string

const start = async (): Promise<void> => {
  host = await startHost(file)
  const handle = createHandler(host)
  server = createServer((request, response) => handle(request, response, () => response.writeHead(418).end()))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/expansion/`
}
const stop = async (): Promise<void> => {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
  await host.close()
}
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'expansion-host-'))
  file = join(folder, 'host.sqlite')
  await start()
  await post('clock', { now: START })
})
afterEach(async () => {
  await stop()
  rmSync(folder, { recursive: true, force: true })
})

const send = (method: string, path: string, body?: BodyInit, headers: Record<string, string> = {}): Promise<Response> => fetch(url + path, { method, body, headers })
const post = (path: string, body: unknown): Promise<Response> => send('POST', path, JSON.stringify(body))
const inbox = async (): Promise<Mail[]> => ((await (await send('GET', 'inbox')).json()) as { mails: Mail[] }).mails
const statuses = async (): Promise<string[]> => ((await (await send('GET', 'handoffs')).json()) as { handoffs: { status: string }[] }).handoffs.map(({ status }) => status)

describe('mails', { timeout: 30_000 }, () => {
  test('leave by SMTP on the day of the time machine, each once, and can be read', async () => {
    const given = [mail('lanterne/q/1', { subject: 'Été à 80 %', html: '<p>Bonjour « Pli »</p>' }), mail('../odd one\r\nBcc: x@y.z/2', { subject: 'Deux\r\nBcc: x@y.z', dueAt: START + 2 * DAY }), mail('lanterne/q/3', { channel: 'crm' })]
    const answer = await post('handoffs', { handoffs: given })
    expect([answer.status, await answer.json()]).toEqual([200, { accepted: given.map(({ key }) => key) }])
    expect(await inbox()).toEqual([])
    await post('clock', { now: START + DAY })
    expect(await inbox()).toMatchObject([{ subject: 'Été à 80 %', to: 'camille.roy@exemple.fr', key: 'lanterne/q/1', dueAt: START + DAY }])
    await Promise.all([post('handoffs', { handoffs: given }), post('clock', { now: START + 30 * DAY }), post('clock', { now: START + 30 * DAY })])
    const mails = await inbox()
    expect(mails.map(({ to }) => to)).toEqual(['camille.roy@exemple.fr', expect.stringMatching(/^[a-z-]+@exemple\.fr$/)])
    // On its day, though the clock jumped over it.
    expect(mails[1]!.at - START - 2 * DAY).toBeLessThan(30_000)
    expect(await statuses()).toEqual(['sent', 'listed', 'sent'])

    const page = await send('GET', `inbox/${encodeURIComponent(mails[0]!.id)}.html`)
    expect(await page.text()).toContain('Bonjour « Pli »')
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox$/)
    expect(await (await send('GET', `inbox/${encodeURIComponent(mails[0]!.id)}`)).json()).toMatchObject({ text: expect.stringContaining('lanterne/q/1') })
  })

  test('are waited for on the real clock as well', async () => {
    await post('handoffs', { handoffs: [mail('a/1', { dueAt: START + 1500 })] })
    expect(await inbox()).toEqual([])
    await expect.poll(async () => (await inbox()).length, { timeout: 20_000 }).toBe(1)
  })

  test('that one inbox has already are not kept twice', async () => {
    const transport = createTransport({ host: '127.0.0.1', port: host.inbox.port, ignoreTLS: true })
    for (const text of ['one', 'two']) await transport.sendMail({ from: 'a@b.c', to: 'd@e.f', subject: 'S', text, messageId: '<same@x>' })
    transport.close()
    expect(await inbox()).toMatchObject([{ id: 'same@x', to: 'd@e.f' }])
  })

  test('survive a restart with the clock, the inbox and what was accepted', async () => {
    await post('handoffs', { handoffs: [mail('a/1'), mail('a/2', { dueAt: START + 2 * DAY })] })
    await post('clock', { now: START + DAY })
    await stop()
    await start()
    expect(Math.abs(host.clock.now() - START - DAY)).toBeLessThan(60_000)
    expect(await statuses()).toEqual(['sent', 'scheduled'])
    await post('clock', { now: START + 3 * DAY })
    expect((await inbox()).map(({ key }) => key)).toEqual(['a/1', 'a/2'])
    await post('restart', {})
    expect([await inbox(), await statuses()]).toEqual([[], []])
    expect(Math.abs(host.clock.now() - Date.now())).toBeLessThan(60_000)
  })

  test('a database that cannot be read is set aside', async () => {
    await stop()
    writeFileSync(file, 'this is no database, '.repeat(100))
    await start()
    expect(await inbox()).toEqual([])
    expect(readdirSync(folder)).toContain('host.sqlite.broken')
  })
})

describe('snapshots', () => {
  test('are kept by person, with a version that tells whether another browser was faster', async () => {
    expect(await (await send('GET', 'snapshots/a/u')).json()).toBeNull()
    const snapshot = { version: 1, essential: { a: 'é' } }
    expect(await (await send('PUT', 'snapshots/a/u', JSON.stringify(snapshot))).json()).toEqual({ version: 1 })
    const read = await send('GET', 'snapshots/a/u')
    expect([read.headers.get('etag'), await read.json()]).toEqual(['"1"', snapshot])
    expect((await send('PUT', 'snapshots/a/u', '{}', { 'if-match': '"0"' })).status).toBe(412)
    expect((await send('PUT', 'snapshots/a/u', '{}', { 'if-match': '"1"' })).status).toBe(200)
    expect(await (await send('GET', 'snapshots/a/other')).json()).toBeNull()
    expect((await send('PUT', 'snapshots/a%2Fb/u', '{"x":1}')).status).toBe(200)
    expect(await (await send('GET', 'snapshots/a/b')).json()).toBeNull()
    await stop()
    await start()
    expect(await (await send('GET', 'snapshots/a%2Fb/u')).json()).toEqual({ x: 1 })
  })
})

describe('bad input', () => {
  test.each<[method: string, path: string, body: string | undefined, status: number, message: RegExp]>([
    ['POST', 'handoffs', '', 400, /not JSON/],
    ['POST', 'handoffs', '{"handoffs":', 400, /not JSON/],
    ['POST', 'handoffs', 'null', 400, /`handoffs` must be a list/],
    ['POST', 'handoffs', '{"handoffs":{}}', 400, /`handoffs` must be a list/],
    ['POST', 'handoffs', JSON.stringify({ handoffs: Array(501).fill(0) }), 400, /501 entries/],
    ['POST', 'handoffs', JSON.stringify({ handoffs: [{ ...mail('a/1'), revision: 0 }] }), 400, /handoffs\[0\]\.revision/],
    ['POST', 'handoffs', JSON.stringify({ handoffs: [{ ...mail('a/1'), dueAt: 'soon' }] }), 400, /handoffs\[0\]\.dueAt/],
    ['POST', 'handoffs', JSON.stringify({ pad: 'x'.repeat(2 ** 20) }), 413, /1 MB/],
    ['POST', 'clock', '{"now":"later"}', 400, /epoch milliseconds/],
    ['POST', 'clock', '{"now":1e999}', 400, /epoch milliseconds/],
    ['PUT', 'snapshots/a/u', '[]', 400, /object/],
    ['PUT', 'snapshots/a', '{}', 404, /snapshots\/<account>\/<user>/],
    ['GET', 'snapshots/%E0%A4%A/u', undefined, 400, /malformed/],
    ['GET', 'inbox/none', undefined, 404, /Nothing/],
    ['DELETE', 'inbox', undefined, 404, /Nothing/],
    ['GET', 'constructor', undefined, 404, /Nothing/],
  ])('%s %s %#', async (method, path, body, status, message) => {
    const answer = await send(method, path, body)
    expect(answer.status).toBe(status)
    expect(((await answer.json()) as { message: string }).message).toMatch(message)
  })

  test('a broken hand-off holds back no other', async () => {
    const answer = await post('handoffs', { handoffs: [mail('a/1'), { key: 3 }] })
    expect(await answer.json()).toMatchObject({ accepted: ['a/1'], rejected: [{ key: 3, reason: expect.stringContaining('handoffs[1].action') }] })
  })

  test('other sites are refused, and what is not ours is left to others', async () => {
    // fetch() keeps this header for itself.
    const request = get(`${url}inbox`, { headers: { 'sec-fetch-site': 'cross-site' } })
    const [response] = (await once(request, 'response')) as [IncomingMessage]
    expect(response.resume().statusCode).toBe(403)
    expect((await fetch(new URL('/expansion.js', url))).status).toBe(418)
  })

  test('whatever is sent, it answers with JSON and goes on', { timeout: 60_000 }, async () => {
    const path = constantFrom('handoffs', 'clock', 'snapshots/a/u', 'inbox', '')
    await assert(
      asyncProperty(constantFrom('POST', 'PUT'), path, oneof(json(), string(), json().map((json) => `{"handoffs":[${json}],"now":${json}}`)), async (method, path, body) => {
        const answer = await send(method, path, body)
        expect([200, 400, 404]).toContain(answer.status)
        await answer.json()
      }),
      { numRuns: 100 },
    )
    expect((await send('GET', 'inbox')).status).toBe(200)
  })
})
