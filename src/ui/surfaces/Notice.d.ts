import type { JSX } from 'preact';
import type { Notice as NoticeData } from '../../model/message.js';
import type { Words } from '../words.js';
/** The limit is reached: a small status that stays while it is true. */
export declare function Notice({ notice, words, open }: {
    notice?: NoticeData;
    words: Words;
    open?: () => void;
}): JSX.Element;
