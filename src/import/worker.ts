import { serveReader } from './serve-reader.ts';

serveReader(self as never);
