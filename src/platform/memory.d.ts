import type { Storage } from '../model/platform.js';
import type { Disk } from './disk.js';
/** A storage that goes on in memory where the disk fails, and back to the disk without destroying what is there. */
export declare function withMemory(disk: Disk): Storage;
