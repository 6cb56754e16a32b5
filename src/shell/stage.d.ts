import type { LoadUi, Ui, UiOptions } from '../model/ui.js';
/** The interface, loaded when first needed. Without one (`ui: false`) the host draws. */
export interface Stage {
    headless: boolean;
    ui(): Ui | undefined;
    ready(): boolean;
    /** Whether it can be had. A failed load is tried once more, then things stay quiet. */
    prepare(): Promise<boolean>;
    destroy(): void;
}
export declare const createStage: (load: LoadUi, options: UiOptions, headless: boolean, report: (code: string, message: string) => void) => Stage;
