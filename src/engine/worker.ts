import { fillIn } from '../missing/fill-in.ts';
import { isMissing } from '../missing/is-missing.ts';
import { serveEngine } from './serve-engine.ts';

if (isMissing()) fillIn();
serveEngine(self as never);
