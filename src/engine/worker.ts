import { serveEngine } from './serve-engine.ts';

serveEngine(self as never);
