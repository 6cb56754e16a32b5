import type { Input } from '../model/input.js';
import type { Border } from '../model/shape.js';
import type { Draft } from './draft.js';
/** Events that come seldom, and that only the half that speaks makes something of. */
export declare const onRare: (draft: Draft, { name, props, at }: Extract<Input, {
    type: "event";
}>, border: Border) => void;
