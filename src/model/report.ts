/** The "Programme Expansion" of one account; `data` has what the Markdown was written from. */
export interface AccountReport {
  markdown: string
  /** `ReportData` of `expansion-sdk/report`. */
  data: object
}
