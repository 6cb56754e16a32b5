import { campaign } from './descriptions/campaign.js'
import { catalog } from './descriptions/catalog.js'
import { options } from './descriptions/options.js'

/** What each field means, by `Definition.field`, or by the field alone where it means the same everywhere. For editors; no page loads it. */
export const DESCRIPTIONS: Record<string, string> = {
  $schema: 'Address of this schema, so that the editor completes and checks.',
  id: 'Identifier, 1 to 64 characters. Stored: do not rename it.',
  name: 'As people read it.',
  trialDays: 'Length of its free trial, in days.',
  monthly: 'Per month, in major units: 49 is 49 €.',
  yearly: 'Per year, in major units.',
  useCases: 'What it is good for, one sentence each.',
  url: 'Where it is in the application.',
  ...options, ...campaign, ...catalog,
}
