import { hide, run, show } from 'vanilla-cookieconsent'
import 'vanilla-cookieconsent/dist/cookieconsent.css'

const en = {
  consentModal: { title: 'Cookies', description: 'We use cookies', acceptAllBtn: 'OK', acceptNecessaryBtn: 'No', showPreferencesBtn: 'More' },
  preferencesModal: { title: 'Cookies', acceptAllBtn: 'OK', acceptNecessaryBtn: 'No', savePreferencesBtn: 'Save', sections: [{ title: 'Analytics', description: 'Counts visits', linkedCategory: 'analytics' }] },
}

export const init = () =>
  run({ autoShow: false, hideFromBots: false, categories: { necessary: { enabled: true, readOnly: true }, analytics: {} }, language: { default: 'en', translations: { en } } })

export const messages = { banner: { selector: '#cc-main .cm', show: () => show(true), close: hide } }
