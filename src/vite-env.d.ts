/// <reference types="vite/client" />

/** Of package.json; vite.config.ts puts it in place. */
declare const ATLAS_VERSION: string;
