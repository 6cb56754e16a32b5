interface ImportMeta {
  env: {
    /** The one language of a classic script; empty where languages are loaded. */
    EXPANSION_LANGUAGE?: 'fr' | 'en' | ''
  }
}
