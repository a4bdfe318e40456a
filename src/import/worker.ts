import { fillIn } from '../missing/fill-in.ts';
import { isMissing } from '../missing/is-missing.ts';
import { serveReader } from './serve-reader.ts';

if (isMissing()) fillIn();
serveReader(self as never);
