/** The page's own language, else the browser's. */
export const pageLanguage = (): string => {
  try {
    return document.documentElement.lang || navigator.language
  } catch {
    return 'en'
  }
}
