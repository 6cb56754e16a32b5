import { render } from 'preact'
import { locale } from './host/locale.js'
import { applyScheme } from './host/scheme.js'
import { findServer } from './host/server.js'
import { App } from './page/App.js'
import { startExpansion } from './start.js'

document.documentElement.lang = locale
applyScheme()
startExpansion(await findServer())
render(<App />, document.getElementById('app')!)
