/** A page that nothing was loaded into before: its own context, and so its own cache and storage. */
export async function open({ browser, site }, { before, throttle = 1 } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR' })
  const page = await context.newPage()
  const debug = await context.newCDPSession(page)
  if (before) await page.addInitScript(before)
  await page.goto(site.url)
  if (throttle > 1) await debug.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  return { page, debug, close: () => context.close() }
}

/** Opens a page, lets `work` measure in it, closes it. */
export async function within(world, options, work) {
  const opened = await open(world, options)
  try {
    return await work(opened.page, opened.debug)
  } finally {
    await opened.close()
  }
}
