import type { Catalog, MeterDefinition } from '../model/catalog.js'

/** The meter that counts seats. */
export const seatMeter = ({ meters }: Catalog): MeterDefinition | undefined =>
  meters?.find(({ id, model }) => model ? model === 'seat' : id === 'seats')
