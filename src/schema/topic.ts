import * as v from 'valibot'
import type { Topic } from '../model/event.js'
import { TOPIC_TYPES } from '../model/event.js'
import { exactly } from './exactly.js'
import { id } from './text.js'

export const topicType: v.GenericSchema<Topic['type']> = v.picklist(TOPIC_TYPES)

export const topic: v.GenericSchema<Topic> = exactly<Topic>()(v.strictObject({ type: topicType, id }))
