/** Where Pli would live: the links of its mails lead there. */
export const SITE = 'https://pli.example'
